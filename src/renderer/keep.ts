import type { SSRResult } from 'astro';
import {
  chunkToString,
  createComponent,
  renderTemplate,
  unescapeHTML,
  type AstroComponentFactory,
} from 'astro/runtime/server/index.js';

/** What says that a component prints what it printed before. */
export interface KeptBy<Props> {
  /** What it prints: an object counts as itself, whatever it holds. Where it is undefined, nothing is kept. */
  readonly what: (props: Props) => unknown;
  /** How it prints that. Always in the same way, unless given. */
  readonly how?: (props: Props) => string;
}

/**
 * A component whose HTML is kept, for what many pages have in common: an article in their lists, the frame. It takes no
 * slots, waits for nothing and prints no scripts, which Astro notes page by page.
 */
export function keep<Component extends AstroComponentFactory, Props>(
  component: Component,
  { what, how = () => '' }: KeptBy<Props>,
): Component {
  const known = new Map<string, Map<unknown, Printed>>();
  const kept = createComponent((context: SSRResult, props: Props) => {
    const key = what(props);
    if (key === undefined) return component(context, props, {});
    const way = how(props);
    const ofWay = known.get(way) ?? new Map<unknown, Printed>();
    known.set(way, ofWay);
    const printed = ofWay.get(key) ?? print(component, context, props);
    if (ofWay.size >= mostKept) ofWay.clear();
    ofWay.set(key, printed);
    return printed;
  });
  // It takes the same properties.
  return kept as Component;
}

type Printed = ReturnType<typeof renderTemplate>;

/** Some months of a large archive: pages that are rendered one after the other print the same articles. */
const mostKept = 4000;

function print(component: AstroComponentFactory, context: SSRResult, props: unknown): Printed {
  const template = component(context, props, {});
  let html = '';
  const waiting =
    template instanceof Promise || !('render' in template)
      ? template
      : template.render({
          write: (chunk) => {
            if (!(chunk instanceof Response)) html += chunkToString(context, chunk);
          },
        });
  if (waiting !== undefined) throw new Error(`${component.name} cannot be kept: it does not print at once.`);
  return renderTemplate`${unescapeHTML(html)}`;
}
