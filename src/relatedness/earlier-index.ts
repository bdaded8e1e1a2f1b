import type { ArticleRow } from './article-columns.ts';
import { renumberBands, type BandEntries } from './bands.ts';
import type { NumberOf } from './key-numbers.ts';
import type { PastIndex } from './known-past.ts';
import { articleOf, mostPostingsOfTerm, renumberPostings, type TermPostings } from './term-postings.ts';

/**
 * The index as it was before its newest articles.
 * @param index with keys for articles.
 * @param newest all articles of the index from a certain one on.
 * @returns undefined if a list of the index is too short to tell which articles of a term were the newest then.
 */
export function dropNewest(index: PastIndex, newest: readonly ArticleRow[]): PastIndex | undefined {
  const keys = new Set(newest.map(({ key }) => key));
  const counts = countTerms(newest.filter(({ key, found }) => found.original === key));
  const postings = Array.from(index.postings, (known) =>
    dropPostings(known, keys, counts.get(known.id) ?? 0),
  );
  if (!postings.every(isEnough)) return undefined;
  const bands = Array.from(index.bands, ([bucket, entries]) => [bucket, dropBands(entries, keys)] as const);
  return { postings, bands: new Map(bands) };
}

/** The same index with articles’ numbers instead of their keys. */
export function renumberIndex({ postings, bands }: PastIndex, numberOf: NumberOf): PastIndex {
  return {
    postings: Array.from(postings, (known) => renumberPostings(known, numberOf)),
    bands: new Map(Array.from(bands, ([bucket, entries]) => [bucket, renumberBands(entries, numberOf)])),
  };
}

function countTerms(rows: readonly ArticleRow[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { terms } of rows) for (const id of terms.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The newest articles are at the end. */
function dropPostings(
  { id, frequency, newest }: TermPostings,
  keys: ReadonlySet<number>,
  dropped: number,
): TermPostings {
  let end = newest.length;
  while (end > 0 && keys.has(articleOf(newest[end - 1] ?? 0))) end -= 1;
  return { id, frequency: frequency - dropped, newest: newest.slice(0, end) };
}

function isEnough({ frequency, newest }: TermPostings): boolean {
  return newest.length >= Math.min(frequency, mostPostingsOfTerm);
}

/** Pairs of a band and an article’s key. The newest are at the end. */
function dropBands(entries: BandEntries, keys: ReadonlySet<number>): BandEntries {
  let end = entries.length;
  while (end > 0 && keys.has(entries[end - 1] ?? 0)) end -= 2;
  return entries.subarray(0, end);
}
