import type { ArticleColumns } from './article-columns.ts';
import type { NumberSet } from './number-set.ts';
import { sketchLength, type Sketch } from './sketch.ts';

/**
 * The keys of a sketch’s bands: its first eight values, each with its place. Two sketches are compared only if they
 * share a key. Of the pairs with half of their runs in common, one in 256 shares none.
 */
export function bandKeys(sketch: Sketch): readonly number[] {
  const keys: number[] = [];
  for (let place = 0; place < bandCount; place += 1) {
    const value = sketch[place] ?? -1;
    if (value >= 0) keys.push(bandKey(value, place));
  }
  return keys;
}

/** The bucket of a band: the lower bits of its key. Nearly every band has only one article, so many share a bucket. */
export function bandBucket(key: number): number {
  return key & (bandBucketCount - 1);
}

export const bandBucketCount = 4096;

/** A bucket’s bands with their articles, in the archive’s order: pairs of a band’s key and an article’s number. */
export type BandEntries = Uint32Array;

export interface BandChoice {
  /** The first article. */
  readonly from: number;
  /** The number after the last. */
  readonly end: number;
  readonly buckets: NumberSet;
}

/** The bands of some articles, by bucket. */
export function listBands(
  { sketches }: ArticleColumns,
  { from, end, buckets }: BandChoice,
): ReadonlyMap<number, BandEntries> {
  const found = new Map<number, number[]>();
  for (let article = from; article < end; article += 1) {
    for (let place = 0; place < bandCount; place += 1) {
      const value = sketches[article * sketchLength + place] ?? -1;
      const bucket = bandBucket(bandKey(value, place));
      if (value < 0 || !buckets.has(bucket)) continue;
      const entries = found.get(bucket);
      if (entries === undefined) found.set(bucket, [bandKey(value, place), article]);
      else entries.push(bandKey(value, place), article);
    }
  }
  return new Map(Array.from(found, ([bucket, entries]) => [bucket, Uint32Array.from(entries)]));
}

/** The articles of a band, in order. */
export function findBand(entries: BandEntries, key: number): readonly number[] {
  const articles: number[] = [];
  for (let place = 0; place < entries.length; place += 2) {
    if (entries[place] === key) articles.push(entries[place + 1] ?? 0);
  }
  return articles;
}

/** The same entries with other numbers for the articles. */
export function renumberBands(entries: BandEntries, numberOf: (article: number) => number): BandEntries {
  return entries.map((value, place) => (place % 2 === 0 ? value : numberOf(value)));
}

const bandCount = 8;

/** Below 2^29, so that a Map keeps it as a small integer; negative if there is no value. */
function bandKey(value: number, place: number): number {
  return value * bandCount + place;
}
