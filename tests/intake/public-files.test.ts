import assert from 'node:assert/strict';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { digestOf } from '../../src/digests/digest.ts';
import { describePublicLinks, readPublicFiles, stagePublicFiles } from '../../src/intake/public-files.ts';
import type { Maker } from '../../src/publishing/stage-files.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';

/** Stages a public ads.txt, where a file of that name is published or not. */
function stageOne(
  context: TestContext,
  published?: { readonly text: string; readonly maker: Maker; readonly isRemoved?: boolean },
) {
  const store = openStore(':memory:');
  const stagingFolder = createTemporaryFolder(context);
  if (published !== undefined) {
    const { text, maker } = published;
    store.run(
      'insert into published (file, digest, size, maker) values (?, ?, ?, ?)',
      ...['ads.txt', digestOf(text), text.length, maker],
    );
  }
  const from = createTemporaryFolder(context, { 'ads.txt': 'nobody' });
  const staged = stagePublicFiles({
    from,
    files: readPublicFiles(from, from).files,
    outFolder: createTemporaryFolder(context, published === undefined ? {} : { 'ads.txt': published.text }),
    stagingFolder,
    store,
    isOutputKnown: true,
    removed: new Set(published?.isRemoved === true ? ['ads.txt'] : []),
  });
  return {
    names: staged.map(({ name }) => name),
    isCopied: existsSync(join(stagingFolder, 'public/ads.txt')),
  };
}

test('A public file that is not published, or with other bytes, is copied', (context) => {
  assert.deepEqual(stageOne(context), { names: ['ads.txt'], isCopied: true });
  const other = stageOne(context, { text: 'somebody', maker: 'public' });
  assert.deepEqual(other, { names: ['ads.txt'], isCopied: true });
});

test('A public file that is published already keeps its place and is not copied', (context) => {
  const staged = stageOne(context, { text: 'nobody', maker: 'public' });
  assert.deepEqual(staged, { names: ['ads.txt'], isCopied: false });
});

test('A public file gives way to a page of its name, until that is removed', (context) => {
  assert.deepEqual(stageOne(context, { text: 'page', maker: 'page' }), { names: [], isCopied: false });
  const later = stageOne(context, { text: 'page', maker: 'page', isRemoved: true });
  assert.deepEqual(later, { names: ['ads.txt'], isCopied: true });
});

test('A public file that changed since it was read is named by the bytes that are published', (context) => {
  const from = createTemporaryFolder(context, { 'ads.txt': 'before' });
  const files = readPublicFiles(from, from).files;
  writeFiles(from, { 'ads.txt': 'meanwhile' });
  const [staged] = stagePublicFiles({
    from,
    files,
    outFolder: createTemporaryFolder(context),
    stagingFolder: createTemporaryFolder(context),
    store: openStore(':memory:'),
    isOutputKnown: false,
    removed: new Set(),
  });
  assert.equal(staged?.digest, digestOf('meanwhile'));
  assert.equal(staged.size, 'meanwhile'.length);
});

test('A link among the public files is told as one that is not published', (context) => {
  const folder = createTemporaryFolder(context, { 'files/ads.txt': 'nobody' });
  const describe = () => describePublicLinks(readPublicFiles(folder, folder).links);
  symlinkSync('files', join(folder, 'others'));
  assert.equal(describe(), undefined);
  symlinkSync('ads.txt', join(folder, 'files/old.txt'));
  rmSync(join(folder, 'others'));
  assert.match(describe() ?? '', /^Links to files .*: public\/files\/old\.txt\.$/);
});

test('A public file that became a link since it was read is not published', (context) => {
  const from = createTemporaryFolder(context, { 'ads.txt': 'nobody' });
  const { files } = readPublicFiles(from, from);
  rmSync(join(from, 'ads.txt'));
  symlinkSync('/etc/hosts', join(from, 'ads.txt'));
  const staged = stagePublicFiles({
    from,
    files,
    outFolder: createTemporaryFolder(context),
    stagingFolder: createTemporaryFolder(context),
    store: openStore(':memory:'),
    isOutputKnown: false,
    removed: new Set(),
  });
  assert.deepEqual(staged, []);
});

test('A public file takes the place of what the build writes for hosts', (context) => {
  const staged = stageOne(context, { text: 'host', maker: 'host' });
  assert.deepEqual(staged, { names: ['ads.txt'], isCopied: true });
});
