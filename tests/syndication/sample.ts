import type { Body } from '../../src/archive/archive.ts';
import { createArticle, type Article } from '../../src/archive/article.ts';
import type { Feed, FeedItem } from '../../src/records/feed.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { feedPath, type FeedFormat } from '../../src/archive/permalink.ts';
import { siteSchema } from '../../src/archive/site.ts';

export const site = siteSchema.parse({
  name: 'The Gazette & Co.',
  description: 'News <from> elsewhere.',
  url: 'https://gazette.example/',
});

/** An article of 13 January 2022 with the front matter that a test needs. */
export function article(matter: Record<string, unknown> = {}, slug = 'a-dam-breaks'): Article {
  const published = '2022-01-13T03:16:54.256Z';
  const whole = frontMatterSchema.parse({ title: 'A dam breaks', published, source: 'elpueblo', ...matter });
  const source = { id: 'elpueblo', name: 'El Pueblo', language: 'es' };
  return createArticle(`articles/2022/01/13/${slug}.md`, whole, source, site);
}

/** A body as the archive hands it out. */
export function body(text: string): Body {
  return { text };
}

export function feed(format: FeedFormat, items: readonly Partial<FeedItem>[]): Feed {
  return {
    path: feedPath({ kind: 'topic', id: 'water' }, format),
    format,
    pagePath: '/topics/water/',
    part: 'Water',
    items: items.map((item) => ({
      article: article(),
      sourceName: 'El Pueblo',
      body: body('Text'),
      ...item,
    })),
  };
}
