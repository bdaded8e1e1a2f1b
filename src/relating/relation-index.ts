import { renumberBands } from '../relatedness/bands.ts';
import type { Focus } from '../relatedness/focus.ts';
import type { PastIndex } from '../relatedness/known-past.ts';
import { renumberPostings } from '../relatedness/term-postings.ts';
import type { TouchedIndex } from '../relatedness/touched-index.ts';
import { findBands, findPostings, writeBands, writePostings } from '../store/content/relation-index.ts';
import type { Store } from '../store/database/database.ts';

/** Reads only the terms and bands of a focus. Articles are keys, as in the store. */
export function readIndex(store: Store, { terms, buckets }: Focus): PastIndex {
  const postings = Array.from(terms.list()).flatMap((id) => findPostings(store, id) ?? []);
  const bands = Array.from(buckets.list()).flatMap((bucket) => {
    const entries = findBands(store, bucket);
    return entries === undefined ? [] : [[bucket, entries] as const];
  });
  return { postings, bands: new Map(bands) };
}

export function writeIndex(store: Store, { postings, bands }: TouchedIndex, keys: Uint32Array): void {
  const keyOf = (article: number): number => keys[article] ?? 0;
  for (const posting of postings) writePostings(store, renumberPostings(posting, keyOf));
  for (const [bucket, entries] of bands) writeBands(store, bucket, renumberBands(entries, keyOf));
}
