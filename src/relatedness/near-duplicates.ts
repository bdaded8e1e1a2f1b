import { bandBucket, bandKeys, findBand, type BandEntries } from './bands.ts';
import type { ComparedArticles } from './compared-articles.ts';
import { compareSketches, type Sketch } from './sketch.ts';

/**
 * Finds texts that have most of their three-word runs in common: six in ten where they are at most three days apart, as an
 * agency’s text is in several outlets; nearly all where they are further, since a report that comes every week has most of its words
 * in common with the last.
 */
export interface NearDuplicateFinder {
  /** The numbers of texts added earlier that an article’s is nearly the same as, newest first, at most 20. */
  find(article: number): readonly number[];
  /** Articles are added in order. */
  add(article: number): void;
}

/**
 * Looks only at texts that share a band. Of those in one band, only the newest 32 are looked at, so that a thousand
 * copies of one text take no longer.
 * @param past the bands of the articles before, of every bucket that will be asked for.
 */
export function createNearDuplicateFinder(
  articles: Pick<ComparedArticles, 'sketchOf' | 'instants'>,
  past: ReadonlyMap<number, BandEntries>,
): NearDuplicateFinder {
  const added = new Map<number, number[]>();
  const listNewest = (key: number): readonly number[] => {
    const newest = added.get(key) ?? [];
    const before = past.get(bandBucket(key));
    return before === undefined ? newest : [...findBand(before, key), ...newest].slice(-mostOfBand);
  };
  const { instants } = articles;
  const findLeastSame = (article: number, other: number): number =>
    (instants[article] ?? 0) - (instants[other] ?? 0) <= longestSpread ? leastSame : leastSameLater;
  return {
    find: (article) => {
      const sketch = articles.sketchOf(article);
      const keys = bandKeys(sketch);
      const candidates = countEach(keys.flatMap(listNewest));
      const leastShared = findLeastShared(sketch, keys.length);
      return [...candidates]
        .filter(([, count]) => count >= leastShared)
        .map(([other]) => other)
        .filter((other) => compareSketches(sketch, articles.sketchOf(other)) >= findLeastSame(article, other))
        .sort((first, second) => second - first)
        .slice(0, mostFound);
    },
    add: (article) => {
      for (const key of bandKeys(articles.sketchOf(article))) {
        const known = added.get(key);
        if (known === undefined) added.set(key, [article]);
        else {
          if (known.length === mostOfBand) known.shift();
          known.push(article);
        }
      }
    },
  };
}

function countEach(articles: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const article of articles) counts.set(article, (counts.get(article) ?? 0) + 1);
  return counts;
}

/**
 * How many bands a text must share that has enough values of a sketch, if it has all that are in none. Most that share
 * one alone do so by chance: their sketches are not asked for.
 */
function findLeastShared(sketch: Sketch, bandCount: number): number {
  const filled = sketch.filter((value: number) => value >= 0).length;
  return Math.max(1, Math.ceil(leastSame * filled) - (filled - bandCount));
}

const mostOfBand = 32;
const mostFound = 20;
const leastSame = 0.6;
/** A text of which a tenth is new still has as much in common, in every second case. */
const leastSameLater = 15 / 16;
/** Milliseconds: from Friday to Monday. */
const longestSpread = 3 * 86_400_000;
