import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { partOf, placeFolder } from '../../src/renderer/place-folder.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const minute = 60_000;

/** Makes a folder that was last written into some minutes ago. */
function makeFolder(folder: string, minutesAgo: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'entry.mjs'), '');
  const time = new Date(Date.now() - minutesAgo * minute);
  utimesSync(folder, time, time);
}

test('What was made stands in its place, beside the three newest of those before it', (context) => {
  const place = createTemporaryFolder(context);
  ['oldest', 'b', 'c', 'd'].forEach((name, index) => {
    makeFolder(join(place, name), 500 - index);
  });
  const folder = join(place, 'new');
  makeFolder(partOf(folder), 0);
  placeFolder(folder);
  assert.deepEqual(readdirSync(place).sort(), ['b', 'c', 'd', 'new']);
  assert.deepEqual(readdirSync(folder), ['entry.mjs']);
});

test('What a stopped process left is deleted after an hour, what another still makes is not', (context) => {
  const place = createTemporaryFolder(context);
  makeFolder(join(place, 'one.part-12'), 61);
  makeFolder(join(place, 'two.part-13'), 1);
  const folder = join(place, 'new');
  makeFolder(partOf(folder), 0);
  placeFolder(folder);
  assert.deepEqual(readdirSync(place).sort(), ['new', 'two.part-13']);
});

test('Where another process was quicker, its folder stays', (context) => {
  const place = createTemporaryFolder(context);
  const folder = join(place, 'same');
  makeFolder(folder, 0);
  writeFileSync(join(folder, 'first'), '');
  makeFolder(partOf(folder), 0);
  placeFolder(folder);
  assert.deepEqual(readdirSync(place), ['same']);
  assert.deepEqual(readdirSync(folder).sort(), ['entry.mjs', 'first']);
});
