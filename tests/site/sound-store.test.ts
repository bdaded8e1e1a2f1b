import assert from 'node:assert/strict';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createRandom } from '../../src/bench/random.ts';
import { createBuildLog } from '../../src/log/build-log.ts';
import { withBuild, type Build } from '../../src/site/open-build.ts';
import { openStore } from '../../src/store/open-store.ts';
import { testEdition } from '../test-site.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

/** A cache whose store holds many values, and what a build in it says. */
function createPlace(context: TestContext) {
  const folder = createTemporaryFolder(context);
  const lines: string[] = [];
  const log = createBuildLog({ write: (line: string) => lines.push(line) });
  const place = { content: folder, out: join(folder, 'site'), cache: folder, wanted: testEdition, log };
  const storeFile = join(folder, 'archive.sqlite');
  const store = openStore(storeFile);
  for (let key = 0; key < 500; key += 1) {
    store.run('insert into meta (key, value) values (?, ?)', String(key), 'value '.repeat(50));
  }
  store.close();
  return { place, storeFile, lines };
}

/** Overwrites the end of a store, in the middle of its tables, with anything. */
function damage(storeFile: string): void {
  const random = createRandom(3);
  const noise = Uint8Array.from({ length: 10 * 16_384 }, () => random.below(256));
  const file = openSync(storeFile, 'r+');
  writeSync(file, noise, 0, noise.length, statSync(storeFile).size - noise.length);
  closeSync(file);
}

const readAll = ({ store }: Build) => Promise.resolve(store.all('select * from meta').length);

test('A store that turns out to be damaged in the middle of a build is made anew, and the build done with it', async (context) => {
  const { place, storeFile, lines } = createPlace(context);
  assert.equal(await withBuild(place, readAll), 500);
  damage(storeFile);
  assert.equal(await withBuild(place, readAll), 0);
  assert.match(lines.join(''), /^The store is made again: database disk image is malformed\.\n$/);
});

test('Damage that shows as another error, in another thread or as a text that is none, is found too', async (context) => {
  const { place, storeFile, lines } = createPlace(context);
  damage(storeFile);
  let round = 0;
  const work = () => {
    round += 1;
    return round === 1 ? Promise.reject(new SyntaxError('Unexpected token')) : Promise.resolve('done');
  };
  assert.equal(await withBuild(place, work), 'done');
  assert.match(lines.join(''), /^The store is made again: it is damaged \(Unexpected token\)\.\n$/);
});

test('A failure with a sound store is told as it is, and the store is kept', async (context) => {
  const { place, lines } = createPlace(context);
  await assert.rejects(
    withBuild(place, () => Promise.reject(new Error('no room'))),
    /^Error: no room$/,
  );
  assert.equal(await withBuild(place, readAll), 500);
  assert.deepEqual(lines, []);
});

test('A store that is damaged again after it was made anew is named, with what to do', async (context) => {
  const { place } = createPlace(context);
  const fail = () => Promise.reject(new Error('database disk image is malformed'));
  await assert.rejects(withBuild(place, fail), /archive\.sqlite.*malformed.*--cache/);
});

test('What fails in a damaged store is told by its first error, not by that of undoing it', async () => {
  const store = openStore(':memory:');
  const work = () => {
    store.execute('rollback');
    throw new Error('first');
  };
  await assert.rejects(store.transact(work), /first/);
  store.close();
});
