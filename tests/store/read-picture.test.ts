import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadSharp } from '../../src/imaging/load-sharp.ts';
import { createBodyReader } from '../../src/renderer/read-body.ts';
import { createStoreArchive } from '../../src/store/archive/store-archive.ts';
import { listUsedPictures } from '../../src/store/published/pictures.ts';
import { articleFiles, createTestSite, siteFiles } from '../test-site.ts';

const file = 'articles/2022/01/12/wide.png';

/** A site that shows a picture of 3,000 x 30 pixels. */
async function createWideSite(context: TestContext, settings = '') {
  const showing = { published: '2022-01-12', body: '![A strip](wide.png)' };
  const site = createTestSite(context, {
    ...articleFiles({ showing }),
    'site.yaml': `${siteFiles['site.yaml'] ?? ''}${settings}`,
  });
  const strip = { width: 3000, height: 30, channels: 3 as const, background: '#c03020' };
  writeFileSync(join(site.folder, file), await loadSharp()({ create: strip }).png().toBuffer());
  return { ...site, archive: await site.take() };
}

test('A picture is as large as it is published, and what is made from it has the same name everywhere', async (context) => {
  const { archive, store } = await createWideSite(context);
  const { id, ...picture } = archive.findPicture(file) ?? {};
  assert.deepEqual(picture, { width: 2400, height: 24, colour: '#c03020' });
  const [used] = listUsedPictures(store, archive.site);
  assert.equal(used?.picture.id, id);
});

test('Where originals are published, a picture is as large as its file, and what is made from it is named apart', async (context) => {
  const small = (await createWideSite(context)).archive.findPicture(file);
  const { archive, store } = await createWideSite(context, 'originals: true\n');
  const { id, ...picture } = archive.findPicture(file) ?? {};
  assert.deepEqual(picture, { width: 3000, height: 30, colour: '#c03020' });
  assert.notEqual(id, small?.id);
  const [used] = listUsedPictures(store, archive.site);
  assert.equal(used?.picture.id, id);
});

test('Where no files are made from pictures, pages name none, and tell the size of the picture itself', async (context) => {
  const { folder, archive, store } = await createWideSite(context);
  const { sources, editorialPages, ownPages, redirects, site } = archive;
  const shown = createStoreArchive(store, {
    ...{ sources, editorialPages, ownPages, redirects, site },
    readBody: createBodyReader(folder),
    makesPictures: false,
  });
  assert.deepEqual(shown.findPicture(file), { width: 3000, height: 30, colour: '#c03020' });
});
