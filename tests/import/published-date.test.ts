import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPublished } from '../../src/import/published-date.ts';

test('a bare day stays a day', () => {
  assert.equal(readPublished('2021-05-04', 'Pacific/Kiritimati'), '2021-05-04');
});

test('an instant keeps its offset', () => {
  assert.equal(readPublished('2024-01-01T19:00:00+08:00', 'UTC'), '2024-01-01T19:00:00+08:00');
  assert.equal(readPublished('2022-01-13T03:16:54.256Z', 'Europe/Madrid'), '2022-01-13T03:16:54.256Z');
});

test('fractions of a second become milliseconds', () => {
  assert.equal(readPublished('1987-02-26T15:01:01.79', 'UTC'), '1987-02-26T15:01:01.790Z');
  assert.equal(readPublished('1987-02-26T15:01:01.79Z', 'UTC'), '1987-02-26T15:01:01.790Z');
  assert.equal(readPublished('1987-02-26T15:01:01.7912345Z', 'UTC'), '1987-02-26T15:01:01.791Z');
});

test('an instant without an offset is in the site’s time zone', () => {
  assert.equal(readPublished('2021-07-01T00:30', 'Europe/Madrid'), '2021-06-30T22:30:00.000Z');
  assert.equal(readPublished('2021-01-01 00:30:00', 'America/St_Johns'), '2021-01-01T04:00:00.000Z');
});

test('an old instant without an offset is in the site’s time zone to the second, and its year is no other', () => {
  assert.equal(readPublished('1880-01-01 12:00', 'America/New_York'), '1880-01-01T16:56:02.000Z');
  assert.equal(readPublished('0050-01-01 12:00', 'Africa/Monrovia'), '0050-01-01T12:43:08.000Z');
});

test('a day that the site’s time zone left out is none', () => {
  assert.equal(readPublished('2011-12-30', 'Pacific/Apia'), undefined);
  assert.equal(readPublished('2011-12-30', 'Pacific/Auckland'), '2011-12-30');
});

test('a space for the T and an offset without its colon are read', () => {
  assert.equal(readPublished('2021-05-04 06:07 +0200', 'UTC'), '2021-05-04T06:07:00+02:00');
});

test('what is no date is none', () => {
  for (const written of [
    '',
    'today',
    '2021-02-30',
    '2021-05',
    '2021-05-04T25:00',
    '04.05.2021',
    '2021-05-04T06:07:61Z',
  ]) {
    assert.equal(readPublished(written, 'UTC'), undefined, written);
  }
});
