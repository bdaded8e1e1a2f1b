import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNearDuplicateFinder } from '../../src/relatedness/near-duplicates.ts';
import { sketchLength, type Sketch } from '../../src/relatedness/sketch.ts';

const whole: Sketch = Array.from({ length: sketchLength }, (_, place) => 100 + place);

/** The whole sketch with other values in some places. */
function differ(places: readonly number[]): Sketch {
  return whole.map((value, place) => (places.includes(place) ? value + 1000 : value));
}

/** Asks for the near-duplicates of the last of some sketches, on their days. @returns them, and whose sketches were looked at. */
function findLast(sketches: readonly Sketch[], days = sketches.map(() => 0)) {
  const asked = new Set<number>();
  const finder = createNearDuplicateFinder(
    {
      instants: Float64Array.from(days, (day) => day * 86_400_000),
      sketchOf: (article) => {
        asked.add(article);
        return sketches[article] ?? [];
      },
    },
    new Map(),
  );
  const last = sketches.length - 1;
  for (let article = 0; article < last; article += 1) finder.add(article);
  asked.clear();
  return { found: finder.find(last), asked: [...asked].sort() };
}

test('Texts with six in ten values in common are found, newest first', () => {
  const sixInSixteen = differ([0, 1, 2, 3, 4, 5]);
  const seven = differ([0, 1, 2, 3, 4, 5, 8]);
  assert.deepEqual(findLast([whole, sixInSixteen, seven, whole]).found, [1, 0]);
});

test('What shares a single one of the first eight values is not looked at', () => {
  const oneShared = differ([1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(findLast([oneShared, whole, whole]).asked, [1, 2]);
});

test('Short texts are found by a single value, where they have no more', () => {
  const short = whole.map((value, place) => (place === 3 || place === 12 ? value : -1));
  assert.deepEqual(findLast([short, short]).found, [0]);
});

test('A text that is mostly one of last week is another report of its kind; one that hardly differs is the same', () => {
  const nextReport = differ([0, 8]);
  const sameAgain = differ([8]);
  assert.deepEqual(findLast([nextReport, sameAgain, whole], [0, 0, 7]).found, [1]);
  assert.deepEqual(findLast([nextReport, sameAgain, whole], [0, 0, 3]).found, [1, 0]);
});
