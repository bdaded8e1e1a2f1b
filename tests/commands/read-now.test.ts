import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNow } from '../../src/commands/read-now.ts';

const clock = Date.parse('2026-11-30T18:24:53.700Z');

test('Now is what the clock says, rounded down to the minute', () => {
  assert.deepEqual(readNow(undefined, clock), { now: '2026-11-30T18:24:00.000Z', isByClock: true });
});

test('Now is the instant that is asked for, to the millisecond, whatever the clock says', () => {
  const asked = { now: '2022-01-13T03:16:54.256Z', isByClock: false };
  assert.deepEqual(readNow('2022-01-13T06:16:54.256+03:00', 0), asked);
});

test('An instant without its offset, a day and what is no date are refused', () => {
  for (const value of [
    '2026-12-24',
    '2026-12-24T06:00',
    '2026-02-30T06:00Z',
    'now',
    '1700000000',
    '0000-01-01T00:00Z',
  ])
    assert.throws(
      () => readNow(value, clock),
      /--now takes an instant with its offset, such as .*, not “/,
      value,
    );
});

test('A clock that nobody set is refused, with what to do', () => {
  for (const unset of [0, -1, Date.parse('1980-01-01T00:00:00Z'), Date.parse('2016-06-01T00:00:00Z')])
    assert.throws(() => readNow(undefined, unset), /The clock says .*Set the clock, or say .* --now/);
});
