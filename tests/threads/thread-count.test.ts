import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countThreads, describeMachine } from '../../src/threads/thread-count.ts';

const gigabyte = 1024 ** 3;

test('With memory enough there is a thread for each core', () => {
  for (const cores of [1, 2, 16]) assert.equal(countThreads({ cores, memory: 64 * gigabyte }), cores);
});

test('A machine with many cores and little memory gets fewer threads, and always one', () => {
  assert.equal(countThreads({ cores: 8, memory: gigabyte / 2 }), 1);
  assert.equal(countThreads({ cores: 8, memory: gigabyte / 4 }), 1);
  assert.ok(countThreads({ cores: 64, memory: 2 * gigabyte }) < 10);
});

test('The memory is at most that of the machine, also where no limit is set', () => {
  const { cores, memory } = describeMachine();
  assert.ok(cores >= 1);
  assert.ok(memory > 0 && memory < 1024 * gigabyte);
});
