import { z } from 'zod';
import { limits } from './limits.ts';
import { line, lineOrNothing } from './text-field.ts';

/** content/pages/SLUG.md: a page that is not an article, such as About. */
export const editorialPageSchema = z.strictObject({
  title: line('The heading of the page.', limits.headline),
  description: lineOrNothing('One sentence for search engines.', limits.sentences).default(''),
});

/** A page that the editors wrote, at /SLUG/. */
export interface EditorialPage extends z.output<typeof editorialPageSchema> {
  readonly path: string;
  /** Markdown. */
  readonly body: string;
}
