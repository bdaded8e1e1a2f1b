import type { SSRResult } from 'astro';
import { createComponent, renderTemplate } from 'astro/runtime/server/index.js';

interface Props {
  readonly take: (context: SSRResult) => void;
}

/** A component that prints nothing and hands over Astro’s rendering context. */
export const RenderContext = createComponent((context: SSRResult, { take }: Props) => {
  take(context);
  return renderTemplate``;
});
