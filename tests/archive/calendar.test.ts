import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createPublished,
  dayAfter,
  dayOf,
  dayStart,
  withOffset,
  daysBetween,
  daysOfMonth,
  isDayOf,
  monthAfter,
  weekday,
} from '../../src/archive/calendar.ts';
import { createRandom } from '../../src/bench/random.ts';

test('An instant is told by a zone’s clocks with their offset, by those of old zones in UTC', () => {
  const instant = '2022-01-13T03:16:54.256Z';
  assert.equal(withOffset(instant, 'UTC'), '2022-01-13T03:16:54+00:00');
  assert.equal(withOffset(instant, 'America/St_Johns'), '2022-01-12T23:46:54-03:30');
  assert.equal(withOffset(instant, 'Pacific/Kiritimati'), '2022-01-13T17:16:54+14:00');
  // Amsterdam’s clocks were 19 minutes and 32 seconds ahead.
  assert.equal(withOffset('1900-01-13T03:16:54.000Z', 'Europe/Amsterdam').slice(-6), '+00:00');
});

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

test('A day begins at its midnight by the seconds of its zone, as before standard time', () => {
  const starts = {
    'America/New_York': ['1883-11-17', '1883-11-17T04:56:02.000Z'],
    'Europe/Paris': ['1900-01-01', '1899-12-31T23:50:39.000Z'],
    'Europe/Lisbon': ['1900-01-01', '1900-01-01T00:36:45.000Z'],
    'Africa/Monrovia': ['1960-01-01', '1960-01-01T00:44:30.000Z'],
    'Asia/Manila': ['1840-01-01', '1840-01-01T15:56:08.000Z'],
  } as const;
  for (const [zone, [day, start]] of Object.entries(starts)) {
    assert.equal(dayStart(day, zone), start, zone);
    assert.equal(createPublished(day, zone).day, day, zone);
  }
});

test('The years 0001 to 0099 are not those of the twentieth century', () => {
  assert.equal(dayStart('0050-01-01', 'UTC'), '0050-01-01T00:00:00.000Z');
  assert.equal(dayOf('0099-12-31T23:30:00.000Z', 'Asia/Tokyo'), '0100-01-01');
  assert.equal(dayAfter('0099-12-31', 1), '0100-01-01');
  assert.equal(daysOfMonth('0004-02').length, 29);
});

test('A zone that moved across the date line westwards never had a day', () => {
  const neverWere = {
    'Pacific/Apia': '2011-12-30',
    'Pacific/Fakaofo': '2011-12-30',
    'Pacific/Kwajalein': '1993-08-21',
    'Asia/Manila': '1844-12-31',
  };
  for (const [zone, day] of Object.entries(neverWere)) {
    assert.equal(isDayOf(day, zone), false, zone);
    assert.equal(dayStart(day, zone), dayStart(dayAfter(day, 1), zone), zone);
    assert.equal(isDayOf(dayAfter(day, -1), zone) && isDayOf(dayAfter(day, 1), zone), true, zone);
  }
  assert.equal(isDayOf('2011-12-30', 'UTC'), true);
});

test('The first instant of a day is on that day and the one before it is not, in every zone', () => {
  const random = createRandom(11);
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    for (let round = 0; round < 12; round += 1) {
      const day = dayAfter('1800-01-01', random.below(90_000));
      const start = dayStart(day, zone);
      assert.equal(dayOf(start, zone) === day, isDayOf(day, zone));
      if (!isDayOf(day, zone)) continue;
      const before = new Date(Date.parse(start) - 1).toISOString();
      assert.notEqual(dayOf(before, zone), day, `${zone} ${day}`);
    }
  }
});
