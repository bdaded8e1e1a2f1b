import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitBatches } from '../../src/threads/batches.ts';

test('Batches have one size and keep the order; the last has what is left', () => {
  assert.deepEqual(splitBatches([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
  assert.deepEqual(splitBatches([1, 2], 2), [[1, 2]]);
  assert.deepEqual(splitBatches([], 2), []);
});
