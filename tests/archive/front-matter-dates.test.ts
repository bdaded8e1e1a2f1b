import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatterSchema, isDay } from '../../src/archive/front-matter.ts';

const isPublished = (value: string) => frontMatterSchema.shape.published.safeParse(value).success;

test('Days and instants are of the years 0001 to 9999, in every time zone', () => {
  assert.deepEqual(['0001-01-01', '0099-12-31', '1850-06-01', '9999-12-31'].filter(isDay).length, 4);
  assert.deepEqual(['0000-06-01', '10000-01-01', '0000-02-29', '-000001-01-01'].filter(isDay), []);
  assert.deepEqual(
    [
      '0001-01-01T00:00:00+14:00',
      '0000-06-01T12:00:00Z',
      '9999-12-31T23:59:59-12:00',
      '9999-12-31T12:00Z',
    ].filter(isPublished),
    [],
  );
  assert.equal(isPublished('0050-01-01T00:00:00Z') && isPublished('1883-11-18T12:00:00-05:00'), true);
});

test('A day that the calendar does not have is none', () => {
  assert.deepEqual(['2026-11-31', '2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10'].filter(isDay), []);
});
