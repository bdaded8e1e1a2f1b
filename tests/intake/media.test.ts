import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { stageMedia, takeMedia } from '../../src/intake/media.ts';
import type { Maker } from '../../src/publishing/stage-files.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { rememberMedia, rememberPageFiles } from '../../src/store/content/media.ts';
import { openStore } from '../../src/store/open-store.ts';
import { markUnfinished, rememberFile } from '../../src/store/published/published-files.ts';
import { digestOf } from '../../src/digests/digest.ts';
import { findChangedFile } from '../../src/renderer/changed-file.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const published = '2022/01/13/almaty.jpg';
const picture = `articles/${published}`;

/** Stages a picture that did not change, where a file of its name is published. @returns the names that are staged. */
function stageOne(context: TestContext, maker: Maker, isUnfinished = false): readonly string[] {
  const store = openStore(':memory:');
  rememberMedia(store, { file: picture, mark: '1' }, { digest: digestOf('picture') });
  rememberPageFiles(store, [{ path: '/about/', files: [picture] }]);
  rememberFile(store, published, { isUnfinished: false, digest: 'digest', size: 1, maker });
  rememberFile(store, 'ads.txt', { isUnfinished: false, digest: 'digest', size: 1, maker: 'public' });
  if (isUnfinished) for (const name of [published, 'ads.txt']) markUnfinished(store, name);
  const contentFolder = createTemporaryFolder(context, { [picture]: 'picture' });
  const stagingFolder = createTemporaryFolder(context);
  return stageMedia({ contentFolder, stagingFolder, store }, false).map(({ name }) => name);
}

test('A picture that did not change is not staged', (context) => {
  assert.deepEqual(stageOne(context, 'media'), []);
});

test('A picture whose place a public file has taken is staged, for when that goes', (context) => {
  assert.deepEqual(stageOne(context, 'public'), [published]);
});

test('A picture that a stopped build was about to write is staged', (context) => {
  assert.deepEqual(stageOne(context, 'media', true), [published]);
});

test('A picture gives way to a page', (context) => {
  assert.deepEqual(stageOne(context, 'page'), []);
});

test('A picture that cannot be read is an error that names it', async (context) => {
  const contentFolder = createTemporaryFolder(context, { [`${picture}/x`]: '' });
  const changedMedia = [{ file: picture, mark: '1' }];
  const errors = await takeMedia(contentFolder, openStore(':memory:'), { changedMedia, removedMedia: [] });
  assert.deepEqual(
    errors.map(({ file, what }) => [file, what]),
    [[picture, 'it cannot be read (EISDIR)']],
  );
});

test('A picture that became a link out of the content is an error where it is read, and is never copied', async (context) => {
  const contentFolder = createTemporaryFolder(context, { [picture]: 'picture' });
  rmSync(join(contentFolder, picture));
  symlinkSync('/etc/hosts', join(contentFolder, picture));
  const store = openStore(':memory:');
  const changedMedia = [{ file: picture, mark: '1' }];
  const errors = await takeMedia(contentFolder, store, { changedMedia, removedMedia: [] });
  assert.deepEqual(
    errors.map(({ file, what }) => [file, what]),
    [[picture, 'a link leads out of the content folder']],
  );
  rememberMedia(store, { file: picture, mark: '1' }, { digest: digestOf('picture') });
  rememberPageFiles(store, [{ path: '/about/', files: [picture] }]);
  const stagingFolder = createTemporaryFolder(context);
  assert.throws(
    () => stageMedia({ contentFolder, stagingFolder, store }, true),
    /almaty\.jpg: a link leads out/,
  );
  assert.deepEqual(listFiles(stagingFolder), []);
});

test('A picture that changed or went since it was read ends the build with its name', (context) => {
  const contentFolder = createTemporaryFolder(context);
  const store = openStore(':memory:');
  rememberMedia(store, { file: picture, mark: '1' }, { digest: digestOf('picture') });
  rememberPageFiles(store, [{ path: '/about/', files: [picture] }]);
  const stagingFolder = createTemporaryFolder(context);
  const stage = () => stageMedia({ contentFolder, stagingFolder, store }, true);
  assert.throws(stage, /almaty\.jpg was changed while the site was built/);
  writeFiles(contentFolder, { [picture]: 'another' });
  assert.throws(stage, /almaty\.jpg was changed while the site was built/);
  writeFiles(contentFolder, { [picture]: 'picture' });
  assert.deepEqual(
    stage().map(({ name, digest, size }) => [name, digest, size]),
    [[published, digestOf('picture'), 7]],
  );
});

test('A file beside the articles that changes between scan and publication makes the next scan find it', async (context) => {
  const site = createTestSite(context, {
    ...articleFiles({ a: { published: '2022-01-13T10:00:00Z', body: '[Data](./a.csv)' } }),
    'articles/2022/01/13/a.csv': 'one',
  });
  await site.take();
  const place = { contentFolder: site.folder, store: site.store };
  site.write({ 'articles/2022/01/13/a.csv': 'two' });
  const stage = () => stageMedia({ ...place, stagingFolder: createTemporaryFolder(context) }, true);
  assert.throws(stage, (error) => findChangedFile(error) === 'articles/2022/01/13/a.csv');
  await site.take();
  assert.deepEqual(
    stage().map(({ digest }) => digest),
    [digestOf('two')],
  );
});
