import { bandBucket, bandKeys, findBand, type BandEntries } from './bands.ts';
import type { ComparedArticles } from './compared-articles.ts';
import { compareSketches, type Sketch } from './sketch.ts';

/**
 * Finds texts that have most of their three-word runs in common. Texts at most three days apart need six in ten, like
 * an agency’s text in several outlets. Texts further apart need nearly all, because a weekly report has most of its
 * words in common with the last one.
 */
export interface NearDuplicateFinder {
  /** The earlier articles with nearly the same text, newest first, at most 20. */
  find(article: number): readonly number[];
  /** Articles are added in order. */
  add(article: number): void;
}

/**
 * Compares only texts that share a band, and only the newest 32 of each band, so that a thousand copies of one text
 * take no longer.
 * @param past the bands of earlier articles, in every bucket that will be asked for.
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
 * The fewest bands that a near-duplicate shares, if it also shares all values that are in no band. Most texts that
 * share only one band do so by chance: their sketches are not asked for.
 */
function findLeastShared(sketch: Sketch, bandCount: number): number {
  const filled = sketch.filter((value: number) => value >= 0).length;
  return Math.max(1, Math.ceil(leastSame * filled) - (filled - bandCount));
}

const mostOfBand = 32;
const mostFound = 20;
const leastSame = 0.6;
/** A text that is one tenth new still has this much in common in half of all cases. */
const leastSameLater = 15 / 16;
/** Milliseconds: from Friday to Monday. */
const longestSpread = 3 * 86_400_000;
