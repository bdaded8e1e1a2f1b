import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, symlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openArchive, takeStage } from '../../src/site/take-stage.ts';
import { markOf } from '../../src/intake/folder-listing.ts';
import { withBuild } from '../../src/site/open-build.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, createTestSite, silentLog, siteFiles, testEdition } from '../test-site.ts';

const first = { published: '2022-01-12T10:00:00Z', body: 'A bear was seen.' };
const file = 'articles/2022/01/12/first.md';

test('A body is read from its file where that holds what the store read', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  const archive = await site.take();
  const [data] = archive.listData('2022-01-12');
  assert.ok(data);
  assert.equal(archive.findBody(data.article).text, 'A bear was seen.\n');
});

test('A file that was changed after the store read it is named, and so is one that went', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  const archive = await site.take();
  const article = archive.findArticle('/2022/01/12/first/');
  assert.ok(article);
  const expected = new RegExp(
    `^Error: ${file} was changed while the site was built: .* Build it again, shards from a new plan\\.$`,
  );
  site.write(articleFiles({ first: { ...first, body: 'A boar was seen.' } }));
  assert.throws(() => archive.findBody(article).text, expected);
  rmSync(join(site.folder, file));
  assert.throws(() => archive.findBody(article).text, expected);
});

test('A file that became a link out of the content since it was read is not read again, though it has the same bytes', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  const archive = await site.take();
  const article = archive.findArticle('/2022/01/12/first/');
  assert.ok(article);
  const elsewhere = join(createTemporaryFolder(context), 'first.md');
  renameSync(join(site.folder, file), elsewhere);
  symlinkSync(elsewhere, join(site.folder, file));
  assert.throws(() => archive.findBody(article).text, /first\.md was changed while the site was built/);
});

test('A file that was checked out with other line ends has the same body', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  const archive = await site.take();
  const article = archive.findArticle('/2022/01/12/first/');
  assert.ok(article);
  const place = join(site.folder, file);
  writeFileSync(place, readFileSync(place, 'utf8').replaceAll('\n', '\r\n'));
  assert.equal(archive.findBody(article).text, 'A bear was seen.\n');
  await site.take();
  const again = await site.take();
  const taken = again.findArticle('/2022/01/12/first/');
  assert.ok(taken);
  writeFileSync(place, readFileSync(place, 'utf8').replaceAll('\r\n', '\n'));
  assert.equal(again.findBody(taken).text, 'A bear was seen.\n');
});

test('After a build that was stopped by a changed file, the next reads it, whatever its mark says', async (context) => {
  const content = createTemporaryFolder(context, { ...siteFiles, ...articleFiles({ first }) });
  const folder = createTemporaryFolder(context);
  const place = {
    content,
    out: join(folder, 'site'),
    cache: join(folder, 'cache'),
    wanted: testEdition,
    log: silentLog,
  };
  const takeTitle = () =>
    withBuild(place, async (build) => {
      const { settings } = await takeStage(build, false);
      assert.ok(settings);
      return openArchive(build, settings).findArticle('/2022/01/12/first/')?.title;
    });
  const print = () =>
    withBuild(place, async (build) => {
      const { settings } = await readSettings(content);
      assert.ok(settings);
      const archive = openArchive(build, settings);
      const article = archive.findArticle('/2022/01/12/first/');
      assert.ok(article);
      return archive.findBody(article).text;
    });
  assert.equal(await takeTitle(), 'first');
  writeFiles(content, articleFiles({ first: { ...first, title: 'other' } }));
  // As if the edit had changed nothing that a scan asks for.
  const mark = markOf(statSync(join(content, file)));
  await withBuild(place, ({ store }) => {
    store.run('update files set mark = ?', mark);
    return Promise.resolve();
  });
  assert.equal(await takeTitle(), 'first');
  await assert.rejects(print(), /was changed/);
  assert.equal(await takeTitle(), 'other');
});
