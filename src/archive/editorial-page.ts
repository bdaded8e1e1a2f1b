import { z } from 'zod';

/** content/pages/SLUG.md: a page that is not an article, such as About. */
export const editorialPageSchema = z.strictObject({
  title: z.string().min(1).describe('The heading of the page.'),
  description: z.string().default('').describe('One sentence for search engines.'),
});

/** A page that the editors wrote, at /SLUG/. */
export interface EditorialPage extends z.output<typeof editorialPageSchema> {
  readonly path: string;
  /** Markdown. */
  readonly body: string;
}
