import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createPublished,
  dayAfter,
  dayOf,
  dayStart,
  daysBetween,
  daysOfMonth,
  monthAfter,
  weekday,
} from '../../src/archive/calendar.ts';

test('An instant keeps its milliseconds', () => {
  const published = createPublished('2022-01-13T03:16:54.256Z', 'UTC');
  assert.deepEqual(published, { instant: '2022-01-13T03:16:54.256Z', day: '2022-01-13', isDayOnly: false });
});

test('An instant with an offset is told in UTC', () => {
  assert.equal(createPublished('2024-01-01T19:00:00+08:00', 'UTC').instant, '2024-01-01T11:00:00.000Z');
});

test('The day is that of the site’s time zone, not of the machine’s', () => {
  assert.equal(dayOf('2022-01-13T03:16:54.256Z', 'America/New_York'), '2022-01-12');
  assert.equal(dayOf('2022-01-13T13:16:54.256Z', 'Pacific/Kiritimati'), '2022-01-14');
});

test('A bare day begins at its midnight in the site’s time zone', () => {
  const published = createPublished('2022-07-01', 'Europe/Madrid');
  assert.deepEqual(published, { instant: '2022-06-30T22:00:00.000Z', day: '2022-07-01', isDayOnly: true });
});

test('A day whose midnight a clock change skips begins at its first instant', () => {
  assert.equal(dayStart('2018-11-04', 'America/Sao_Paulo'), '2018-11-04T03:00:00.000Z');
});

test('A day whose midnight comes twice, since clocks go back to it, begins at the first', () => {
  assert.equal(dayStart('2021-10-29', 'Asia/Amman'), '2021-10-28T21:00:00.000Z');
  assert.equal(createPublished('2021-10-29T00:30:00+03:00', 'Asia/Amman').day, '2021-10-29');
  assert.equal(dayStart('2021-10-30', 'Asia/Amman'), '2021-10-29T22:00:00.000Z');
});

test('Days and months are counted across the ends of years and in leap years', () => {
  assert.equal(dayAfter('2019-12-31', 1), '2020-01-01');
  assert.equal(dayAfter('2020-03-01', -1), '2020-02-29');
  assert.equal(monthAfter('2020-01', -1), '2019-12');
  assert.equal(daysBetween('2020-02-28', '2020-03-01'), 2);
  assert.equal(daysOfMonth('2020-02').length, 29);
});

test('A week begins on Monday', () => {
  assert.equal(weekday('2022-01-10'), 0);
  assert.equal(weekday('2022-01-16'), 6);
});
