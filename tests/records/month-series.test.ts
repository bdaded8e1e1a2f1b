import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawBars } from '../../src/records/bars.ts';
import { createMonthSeries, groupByYear } from '../../src/records/month-series.ts';

const months = [
  { month: '2021-11', count: 1 },
  { month: '2022-02', count: 4 },
];

test('A series has every month from the first to the last, those without articles among them', () => {
  assert.deepEqual(createMonthSeries(months), { first: '2021-11', last: '2022-02', counts: [1, 0, 0, 4] });
});

test('The highest bar fills the height, nothing has no bar, and little is seen', () => {
  assert.equal(drawBars([1, 0, 100], 100), 'M0.5 100V98M2.5 100V0');
});

test('The months of a year stand at their places, the newest year first', () => {
  const years = groupByYear(months);
  assert.deepEqual(
    years.map(({ year, months: places }) => [
      year,
      places.findIndex((each) => each !== undefined),
      places.length,
    ]),
    [
      ['2022', 1, 12],
      ['2021', 10, 12],
    ],
  );
});
