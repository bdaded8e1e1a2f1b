import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDateFormat, datetimeOf } from '../../src/components/format-date.ts';

const published = { instant: '2022-01-13T23:16:54.256Z', day: '2022-01-13', isDayOnly: false };
const dayOnly = { instant: '2022-01-13T00:00:00.000Z', day: '2022-01-13', isDayOnly: true };
const english = createFormat('en', 'UTC');

test('a moment is read with its day, its hour and its time zone', () => {
  assert.equal(english.moment(published), '13 January 2022, 23:16 UTC');
});

test('a moment whose hour is unknown is read as a day', () => {
  assert.equal(english.moment(dayOnly), '13 January 2022');
  assert.equal(english.shortMoment(dayOnly), '13 Jan 2022');
  assert.equal(english.time(dayOnly), '');
});

test('a time is told in the time zone of the site, and the day is the site’s', () => {
  const madrid = createFormat('en', 'Europe/Madrid');
  assert.equal(madrid.moment({ ...published, day: '2022-01-14' }), '14 January 2022, 00:16 CET');
});

test('an instant falls on the day that it is in the time zone of the site', () => {
  assert.equal(createFormat('en', 'Asia/Tokyo').instant(published.instant), '14 January 2022, 08:16 GMT+9');
});

test('days do not move with the time zone of the site or of the machine', () => {
  const far = createFormat('en', 'Pacific/Kiritimati');
  assert.equal(far.weekday('2022-01-13'), 'Thursday, 13 January 2022');
  assert.equal(far.month('2022-01'), 'January 2022');
});

test('a week begins on the day on which it begins in the site’s language', () => {
  const first = (language: string) => createFormat(language, 'UTC').weekdays[0]?.full;
  assert.deepEqual(['pt', 'ar', 'fr'].map(first), ['domingo', 'السبت', 'lundi']);
});

test('an English week begins on Monday', () => {
  assert.deepEqual(
    english.weekdays.map(({ full }) => full),
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  );
});

test('weekdays that have no short name are a letter', () => {
  const short = (language: string) => createFormat(language, 'UTC').weekdays.map((day) => day.short);
  assert.deepEqual(short('fa'), ['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج']);
  assert.equal(short('en')[2], 'Wed');
  assert.equal(short('ur')[0], 'اتوار');
});

test('a year is written as in dates', () => {
  const year = (language: string) => createFormat(language, 'UTC').year('2022');
  assert.deepEqual(['en', 'fa', 'zh'].map(year), ['2022', '۲۰۲۲', '2022年']);
});

test('a month and a weekday have a capital as titles, and a month is small inside a sentence', () => {
  const spanish = createFormat('es', 'UTC');
  assert.equal(spanish.month('2022-01'), 'enero de 2022');
  assert.equal(spanish.monthTitle('2022-01'), 'Enero de 2022');
  assert.equal(spanish.monthName('2022-01'), 'Enero');
  assert.equal(spanish.weekday('2022-01-13'), 'Jueves, 13 de enero de 2022');
});

test('a Persian site counts the years of the paths', () => {
  assert.match(createFormat('fa', 'Asia/Tehran').day('2022-01-13'), /۲۰۲۲/);
});

test('machines read the instant with its milliseconds, or the day alone', () => {
  assert.equal(datetimeOf(published), '2022-01-13T23:16:54.256Z');
  assert.equal(datetimeOf(dayOnly), '2022-01-13');
});

function createFormat(language: string, timeZone: string) {
  return createDateFormat(language, timeZone, (day, time) => `${day}, ${time}`);
}
