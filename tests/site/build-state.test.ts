import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { noAddresses } from '../../src/addresses/addresses.ts';
import { readState } from '../../src/site/build-state.ts';
import { openArchive } from '../../src/site/take-stage.ts';
import { beginPublication } from '../../src/store/published/publication.ts';
import { manifestFile } from '../../src/publishing/manifest.ts';
import { publishFiles } from '../../src/publishing/publish.ts';
import { listStaged } from '../../src/publishing/stage-files.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { writeEdition } from '../../src/store/content/edition.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { siteFiles, silentLog, testCode, testEdition } from '../test-site.ts';

/** A store, and the outputs that are built from it: two pages, published or stopped when they are to be moved. */
async function createOutputs(context: TestContext) {
  const { provisional } = await readSettings(createTemporaryFolder(context, siteFiles));
  if (provisional === undefined) throw new Error('The settings have errors.');
  const settings = provisional;
  const store = openStore(':memory:');
  writeEdition(store, testEdition);
  const folder = createTemporaryFolder(context);
  const archive = openArchive({ contentFolder: folder, store }, settings);
  const basis = { archive, store, code: testCode, publicFiles: [], hasSearch: false };
  const compare = (name: string, isDelta = false) =>
    readState({ ...basis, outFolder: join(folder, name), isDelta }, settings);
  const publish = async (name: string, { isStopped = false } = {}) => {
    const staging = createTemporaryFolder(context, { 'index.html': name, 'about/index.html': 'about' });
    const staged = listStaged(staging, 'page');
    const missing = { name: 'missing.html', folder: staging, maker: 'page' } as const;
    const publication = {
      staged: isStopped ? [...staged, missing] : staged,
      asked: new Map(),
      rendered: new Map([
        ['/', 'digest'],
        ['/about/', 'digest'],
      ]),
      removed: [],
      isGone: () => false,
      search: undefined,
      addresses: noAddresses,
      state: compare(name),
    };
    const outFolder = join(folder, name);
    const publishing = publishFiles({ outFolder, store, log: silentLog, isDelta: false }, publication);
    await (isStopped ? assert.rejects(publishing, /ENOENT/) : publishing);
  };
  const tables = ['meta', 'pages', 'bundles', 'published', 'changes'];
  const readStore = () => tables.map((table) => store.all(`select * from ${table}`));
  return { folder, store, compare, publish, readStore };
}

test('An output that was just published is known', async (context) => {
  const { compare, publish } = await createOutputs(context);
  await publish('site');
  assert.ok(compare('site').isAllKnown);
});

test('An output is known no more where all of it, or all that begins with one name, was deleted', async (context) => {
  for (const deleted of ['', 'index.html', 'about']) {
    const { folder, compare, publish } = await createOutputs(context);
    await publish('site');
    rmSync(join(folder, 'site', deleted), { recursive: true });
    mkdirSync(join(folder, 'site'), { recursive: true });
    assert.equal(compare('site').isOutputKnown, false, deleted);
  }
});

test('What a build names every time, or finds damaged by itself, may be deleted from an output that is known', async (context) => {
  const { compare, publish, store } = await createOutputs(context);
  await publish('site');
  for (const [name, maker] of [
    ['robots.txt', 'host'],
    ['ads.txt', 'public'],
    ['search/bundles/all/index', 'search'],
  ] as const)
    store.run("insert into published (file, digest, size, maker) values (?, 'digest', 1, ?)", name, maker);
  assert.ok(compare('site').isOutputKnown);
});

test('To compare another output changes nothing of what is known', async (context) => {
  const { compare, publish, readStore } = await createOutputs(context);
  await publish('site');
  const before = readStore();
  const { isOutputKnown, isRendererKnown, isAllKnown } = compare('other');
  assert.deepEqual([isOutputKnown, isRendererKnown, isAllKnown], [false, false, false]);
  assert.deepEqual(readStore(), before);
});

test('Once another output is published the first is known no more, nor after a stop half-way', async (context) => {
  for (const isStopped of [false, true]) {
    const { compare, publish } = await createOutputs(context);
    await publish('site');
    await publish('other', { isStopped });
    assert.equal(compare('site').isOutputKnown, false);
    assert.equal(compare('other').isOutputKnown, !isStopped);
    assert.equal(compare('elsewhere', true).isOutputKnown, !isStopped);
  }
});

test('An output of whose pages nothing is known is not known: changes are noted only where there are pages', async (context) => {
  const { compare, publish, store } = await createOutputs(context);
  await publish('site');
  store.run('delete from pages');
  assert.equal(compare('site').isOutputKnown, false);
  assert.equal(compare('elsewhere', true).isOutputKnown, false);
});

test('Why everything is made: nothing was built there yet, or what is there is another’s, or what was is gone', async (context) => {
  const folder = createTemporaryFolder(context);
  const outFolder = join(folder, 'site');
  const { settings } = await readSettings(createTemporaryFolder(context, siteFiles));
  assert.ok(settings !== undefined);
  const store = openStore(':memory:');
  const archive = openArchive({ contentFolder: folder, store }, settings);
  const basis = { archive, outFolder, store, code: testCode, publicFiles: [], hasSearch: true };
  const explain = () => readState({ ...basis, isDelta: false }, settings).whyEverything;
  assert.equal(explain(), 'nothing was built there yet');
  writeFiles(folder, { 'site/index.html': 'by hand' });
  assert.equal(explain(), 'nothing was built there yet');
  writeFiles(folder, { [manifestFile('site')]: '{}' });
  assert.equal(explain(), 'the output is not the one that was built last');
  rmSync(manifestFile(outFolder));
  beginPublication(store, outFolder);
  assert.equal(explain(), 'the output is not the one that was built last');
  store.close();
});

test('A change of words.yaml makes every page stale', async (context) => {
  const content = createTemporaryFolder(context, siteFiles);
  const store = openStore(':memory:');
  const outFolder = join(content, 'site');
  const digest = async () => {
    const { settings } = await readSettings(content);
    assert.ok(settings !== undefined);
    const archive = openArchive({ contentFolder: content, store }, settings);
    const basis = { archive, outFolder, store, code: testCode, publicFiles: [], hasSearch: true };
    return readState({ ...basis, isDelta: false }, settings).renderer;
  };
  const before = await digest();
  writeFiles(content, { 'words.yaml': 'menu: { latest: News }\n' });
  assert.notEqual(await digest(), before);
  writeFiles(content, { 'words.yaml': '# Nothing.\n' });
  assert.equal(await digest(), before);
  store.close();
});
