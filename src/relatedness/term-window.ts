import { listOf, type ArticleColumns } from './article-columns.ts';
import { listSubjects } from './subjects.ts';
import { termIdCount } from './term-id.ts';

/** What the articles of the weeks before a day were about. */
export interface TermWindow {
  /** Moves on to the weeks before a day. Days come in order. @param day as days since 1970. */
  moveTo(day: number): TermPast;
}

/** All its counts change when the window moves. */
export interface TermPast {
  /** How many articles there were. */
  readonly articles: number;
  /** How many days had articles. */
  readonly days: number;
  /** How many of the articles were about each term. */
  readonly counts: TermCounts;
  /** How many had it at all. */
  readonly levels: TermCounts;
  /** How many had each topic. */
  readonly topics: ReadonlyMap<number, number>;
}

/** By term. */
export type TermCounts = Uint16Array | Uint32Array;

/** Terms are scattered over the table: with half the bytes, half as much memory is touched for the first time. */
function createCounts(most: number): TermCounts {
  return most < 2 ** 16 ? new Uint16Array(termIdCount) : new Uint32Array(termIdCount);
}

/**
 * @param isCounted whether an article counts: copies do not.
 * @param length of the window, in days.
 */
export function createTermWindow(
  articles: ArticleColumns,
  isCounted: (article: number) => boolean,
  length: number,
): TermWindow {
  const past = {
    counts: createCounts(articles.length),
    levels: createCounts(articles.length),
    topics: new Map<number, number>(),
  };
  let start = 0;
  let end = 0;
  let counted = 0;
  const count = (article: number, by: number): void => {
    if (!isCounted(article)) return;
    counted += by;
    for (const topic of new Set(listOf(articles.topics, article))) {
      past.topics.set(topic, (past.topics.get(topic) ?? 0) + by);
    }
    for (const id of listOf(articles.terms, article)) past.levels[id] = (past.levels[id] ?? 0) + by;
    for (const id of listSubjects(articles, article)) past.counts[id] = (past.counts[id] ?? 0) + by;
  };
  const dayOf = (article: number): number => articles.days[article] ?? Infinity;
  return {
    moveTo: (day) => {
      // Skips what lies before the window, instead of counting it and taking it off again.
      if (dayOf(end) < day - length) {
        while (start < end) count(start++, -1);
        while (dayOf(end) < day - length) end += 1;
        start = end;
      }
      while (dayOf(end) < day) count(end++, 1);
      while (start < end && dayOf(start) < day - length) count(start++, -1);
      return { ...past, articles: counted, days: countDays(articles.days.subarray(start, end)) };
    },
  };
}

/** @param days in order. */
function countDays(days: Int32Array): number {
  return days.reduce((sum, day, place) => sum + Number(place === 0 || day !== days[place - 1]), 0);
}
