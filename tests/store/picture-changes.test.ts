import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { markUncertain } from '../../src/store/content/files.ts';
import { forgetChanges, readChanges } from '../../src/store/published/changes.ts';
import { rememberPage } from '../../src/store/published/pages.ts';
import { listUnpublishedPictures } from '../../src/store/published/pictures.ts';
import { articleFiles, createTestSite, type TestSite } from '../test-site.ts';

const dam = 'articles/2022/01/12/dam.gif';
const first = '/2022/01/12/first/';

/** The beginning of a GIF of a width: sizes below 128 are text. */
function gif(width: number, more = ''): string {
  return `GIF89a${String.fromCharCode(width)}\0\x30\0${more}`;
}

const showing = { published: '2022-01-12', body: '![The dam](dam.gif)' };
const other = { published: '2022-01-12' };

/** A published site: one article shows a picture, another none. */
async function createPublishedSite(context: TestContext): Promise<TestSite> {
  const site = createTestSite(context, { ...articleFiles({ first: showing, other }), [dam]: gif(64) });
  await site.take();
  // From here on the store notes changes: something is published.
  rememberPage(site.store, '/', 'digest');
  return site;
}

/** What is noted when the content is taken in: pictures, and what pages print, by kind and id. */
async function listNoted(site: TestSite) {
  const { store } = site;
  forgetChanges(store);
  await site.take();
  return {
    pictures: listUnpublishedPictures(store),
    changes: readChanges(store).map(({ kind, id }) => `${kind} ${id}`),
  };
}

test('Of pictures that are as they were nothing is noted', async (context) => {
  const site = await createPublishedSite(context);
  assert.deepEqual(await listNoted(site), { pictures: [], changes: [] });
});

test('A picture that changed is noted, and who shows it if it is not as large as it was', async (context) => {
  const site = await createPublishedSite(context);
  site.write({ [dam]: gif(64, 'more') });
  assert.deepEqual(await listNoted(site), { pictures: [dam], changes: [] });
  site.write({ [dam]: gif(65, 'more') });
  assert.deepEqual(await listNoted(site), { pictures: [dam], changes: [`relations ${first}`] });
});

test('Who shows a picture is noted where its file tells its size no more, and where it tells it again', async (context) => {
  const site = await createPublishedSite(context);
  for (const bytes of ['not a picture', gif(64)]) {
    site.write({ [dam]: bytes });
    assert.deepEqual(await listNoted(site), { pictures: [dam], changes: [`relations ${first}`] });
  }
});

test('A picture that comes or goes is noted, and nobody who does not show it', async (context) => {
  const site = await createPublishedSite(context);
  const unused = 'articles/2022/01/12/unused.gif';
  site.write({ [unused]: gif(64) });
  assert.deepEqual(await listNoted(site), { pictures: [unused], changes: [] });
  rmSync(join(site.folder, unused));
  assert.deepEqual(await listNoted(site), { pictures: [unused], changes: [] });
});

test('An article that shows a picture no more, or went, is not noted for it', async (context) => {
  const site = await createPublishedSite(context);
  site.write(articleFiles({ first: { ...showing, body: 'No picture.' } }));
  await site.take();
  site.write({ [dam]: gif(65) });
  assert.deepEqual(await listNoted(site), { pictures: [dam], changes: [] });
  site.write(articleFiles({ first: showing }));
  await site.take();
  rmSync(join(site.folder, 'articles/2022/01/12/first.md'));
  await site.take();
  site.write({ [dam]: gif(66) });
  assert.deepEqual(await listNoted(site), { pictures: [dam], changes: [] });
});

test('A picture that may have changed unseen is noted, though its file seems as it was', async (context) => {
  const site = await createPublishedSite(context);
  markUncertain(site.store, dam);
  assert.deepEqual(await listNoted(site), { pictures: [dam], changes: [] });
  // Only of a folder that is not as it was are files looked at.
  site.write({ 'articles/2022/01/12/.hidden': '' });
  assert.deepEqual(await listNoted(site), { pictures: [], changes: [] });
});

test('Before anything is published nothing is noted: then everything is made', async (context) => {
  const site = createTestSite(context, { ...articleFiles({ first: showing }), [dam]: gif(64) });
  assert.deepEqual(await listNoted(site), { pictures: [], changes: [] });
});
