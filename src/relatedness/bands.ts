import type { ArticleColumns } from './article-columns.ts';
import type { NumberSet } from './number-set.ts';
import { sketchLength, type Sketch } from './sketch.ts';

/**
 * What two sketches must have one of in common to be compared: one of the first eight values in its place. With half
 * of the runs in common, all eight differ in one pair of 256.
 */
export function bandKeys(sketch: Sketch): readonly number[] {
  const keys: number[] = [];
  for (let place = 0; place < bandCount; place += 1) {
    const value = sketch[place] ?? -1;
    if (value >= 0) keys.push(bandKey(value, place));
  }
  return keys;
}

/** Nearly every band has one article alone: they are kept many together, by the lower bits of their keys. */
export function bandBucket(key: number): number {
  return key & (bandBucketCount - 1);
}

export const bandBucketCount = 4096;

/** The bands of a bucket with their articles, in the archive’s order: a key, a number, a key, a number. */
export type BandEntries = Uint32Array;

export interface BandChoice {
  /** The first article. */
  readonly from: number;
  /** The number after the last. */
  readonly end: number;
  readonly buckets: NumberSet;
}

/** Of some articles, by bucket. */
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

/** The same with other numbers for the articles. */
export function renumberBands(entries: BandEntries, numberOf: (article: number) => number): BandEntries {
  return entries.map((value, place) => (place % 2 === 0 ? value : numberOf(value)));
}

const bandCount = 8;

/** Below 2^29, which a Map keeps as a small integer; negative where there is no value. */
function bandKey(value: number, place: number): number {
  return value * bandCount + place;
}
