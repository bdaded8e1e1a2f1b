import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/calendar.ts';
import { languageSlug, topicSlug } from '../archive/permalink.ts';
import { createSearchText } from '../archive/search-text.ts';

/** An article as Pagefind takes it. */
export interface SearchRecord {
  /** Its path on this site. */
  readonly url: string;
  /** Every word that finds it: headline, summary, body. */
  readonly content: string;
  /** What a result shows besides an excerpt. */
  readonly meta: Readonly<Record<string, string>>;
  /** What a search can be narrowed by. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** ISO instants: Pagefind compares numbers with too few digits. */
  readonly sort: { readonly published: string };
}

/** @param text the words of the body, without marks. */
export function createSearchRecord(archive: Archive, article: Article, text: string): SearchRecord {
  const { path, title, summary = '', published, sourceId, language } = article;
  return {
    url: path,
    content: createSearchText([title, summary, text].join('\n')),
    meta: {
      title,
      published: published.isDayOnly ? published.day : published.instant,
      source: archive.sources.get(sourceId)?.name ?? sourceId,
      ...(language === archive.site.language ? {} : { language }),
    },
    filters: {
      source: [sourceId],
      language: [languageSlug(article.originalLanguage)],
      topic: article.topics.map(topicSlug),
      month: [monthOf(published.day)],
    },
    sort: { published: published.instant },
  };
}
