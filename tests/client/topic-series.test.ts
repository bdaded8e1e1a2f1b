import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignTopics, readCounts, sumYears } from '../../src/client/topic-series.ts';

const series = alignTopics([{ '2021-12': 2, '2022-02': 1 }, { '2021-11': 5 }]);

test('Two topics share the months from the first of either to the last of either', () => {
  assert.deepEqual(series.months, ['2021-11', '2021-12', '2022-01', '2022-02']);
  assert.deepEqual(series.counts, [
    [0, 2, 0, 1],
    [5, 0, 0, 0],
  ]);
  assert.equal(series.most, 5);
});

test('Years are summed, the newest first', () => {
  assert.deepEqual(sumYears(series), [
    { year: '2022', sums: [1, 0] },
    { year: '2021', sums: [2, 5] },
  ]);
});

test('The counts that a page shows from a month on belong to that month and those after it', () => {
  assert.deepEqual(readCounts('2021-12', '3 0 1'), { '2021-12': 3, '2022-01': 0, '2022-02': 1 });
});
