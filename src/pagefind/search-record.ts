import type { Body } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { languageSlug, topicSlug } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import { readSearchableText } from '../body/analyse-body.ts';
import type { Searchable } from './index-text.ts';
import type { FieldText } from '../search/search-fields.ts';
import { createSearchText } from '../search/search-text.ts';
import { monthOf } from '../archive/calendar.ts';

/** An article in the form that Pagefind takes. */
export interface SearchRecord {
  /** Its path on this site. */
  readonly url: string;
  /** Every word that finds it, as the index compares words. */
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

/** What a search knows of an article, before it is folded. */
export interface SearchableArticle extends Searchable {
  readonly article: Article;
}

/** @param site what its pages print is what is found. */
export function createSearchable(
  article: Article,
  body: Body,
  { typography }: Pick<Site, 'typography'>,
): SearchableArticle {
  const { title, summary = '', language } = article;
  const bodyText = readSearchableText(body.text, typography ? language : undefined);
  // Pagefind’s program takes UTF-8, in which no lone surrogate can be written.
  const text = createSearchText([title, summary, bodyText].join('\n')).toWellFormed();
  return { article, text, fields: listFields(article), language };
}

/** @param folded the article’s texts as the index compares words. */
export function createSearchRecord(
  article: Article,
  { content, title }: { readonly content: string; readonly title: string },
): SearchRecord {
  return {
    url: article.path,
    content,
    meta: { title },
    filters: createFilters(article),
    sort: { published: article.published.instant },
  };
}

function createFilters(article: Article): SearchRecord['filters'] {
  const { published, section, sourceId, language, originalLanguage, topics } = article;
  return {
    ...(section !== undefined && { section: [topicSlug(section)] }),
    ...(sourceId !== undefined && { source: [sourceId] }),
    language: [languageSlug(originalLanguage)],
    topic: topics.map(topicSlug),
    month: [monthOf(published.day)],
    published: [published.isDayOnly ? published.day : published.instant],
    text: [language],
  };
}

/** What else finds an article. Of the outlet it is the id: its name may change without the article. */
function listFields(article: Article): readonly FieldText[] {
  const { authors, sourceId, topics, section, translation, originalTitle } = article;
  const fields: readonly FieldText[] = [
    ...authors.map((text) => ({ field: 'author', text }) as const),
    { field: 'source', text: sourceId?.replaceAll('-', ' ') ?? '' },
    ...topics.map((text) => ({ field: 'topic', text }) as const),
    { field: 'topic', text: section ?? '' },
    { field: 'translator', text: translation?.translator ?? '' },
    { field: 'translator', text: translation?.reviewer ?? '' },
    { field: 'original', text: originalTitle ?? '' },
  ];
  return fields.flatMap(({ field, text }) => (text === '' ? [] : [{ field, text: text.toWellFormed() }]));
}
