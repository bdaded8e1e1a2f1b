import { sketchOf, type ArticleColumns } from './article-columns.ts';
import type { Focus } from './focus.ts';
import { compareSketches, sketchLength, type Sketch } from './sketch.ts';

/** Finds texts that have most of their three-word runs in common. */
export interface NearDuplicateFinder {
  /** The numbers of texts added earlier that an article’s is nearly the same as, newest first, at most 20. */
  find(article: number): readonly number[];
  /** Articles are added in order. */
  add(article: number): void;
}

/**
 * Looks only at texts that share one of the first eight values of a sketch: with half of the runs in
 * common, all eight differ in one pair of 256. Of the texts that share a value, only the newest 32 are
 * looked at, so that a thousand copies of one text take no longer.
 * @param focus the values that will be asked for.
 */
export function createNearDuplicateFinder(
  articles: ArticleColumns,
  { bands, bandParts }: Pick<Focus, 'bands' | 'bandParts'>,
): NearDuplicateFinder {
  const { sketches } = articles;
  const newest = new Map<number, number[]>();
  return {
    find: (article) => {
      const sketch = sketchOf(articles, article);
      const candidates = new Set(bandKeys(sketch).flatMap((key) => newest.get(key) ?? []));
      return [...candidates]
        .filter((other) => compareSketches(sketch, sketchOf(articles, other)) >= leastSame)
        .sort((first, second) => second - first)
        .slice(0, mostFound);
    },
    add: (article) => {
      for (let place = 0; place < bandCount; place += 1) {
        const key = bandKey(sketches[article * sketchLength + place] ?? -1, place);
        if (!bandParts.has(key & (bandPartCount - 1)) || !bands.has(key)) continue;
        const known = newest.get(key);
        if (known === undefined) newest.set(key, [article]);
        else {
          if (known.length === mostOfBand) known.shift();
          known.push(article);
        }
      }
    },
  };
}

/** What two sketches must have one of in common. */
export function bandKeys(sketch: Sketch): readonly number[] {
  const keys: number[] = [];
  for (let place = 0; place < bandCount; place += 1) {
    const value = sketch[place] ?? -1;
    if (value >= 0) keys.push(bandKey(value, place));
  }
  return keys;
}

/** How many keys are told apart by their lower bits. */
export const bandPartCount = 1 << 20;

const bandCount = 8;
const mostOfBand = 32;
const mostFound = 20;
const leastSame = 0.6;

/** Below 2^29, which a Map keeps as a small integer; negative where there is no value. */
function bandKey(value: number, place: number): number {
  return value * bandCount + place;
}
