import { z } from 'zod';
import { compareText } from './article.ts';

/** content/pages/SLUG.md: a page that is no article, such as About. */
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

/** The pages with one on privacy: the editors’ own, or else this one, which is true of every site as built. */
export function withPrivacyPage(pages: readonly EditorialPage[]): readonly EditorialPage[] {
  if (pages.some(({ path }) => path === privacyPage.path)) return pages;
  return [...pages, privacyPage].sort((first, second) => compareText(first.path, second.path));
}

const privacyPage: EditorialPage = {
  path: '/privacy/',
  title: 'Privacy',
  description: 'What this site knows of its readers: nothing.',
  body: [
    'This site is made of plain files. It sets no cookies, stores nothing on your device, counts no visits and loads nothing from other sites, save pictures that an article shows from where they were published.',
    'A search runs on your own device: the words that you search for are sent to nobody.',
    'The host that delivers the pages may keep a log of requests, as every web server can; what it keeps is told by the host.',
  ].join('\n\n'),
};
