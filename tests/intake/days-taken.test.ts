import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDaysTaken } from '../../src/intake/days-taken.ts';

const batch = (...days: readonly string[]) =>
  days.map((day, index) => ({ file: `articles/2022/01/${day}/a${String(index)}.md` }));

test('A day is past once all files of the days before it were taken, whatever batch ends first', () => {
  const taken = createDaysTaken([batch('01', '02'), batch('02', '03'), batch('04')]);
  assert.equal(taken.end(1), '2022-01-01');
  assert.equal(taken.end(0), '2022-01-04');
  assert.equal(taken.end(2), '9999-12-31');
});

test('Files of an early day that come late are waited for', () => {
  const taken = createDaysTaken([batch('05'), batch('06'), batch('02')]);
  assert.equal(taken.end(0), '2022-01-02');
  assert.equal(taken.end(1), '2022-01-02');
});

test('A file in no day’s folder is not waited for', () => {
  const taken = createDaysTaken([batch('05'), [{ file: 'articles/astray.md' }]]);
  assert.equal(taken.end(0), '9999-12-31');
});
