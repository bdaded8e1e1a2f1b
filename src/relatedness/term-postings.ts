import type { ArticleColumns } from './article-columns.ts';
import type { NumberSet } from './number-set.ts';
import { highestCount } from './packed-terms.ts';
import { termIdCount } from './term-id.ts';

/** How many articles have a term, and the newest of these. Copies are left out. */
export interface TermPostings {
  readonly id: number;
  readonly frequency: number;
  /** In the archive’s order, `mostPostingsKept` at most; each packed with how often it has the term. */
  readonly newest: readonly number[] | Uint32Array;
}

/** How many of a term’s articles are ever asked for. */
export const mostPostingsOfTerm = 256;
/** How many are kept: enough to still have those that are asked for if some of the newest articles change. */
export const mostPostingsKept = 512;

export function packPosting(article: number, count: number): number {
  return (article << countBits) | count;
}

export function articleOf(posting: number): number {
  return posting >>> countBits;
}

export function countOf(posting: number): number {
  return posting & highestCount;
}

/** The same postings with other numbers for the articles. */
export function renumberPostings(
  { id, frequency, newest }: TermPostings,
  numberOf: (article: number) => number,
): TermPostings {
  const renumbered = new Uint32Array(newest.length);
  newest.forEach((posting, place) => {
    renumbered[place] = packPosting(numberOf(articleOf(posting)), countOf(posting));
  });
  return { id, frequency, newest: renumbered };
}

export interface PostingChoice {
  /** The number after the last article. */
  readonly end: number;
  readonly terms: NumberSet;
  /** Whether an article counts: copies do not. */
  readonly isOriginal: (article: number) => boolean;
}

/** The postings of some terms over many articles. They are counted first, so that one array holds them all. */
export function* listPostings(articles: ArticleColumns, choice: PostingChoice): Iterable<TermPostings> {
  const frequencies = countTerms(articles, choice);
  const starts = new Uint32Array(termIdCount + 1);
  for (let id = 0; id < termIdCount; id += 1) {
    starts[id + 1] = (starts[id] ?? 0) + Math.min(frequencies[id] ?? 0, mostPostingsKept);
  }
  const newest = listNewest(articles, choice, starts);
  for (let id = 0; id < termIdCount; id += 1) {
    const frequency = frequencies[id] ?? 0;
    if (frequency > 0) yield { id, frequency, newest: newest.subarray(starts[id], starts[id + 1]) };
  }
}

const countBits = 6;

function countTerms(
  { terms: lists }: ArticleColumns,
  { end, terms, isOriginal }: PostingChoice,
): Uint32Array {
  const { starts, values: ids } = lists;
  const frequencies = new Uint32Array(termIdCount);
  for (let article = 0; article < end; article += 1) {
    if (!isOriginal(article)) continue;
    const last = starts[article + 1] ?? 0;
    for (let place = starts[article] ?? 0; place < last; place += 1) {
      const id = ids[place] ?? 0;
      if (terms.has(id)) frequencies[id] = (frequencies[id] ?? 0) + 1;
    }
  }
  return frequencies;
}

/** Goes from the last article back until each term’s stretch is full. */
function listNewest(
  { terms: lists, counts }: ArticleColumns,
  { end, isOriginal }: PostingChoice,
  starts: Uint32Array,
): Uint32Array {
  const newest = new Uint32Array(starts[termIdCount] ?? 0);
  const free = createFree(starts);
  for (let article = end - 1; article >= 0; article -= 1) {
    if (!isOriginal(article)) continue;
    const last = lists.starts[article + 1] ?? 0;
    for (let place = lists.starts[article] ?? 0; place < last; place += 1) {
      const id = lists.values[place] ?? 0;
      const left = free[id] ?? 0;
      if (left === 0) continue;
      newest[(starts[id] ?? 0) + left - 1] = packPosting(article, counts[place] ?? 0);
      free[id] = left - 1;
    }
  }
  return newest;
}

/** How many places of each term’s stretch are still free. */
function createFree(starts: Uint32Array): Uint16Array {
  const free = new Uint16Array(termIdCount);
  for (let id = 0; id < termIdCount; id += 1) free[id] = (starts[id + 1] ?? 0) - (starts[id] ?? 0);
  return free;
}
