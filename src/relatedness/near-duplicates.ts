import { createGrowingArray } from './growing-array.ts';
import { compareSketches, sketchLength, type Sketch } from './sketch.ts';

/** Finds texts that have most of their three-word runs in common. */
export interface NearDuplicateFinder {
  /** The numbers of earlier texts that a sketch is nearly the same as, newest first, at most 20. */
  find(sketch: Sketch): readonly number[];
  /** Numbers are given in order, from 0. */
  add(sketch: Sketch): void;
}

/**
 * Looks only at texts that share one of the first eight values of a sketch: with half of the runs in
 * common, all eight differ in one pair of 256. Of the texts that share a value, only the newest 32 are
 * looked at, so that a thousand copies of one text take no longer.
 */
export function createNearDuplicateFinder(): NearDuplicateFinder {
  const newest = new Map<number, number>();
  // A chain through the texts that share a value, newest first: the one before, plus 1; 0 ends it.
  const earlier = createGrowingArray((length) => new Uint32Array(length));
  const values = createGrowingArray((length) => new Int32Array(length));
  let count = 0;

  const sketchOf = (text: number): Sketch =>
    Array.from(values.values.subarray(text * sketchLength, (text + 1) * sketchLength));
  const findChain = (sketch: Sketch, place: number): readonly number[] => {
    const chain: number[] = [];
    const key = bandKey(sketch, place);
    let link = key === undefined ? 0 : (newest.get(key) ?? 0);
    while (link > 0 && chain.length < longestChain) {
      chain.push(link - 1);
      link = earlier.values[(link - 1) * bands + place] ?? 0;
    }
    return chain;
  };

  return {
    find: (sketch) => {
      const candidates = new Set(bandPlaces.flatMap((place) => findChain(sketch, place)));
      return [...candidates]
        .filter((text) => compareSketches(sketch, sketchOf(text)) >= leastSame)
        .sort((first, second) => second - first)
        .slice(0, mostFound);
    },
    add: (sketch) => {
      count += 1;
      for (const place of bandPlaces) {
        const key = bandKey(sketch, place);
        earlier.push(key === undefined ? 0 : (newest.get(key) ?? 0));
        if (key !== undefined) newest.set(key, count);
      }
      for (let place = 0; place < sketchLength; place += 1) values.push(sketch[place] ?? -1);
    },
  };
}

const bands = 8;
const bandPlaces = Array.from({ length: bands }, (_, place) => place);
const longestChain = 32;
const mostFound = 20;
const leastSame = 0.6;

/** Below 2^29, which a Map keeps as a small integer. */
function bandKey(sketch: Sketch, place: number): number | undefined {
  const value = sketch[place] ?? -1;
  return value < 0 ? undefined : value * bands + place;
}
