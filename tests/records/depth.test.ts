import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDepths } from '../../src/records/depth.ts';

test('Each quarter of the days has its depth, and a day without articles has none', () => {
  const depthOf = createDepths([8, 1, 3, 2, 5, 4, 7, 6]);
  assert.deepEqual([0, 1, 3, 4, 5, 6, 7, 8].map(depthOf), [0, 1, 1, 2, 2, 3, 3, 4]);
});

test('One strange day makes no other day pale', () => {
  const depthOf = createDepths([1, 2, 3, 4, 1000]);
  assert.deepEqual([1, 2, 3, 4, 1000].map(depthOf), [1, 1, 2, 3, 4]);
});

test('Days that have the same count have the same depth', () => {
  const depthOf = createDepths([2, 2, 2, 2]);
  assert.equal(depthOf(2), 1);
});
