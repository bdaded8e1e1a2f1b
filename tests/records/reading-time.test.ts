import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureReading } from '../../src/records/reading-time.ts';

test('A thousand English words take five minutes, a short note one', () => {
  assert.equal(measureReading('words '.repeat(1000), 'en-GB'), 5);
  assert.equal(measureReading('A note.', 'en'), 1);
});

test('A Chinese character is more than a letter', () => {
  assert.equal(measureReading('字'.repeat(2000), 'zh-Hans'), 4);
});

test('Where links lead is not read', () => {
  assert.equal(measureReading(`[here](https://a.example/${'a'.repeat(5000)})`, 'en'), 1);
});
