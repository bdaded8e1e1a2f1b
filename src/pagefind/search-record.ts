import type { Body } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/calendar.ts';
import { languageSlug, topicSlug } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import { readSearchableText } from '../body/analyse-body.ts';
import { createSearchText } from '../search/search-text.ts';

/** An article in the form that Pagefind takes. */
export interface SearchRecord {
  /** Its path on this site. */
  readonly url: string;
  /** Every word that finds it: headline, summary, body. */
  readonly content: string;
  /** Pagefind searches these too, so they hold only the article’s own words. */
  readonly meta: { readonly title: string };
  /**
   * Values that narrow a search; `published` and `text` hold what else a result shows. Pagefind returns filters with a
   * result without searching them, and loads only those that are asked for.
   */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** ISO instants, because Pagefind compares numbers with too few digits. */
  readonly sort: { readonly published: string };
}

/** @param site what its pages print is what is found. */
export function createSearchRecord(
  article: Article,
  body: Body,
  { typography }: Pick<Site, 'typography'>,
): SearchRecord {
  const {
    path,
    title,
    summary = '',
    published,
    section,
    sourceId,
    language,
    originalLanguage,
    topics,
  } = article;
  const text = readSearchableText(body.text, typography ? language : undefined);
  return {
    url: path,
    // Pagefind’s program takes UTF-8, in which no lone surrogate can be written.
    content: createSearchText([title, summary, text].join('\n')).toWellFormed(),
    meta: { title: title.toWellFormed() },
    filters: {
      ...(section !== undefined && { section: [topicSlug(section)] }),
      ...(sourceId !== undefined && { source: [sourceId] }),
      language: [languageSlug(originalLanguage)],
      topic: topics.map(topicSlug),
      month: [monthOf(published.day)],
      published: [published.isDayOnly ? published.day : published.instant],
      text: [language],
    },
    sort: { published: published.instant },
  };
}
