import { listOf, sketchOf, type ArticleColumns, type ArticleRow } from './article-columns.ts';
import type { Sketch } from './sketch.ts';

/** What relating asks of articles, by number. Few articles are ever compared, so they need not all be in memory. */
export interface ComparedArticles extends Pick<ArticleColumns, 'length' | 'instants'> {
  /** The number of the first article of its day. Quick if articles are asked for in order. */
  readonly firstOfDay: (article: number) => number;
  readonly termsOf: (article: number) => TermSpan;
  readonly sketchOf: (article: number) => Sketch;
  readonly traitsOf: (article: number) => Traits;
  readonly baseOf: BaseOf;
}

/**
 * The first of the articles before an article that are the same article in another language; the article itself if there
 * is none. Versions are one article where articles are counted.
 */
export type BaseOf = (article: number) => number;

/** For archives without versions. */
export const itself: BaseOf = (article) => article;

/** An article’s terms, weightiest first: those from `start` to `end` in a list of many. */
export interface TermSpan {
  readonly ids: Uint32Array;
  /** How often the article has each id. */
  readonly counts: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Hashes. */
export interface Traits {
  readonly source: number;
  readonly language: number;
  readonly topics: readonly number[] | Uint32Array;
}

/** Compares articles that are all in memory. @param from the first article whose day is in memory. */
export function compareColumns(
  columns: ArticleColumns,
  { from = 0, baseOf = itself }: { readonly from?: number; readonly baseOf?: BaseOf | undefined } = {},
): ComparedArticles {
  const { length, instants, sources, languages, topics, terms, counts } = columns;
  const { starts, values: ids } = terms;
  return {
    length,
    instants,
    firstOfDay: createFirstOfDay(columns, from),
    termsOf: (article) => ({ ids, counts, start: starts[article] ?? 0, end: starts[article + 1] ?? 0 }),
    sketchOf: (article) => sketchOf(columns, article),
    traitsOf: (article) => ({
      source: sources[article] ?? 0,
      language: languages[article] ?? 0,
      topics: listOf(topics, article),
    }),
    baseOf,
  };
}

/**
 * Compares articles of which only the recent ones are in memory. Earlier ones are read one by one, when asked for.
 * @param columns with their content from `contentFrom` on: see `joinColumns`.
 */
export function compareRecent(
  columns: ArticleColumns,
  contentFrom: number,
  { readEarlier, baseOf }: EarlierArticles,
): ComparedArticles {
  const recent = compareColumns(columns, { from: contentFrom, baseOf });
  const earlier = new Map<number, ArticleRow>();
  const rowOf = (article: number): ArticleRow => {
    const row = earlier.get(article) ?? readEarlier(article);
    earlier.set(article, row);
    return row;
  };
  return {
    ...recent,
    termsOf: (article) => (article < contentFrom ? spanOf(rowOf(article)) : recent.termsOf(article)),
    sketchOf: (article) => (article < contentFrom ? rowOf(article).terms.sketch : recent.sketchOf(article)),
    traitsOf: (article) => (article < contentFrom ? rowOf(article) : recent.traitsOf(article)),
  };
}

/** What is asked of articles that are not in memory. */
export interface EarlierArticles {
  readonly readEarlier: (article: number) => ArticleRow;
  readonly baseOf?: BaseOf | undefined;
}

function spanOf({ terms: { ids, counts } }: ArticleRow): TermSpan {
  return { ids, counts, start: 0, end: ids.length };
}

/** @param from the first article whose day is in memory. */
export function createFirstOfDay(
  { days }: Pick<ArticleColumns, 'days'>,
  from: number,
): (article: number) => number {
  let asked = from;
  let first = from;
  return (article) => {
    let place = article;
    while (place > from && place !== asked && days[place - 1] === days[article]) place -= 1;
    if (place !== asked) first = place;
    asked = article;
    return first;
  };
}
