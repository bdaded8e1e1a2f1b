import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DayCount } from '../../src/archive/archive.ts';
import { dayAfter } from '../../src/archive/calendar.ts';
import { planBundles } from '../../src/archive/search-bundle.ts';

/** The same number of articles on every day of a time. */
function countDaily(first: string, days: number, count: number): readonly DayCount[] {
  return Array.from({ length: days }, (_, index) => ({ day: dayAfter(first, index), count }));
}

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
    '2021-12',
  ]);
  assert.deepEqual(idsOf(counts, 200).slice(0, 3), ['2019-H1', '2019-H2', '2020-H1']);
});

test('The newest month is a bundle by itself', () => {
  const last = planBundles(countDaily('2021-11-01', 40, 1), 1000, 0).at(-1);
  assert.equal(last?.id, '2021-12');
  assert.equal(last.count, 10);
});

test('What still grows may stay together while it is small', () => {
  const counts = countDaily('2020-01-01', 100, 1);
  assert.deepEqual(idsOf(counts, 5000, 100), ['2020s']);
  assert.deepEqual(idsOf(counts, 5000, 99), ['2020-Q1', '2020-Q2']);
  assert.deepEqual(idsOf(counts, 5000, 5), ['2020-Q1', '2020-04']);
});

test('A month beyond the limit is split, down to single days', () => {
  assert.deepEqual(idsOf(countDaily('2022-01-01', 31, 10), 170), ['2022-01-A', '2022-01-B']);
  assert.deepEqual(idsOf(countDaily('2022-01-01', 31, 10), 90), [
    '2022-01-1',
    '2022-01-2',
    '2022-01-3',
    '2022-01-4',
  ]);
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

test('Another day’s news changes one small bundle, save where a month begins', () => {
  const counts = countDaily('2015-01-01', 1200, 4);
  const planned = (days: number) =>
    new Map(planBundles(counts.slice(0, days), 1000, 50).map((bundle) => [bundle.id, bundle.count]));
  for (let days = 700; days < counts.length; days += 1) {
    if (counts[days]?.day.endsWith('-01')) continue;
    const before = planned(days);
    const changed = [...planned(days + 1)].filter(([id, count]) => before.get(id) !== count);
    assert.equal(changed.length, 1);
    assert.ok(changed.every(([, count]) => count <= 31 * 4));
  }
});

test('An archive without articles has no bundles', () => {
  assert.deepEqual(planBundles([]), []);
});
