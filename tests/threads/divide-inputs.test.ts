import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divideInStretches, divideInTurn } from '../../src/threads/divide-inputs.ts';

test('In turn, each thread takes the first input that is left', () => {
  const next = divideInTurn(3, 2);
  assert.deepEqual([next(0), next(1), next(1), next(0)], [0, 1, 2, undefined]);
});

test('In stretches, each thread goes through its own in order', () => {
  const next = divideInStretches(6, 2);
  assert.deepEqual([next(0), next(1), next(0), next(1), next(0), next(1)], [0, 3, 1, 4, 2, 5]);
});

test('A thread that is done with its stretch takes the last of the longest that is left', () => {
  const next = divideInStretches(9, 3);
  assert.deepEqual([next(0), next(0), next(0), next(1)], [0, 1, 2, 3]);
  assert.deepEqual([next(0), next(0), next(1), next(2)], [8, 5, 4, 6]);
});

test('However many threads there are, each input is taken once', () => {
  for (const [inputs, threads] of [
    [0, 2],
    [1, 4],
    [10, 3],
    [48, 1],
  ] as const) {
    const next = divideInStretches(inputs, threads);
    const taken = Array.from({ length: inputs }, (_, index) => next((index * 7) % threads));
    assert.deepEqual(
      taken.sort((first, second) => Number(first) - Number(second)),
      Array.from({ length: inputs }, (_, place) => place),
    );
    assert.equal(next(0), undefined);
  }
});
