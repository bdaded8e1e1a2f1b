import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DayCount } from '../../src/archive/archive.ts';
import { dayAfter } from '../../src/archive/calendar.ts';
import { planBundles } from '../../src/search/search-bundle.ts';

/** The same number of articles on every day of a time. */
function countDaily(first: string, days: number, count: number): readonly DayCount[] {
  return Array.from({ length: days }, (_, index) => ({ day: dayAfter(first, index), count }));
}

/** The single days of a month, as bundles are named. */
const daysOf = (month: string, first: number, last: number) =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => `${month}-${String(first + index).padStart(2, '0')}`,
  );

const idsOf = (counts: readonly DayCount[], limit: number, openLimit = 0) =>
  planBundles(counts, limit, openLimit).map(({ id }) => id);

test('A bundle is the longest period that is over and within the limit', () => {
  const counts = countDaily('2019-01-01', 365 * 3, 1);
  assert.deepEqual(idsOf(counts, 400), [
    '2010s',
    '2020',
    '2021-H1',
    '2021-Q3',
    '2021-10',
    '2021-11',
    '2021-12-A',
    '2021-12-3',
    ...daysOf('2021-12', 24, 30),
  ]);
  assert.deepEqual(idsOf(counts, 200).slice(0, 3), ['2019-H1', '2019-H2', '2020-H1']);
});

test('What is not over is split until the newest part is small: weeks that are over, then days', () => {
  const counts = countDaily('2021-11-01', 40, 10);
  assert.deepEqual(idsOf(counts, 1000, 20), [
    '2021-11',
    '2021-12-1',
    '2021-12-08',
    '2021-12-09',
    '2021-12-10',
  ]);
  assert.deepEqual(idsOf(counts, 1000, 80), ['2021-11', '2021-12-1', '2021-12-2']);
  assert.deepEqual(idsOf(counts, 1000, 100), ['2021-11', '2021-12']);
});

test('What still grows may stay together while it is small', () => {
  const counts = countDaily('2020-01-01', 100, 1);
  assert.deepEqual(idsOf(counts, 5000, 100), ['2020s']);
  assert.deepEqual(idsOf(counts, 5000, 99), ['2020-Q1', '2020-Q2']);
  assert.deepEqual(idsOf(counts, 5000, 5), ['2020-Q1', '2020-04-1', '2020-04-2']);
});

test('A month beyond the limit is split, down to single days', () => {
  const counts = [...countDaily('2022-01-01', 31, 10), { day: '2022-02-01', count: 1 }];
  assert.deepEqual(idsOf(counts, 170, 1), ['2022-01-A', '2022-01-B', '2022-02']);
  assert.deepEqual(idsOf(counts, 90, 1), ['2022-01-1', '2022-01-2', '2022-01-3', '2022-01-4', '2022-02']);
  assert.deepEqual(idsOf(countDaily('2022-01-07', 3, 10), 5), ['2022-01-07', '2022-01-08', '2022-01-09']);
});

test('Every day is in one bundle, in order, and bundles keep to the limit', () => {
  const counts = countDaily('1998-03-10', 9000, 3);
  const bundles = planBundles(counts, 700, 100);
  assert.deepEqual(
    bundles.flatMap(({ days }) => days),
    counts.map(({ day }) => day),
  );
  assert.ok(bundles.every(({ count }) => count <= 700));
  assert.equal(new Set(bundles.map(({ id }) => id)).size, bundles.length);
});

/** How many articles each further day makes Pagefind index. */
function countIndexed(counts: readonly DayCount[], begin: number): readonly number[] {
  const planned = (days: number) =>
    new Map(planBundles(counts.slice(0, days)).map((bundle) => [bundle.id, bundle.count]));
  return counts.slice(begin).map((_, index) => {
    const before = planned(begin + index);
    const changed = [...planned(begin + index + 1)].filter(([id, count]) => before.get(id) !== count);
    return changed.reduce((sum, [, count]) => sum + count, 0);
  });
}

test('In an archive of 100,000 articles a day’s news indexes some hundreds, on most days of a year', () => {
  const indexed = countIndexed(countDaily('2018-01-01', 2557, 39), 2557 - 365).toSorted((a, b) => a - b);
  assert.ok((indexed[180] ?? Infinity) <= 250);
  assert.ok((indexed[330] ?? Infinity) <= 400);
  assert.ok((indexed.at(-1) ?? Infinity) <= 5000);
});

test('An archive of 100,000 articles is never more than 40 bundles, and more news of today changes one small one', () => {
  const counts = countDaily('2018-01-01', 2557, 39);
  for (let days = 2557 - 365; days <= 2557; days += 1) {
    const before = planBundles(counts.slice(0, days));
    const after = planBundles([
      ...counts.slice(0, days - 1),
      { day: counts[days - 1]?.day ?? '', count: 40 },
    ]);
    assert.ok(before.length <= 40);
    const changed = after.filter(
      ({ id, count }) => !before.some((old) => old.id === id && old.count === count),
    );
    assert.ok(changed.reduce((sum, { count }) => sum + count, 0) <= 320);
  }
});

test('An archive without articles has no bundles', () => {
  assert.deepEqual(planBundles([]), []);
});
