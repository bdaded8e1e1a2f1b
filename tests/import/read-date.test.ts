import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOrder, readDate } from '../../src/import/read-date.ts';

const rule = { timeZone: 'America/New_York', languages: ['es'], now: new Date('2026-12-01T00:00:00Z') };

test('a date of any shape with one meaning is read', () => {
  for (const [written, value] of [
    ['2013-07-25 9:32:26 -0400', '2013-07-25T09:32:26-04:00'],
    ['2018-01-09 11:00:00 -0500', '2018-01-09T11:00:00-05:00'],
    ['2018-01-09', '2018-01-09'],
    ['25/11/2016', '2016-11-25'],
    ['25 de noviembre de 2016', '2016-11-25'],
    ['November 25, 2016', '2016-11-25'],
    ['20161125', '2016-11-25'],
    ['Mon, 02 Jan 2006 15:04:05 EST', '2006-01-02T15:04:05-05:00'],
    ['Mon, 02 Jan 2006 15:04:05 +0000', '2006-01-02T15:04:05Z'],
    ['1136239445', '2006-01-02T22:04:05.000Z'],
    ['1970-01-01', '1970-01-01'],
  ] as const) {
    assert.deepEqual(readDate(written, rule), { value }, written);
  }
});

test('a date that day and month could each begin is not decided', () => {
  assert.deepEqual(readDate('03/04/2012', rule), { dayFirst: '2012-04-03', monthFirst: '2012-03-04' });
  assert.equal(findOrder('03/04/2012'), undefined);
  assert.equal(findOrder('13/04/2012'), 'day-first');
  assert.equal(findOrder('04/13/2012 10:00'), 'month-first');
  assert.equal(findOrder('2012-04-13'), undefined);
});

test('years of the Persian and the Buddhist calendar are converted, and it is told', () => {
  assert.deepEqual(readDate('۱۳۹۹/۰۱/۰۱', rule), {
    value: '2020-03-20',
    note: 'its date is of the Persian calendar',
  });
  assert.deepEqual(readDate('۱۲ بهمن ۱۳۹۹', rule), {
    value: '2021-01-31',
    note: 'its date is of the Persian calendar',
  });
  assert.deepEqual(readDate('1395-12-30 08:05', rule), {
    value: '2017-03-20T12:05:00.000Z',
    note: 'its date is of the Persian calendar',
  });
  assert.deepEqual(readDate('2563-03-20', rule), { value: '2020-03-20', note: 'its year is a Buddhist one' });
});

test('what is no date, or one of a program, is refused by its name', () => {
  for (const [written, why] of [
    ['', /^no date/],
    ['0000-00-00 00:00:00', /zeros/],
    ['0001-01-01T00:00:00Z', /year 1/],
    ['1970-01-01T00:00:00Z', /1970/],
    ['9999-12-31', /end of time/],
    ['2050-01-01', /ahead/],
    ['12/05/98', /two digits/],
    ['1440-05-01', /Islamic/],
    ['1399-12-31', /no day of the Persian/],
    ['2021-02-30', /cannot be read/],
    ['30 February 2021', /cannot be read/],
    ['soon', /cannot be read/],
  ] as const) {
    const read = readDate(written, rule);
    assert.match('refused' in read ? read.refused : JSON.stringify(read), why, written);
  }
});

test('a date to come is told', () => {
  assert.deepEqual(readDate('2026-12-24', rule), {
    value: '2026-12-24',
    note: 'its date is to come: readers get it then',
  });
});
