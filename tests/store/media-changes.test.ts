import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { listUsedMedia } from '../../src/store/content/media.ts';
import { markUncertain } from '../../src/store/content/files.ts';
import { forgetChanges, readChanges } from '../../src/store/published/changes.ts';
import { rememberPage } from '../../src/store/published/pages.ts';
import { listUnpublishedMedia } from '../../src/store/published/media.ts';
import { digestOf } from '../../src/digests/digest.ts';
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

/** What is noted when the content is taken in: files to publish, and what pages print, by kind and id. */
async function listNoted(site: TestSite) {
  const { store } = site;
  forgetChanges(store);
  await site.take();
  return {
    media: listUnpublishedMedia(store).map(({ file }) => file),
    changes: readChanges(store).map(({ kind, id }) => `${kind} ${id}`),
  };
}

test('Of pictures that are as they were nothing is noted', async (context) => {
  const site = await createPublishedSite(context);
  assert.deepEqual(await listNoted(site), { media: [], changes: [] });
});

test('A picture that changed is noted, and who shows it if it is not as large as it was', async (context) => {
  const site = await createPublishedSite(context);
  site.write({ [dam]: gif(64, 'more') });
  assert.deepEqual(await listNoted(site), { media: [dam], changes: [] });
  site.write({ [dam]: gif(65, 'more') });
  assert.deepEqual(await listNoted(site), { media: [dam], changes: [`relations ${first}`] });
});

test('Who shows a picture is noted where its file tells its size no more, and where it tells it again', async (context) => {
  const site = await createPublishedSite(context);
  for (const bytes of ['not a picture', gif(64)]) {
    site.write({ [dam]: bytes });
    assert.deepEqual(await listNoted(site), { media: [dam], changes: [`relations ${first}`] });
  }
});

test('A picture that comes or goes while nothing shows it is not published', async (context) => {
  const site = await createPublishedSite(context);
  const unused = 'articles/2022/01/12/unused.gif';
  site.write({ [unused]: gif(64) });
  assert.deepEqual(await listNoted(site), { media: [], changes: [] });
  rmSync(join(site.folder, unused));
  assert.deepEqual(await listNoted(site), { media: [], changes: [] });
});

/** A page of the editors with a text. */
function about(text: string): Readonly<Record<string, string>> {
  return { 'pages/about.md': `---\ntitle: About\n---\n${text}\n` };
}

test('A file is published when an article or a page first links to it, and no more when the last link is gone', async (context) => {
  const site = await createPublishedSite(context);
  const report = 'articles/2022/01/12/report.pdf';
  site.write({ [report]: 'x' });
  await site.take();
  const isUsed = () => listUsedMedia(site.store).some(({ file }) => file === report);
  assert.equal(isUsed(), false);
  site.write(articleFiles({ other: { ...other, body: '[The report](./report.pdf)' } }));
  assert.deepEqual((await listNoted(site)).media, [report]);
  site.write(about('[The report](/2022/01/12/report.pdf)'));
  await site.take();
  site.write(articleFiles({ other }));
  await site.take();
  assert.equal(isUsed(), true);
  site.write(about('Nothing.'));
  await site.take();
  assert.equal(isUsed(), false);
  site.write(about('[The report](../articles/2022/01/12/report.pdf)'));
  assert.deepEqual((await listNoted(site)).media, [report]);
});

test('The files of drafts and withdrawn articles are not published, until the article is', async (context) => {
  const site = await createPublishedSite(context);
  const withdrawn = 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: It was wrong. }';
  for (const matter of ['draft: true', withdrawn]) {
    site.write(articleFiles({ first: { ...showing, matter } }));
    await site.take();
    assert.deepEqual(listUsedMedia(site.store), []);
    site.write(articleFiles({ first: showing }));
    assert.deepEqual((await listNoted(site)).media, [dam]);
  }
});

test('A name that is stored with its accents apart is published composed, and its picture has its size', async (context) => {
  const apart = 'articles/2022/01/12/e\u0301.gif';
  const bodies = [
    '![x](./\u00e9.gif)',
    '![x](./e\u0301.gif)',
    '![x](./e%CC%81.gif)',
    '<img src="%C3%A9.gif" alt="x">',
  ];
  for (const body of bodies) {
    const site = createTestSite(context, {
      ...articleFiles({ first: { ...showing, body } }),
      [apart]: gif(64),
    });
    const archive = await site.take();
    const name = 'articles/2022/01/12/\u00e9.gif';
    assert.deepEqual(listUsedMedia(site.store), [{ file: apart, name, digest: digestOf(gif(64)) }]);
    const [picture = ''] = archive.findArticle(first)?.pictures ?? [];
    assert.equal(archive.findPicture(picture)?.width, 64);
  }
});

test('An article that shows a picture no more, or went, is not noted for it', async (context) => {
  const site = await createPublishedSite(context);
  site.write(articleFiles({ first: { ...showing, body: 'No picture.' } }));
  await site.take();
  site.write({ [dam]: gif(65) });
  assert.deepEqual(await listNoted(site), { media: [], changes: [] });
  site.write(articleFiles({ first: showing }));
  await site.take();
  rmSync(join(site.folder, 'articles/2022/01/12/first.md'));
  await site.take();
  site.write({ [dam]: gif(66) });
  assert.deepEqual(await listNoted(site), { media: [], changes: [] });
});

test('A picture that may have changed unseen is noted, though its file seems as it was', async (context) => {
  const site = await createPublishedSite(context);
  markUncertain(site.store, dam);
  assert.deepEqual(await listNoted(site), { media: [dam], changes: [] });
  // Only of a folder that is not as it was are files looked at.
  site.write({ 'articles/2022/01/12/.hidden': '' });
  assert.deepEqual(await listNoted(site), { media: [], changes: [] });
});

test('Before anything is published nothing is noted: then everything is made', async (context) => {
  const site = createTestSite(context, { ...articleFiles({ first: showing }), [dam]: gif(64) });
  assert.deepEqual(await listNoted(site), { media: [], changes: [] });
});
