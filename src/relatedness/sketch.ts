import { mixBits } from './term-id.ts';

/**
 * The numbers by which near-duplicates are found: for each of 16 classes of a text’s three-word runs, the smallest
 * hash, or -1 if the class is empty (one-permutation MinHash: Li, Owen, Zhang 2012). Values are below 2^26.
 */
export type Sketch = readonly number[] | Int32Array;

/** Values in a sketch. */
export const sketchLength = 16;

/** @param words the hashes of a text’s folded words, in order. */
export function createSketch(words: Int32Array): Sketch {
  const sketch = new Array<number>(sketchLength).fill(-1);
  let second = 0;
  let third = 0;
  for (let index = 0; index < words.length; index += 1) {
    const first = second;
    second = third;
    third = words[index] ?? 0;
    if (index < runLength - 1) continue;
    const hash = mixBits(Math.imul(Math.imul(first, 31) + second, 31) + third);
    const place = hash >>> 28;
    const value = hash & valueMask;
    const smallest = sketch[place] ?? -1;
    if (smallest < 0 || value < smallest) sketch[place] = value;
  }
  return sketch;
}

/** Estimates which part of two texts’ three-word runs both have: 0 to 1. */
export function compareSketches(first: Sketch, second: Sketch): number {
  let same = 0;
  let filled = 0;
  for (let place = 0; place < sketchLength; place += 1) {
    const value = first[place] ?? -1;
    const other = second[place] ?? -1;
    if (value < 0 && other < 0) continue;
    filled += 1;
    if (value === other) same += 1;
  }
  return filled === 0 ? 0 : same / filled;
}

const runLength = 3;
const valueMask = (1 << 26) - 1;
