import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBestList } from '../../src/relatedness/best-list.ts';

test('the highest ranks are kept, best first, whatever the order they come in', () => {
  const list = createBestList(3);
  for (const number of [5, 1, 4, 2, 3]) list.offer(number, number / 10);
  assert.deepEqual(list.list(), [5, 4, 3]);
});

test('of equal ranks the higher number is better', () => {
  const list = createBestList(2);
  for (const number of [2, 3, 1]) list.offer(number, 1);
  assert.deepEqual(list.list(), [3, 2]);
});

test('a list that was cleared is empty', () => {
  const list = createBestList(2);
  list.offer(1, 1);
  list.clear();
  assert.deepEqual(list.list(), []);
});
