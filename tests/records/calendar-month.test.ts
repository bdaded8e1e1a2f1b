import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCalendar } from '../../src/records/calendar-month.ts';

/** The days of the first and the last week; a dash for those of another month. January 2022 begins on a Saturday. */
function firstAndLast(language: string): readonly string[] {
  const { weeks } = createCalendar([], '2022-01', language);
  const first = weeks[0]?.map((cell) => cell?.day.slice(8) ?? '-').join(' ') ?? '';
  const last =
    weeks
      .at(-1)
      ?.map((cell) => cell?.day.slice(8) ?? '-')
      .join(' ') ?? '';
  return [first, last];
}

test('A month is cut into weeks from Monday', () => {
  assert.deepEqual(firstAndLast('fr'), ['- - - - - 01 02', '31 - - - - - -']);
});

test('A month of an Arabic site is cut into weeks from Saturday, of a Portuguese one from Sunday', () => {
  assert.deepEqual(firstAndLast('ar'), ['01 02 03 04 05 06 07', '29 30 31 - - - -']);
  assert.deepEqual(firstAndLast('pt'), ['- - - - - - 01', '30 31 - - - - -']);
});

test('Each week has seven days', () => {
  const { weeks } = createCalendar([], '2015-02', 'en');
  assert.deepEqual(
    weeks.map((week) => week.length),
    [7, 7, 7, 7, 7],
  );
});
