import assert from 'node:assert/strict';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { digestOf } from '../../src/digests/digest.ts';
import {
  describePublicLinks,
  readPublicFiles,
  stagePublicFiles,
  type PublicFile,
} from '../../src/intake/public-files.ts';
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
  const site = createTemporaryFolder(context, { 'public/ads.txt': 'nobody' });
  const staged = stagePublicFiles({
    files: readPublicFiles(site).files,
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

test('A public file that changed since it was read ends the build with its name', (context) => {
  const site = createTemporaryFolder(context, { 'public/ads.txt': 'before' });
  const files = readPublicFiles(site).files;
  writeFiles(site, { 'public/ads.txt': 'meanwhile' });
  assert.throws(() => stageAnew(context, files), /public.ads\.txt was changed while the site was built/);
});

/** Stages public files of which none is published. */
function stageAnew(context: TestContext, files: readonly PublicFile[]) {
  return stagePublicFiles({
    files,
    outFolder: createTemporaryFolder(context),
    stagingFolder: createTemporaryFolder(context),
    store: openStore(':memory:'),
    isOutputKnown: false,
    removed: new Set(),
  });
}

test('A link among the public files is told as one that is not published', (context) => {
  const site = createTemporaryFolder(context, { 'public/files/ads.txt': 'nobody' });
  const describe = () => describePublicLinks(readPublicFiles(site).links);
  assert.equal(describe(), undefined);
  symlinkSync('ads.txt', join(site, 'public/files/old.txt'));
  assert.match(describe() ?? '', /^Links to files .*: public\/files\/old\.txt\.$/);
});

test('A public file that became a link or went since it was read ends the build', (context) => {
  const site = createTemporaryFolder(context, { 'public/ads.txt': 'nobody' });
  const { files } = readPublicFiles(site);
  rmSync(join(site, 'public/ads.txt'));
  symlinkSync('/etc/hosts', join(site, 'public/ads.txt'));
  assert.throws(() => stageAnew(context, files), /public.ads\.txt was changed while the site was built/);
  rmSync(join(site, 'public/ads.txt'));
  assert.throws(() => stageAnew(context, files), /public.ads\.txt was changed while the site was built/);
});

test('A public file takes the place of what the build writes for hosts', (context) => {
  const staged = stageOne(context, { text: 'host', maker: 'host' });
  assert.deepEqual(staged, { names: ['ads.txt'], isCopied: true });
});

test('The public files are those of the site folder, else those beside a folder called content', (context) => {
  const files = { 'public/ads.txt': 'project', 'content/site.yaml': '', 'gaceta/site.yaml': '' };
  const project = createTemporaryFolder(context, files);
  const list = (site: string) => readPublicFiles(join(project, site)).files.map(({ digest }) => digest);
  assert.deepEqual(list('gaceta'), []);
  assert.deepEqual(list('content'), [digestOf('project')]);
  writeFiles(project, { 'content/public/ads.txt': 'site' });
  assert.deepEqual(list('content'), [digestOf('site')]);
});

test('A picture beside site.yaml that the settings name is published with the public files', (context) => {
  const site = createTemporaryFolder(context, { 'public/ads.txt': 'nobody', 'logo.svg': '<svg/>' });
  assert.deepEqual(
    readPublicFiles(site, ['logo.svg']).files.map(({ name }) => name),
    ['ads.txt', 'logo.svg'],
  );
});
