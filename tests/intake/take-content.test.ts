import assert from 'node:assert/strict';
import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { articleFiles, createTestSite, siteFiles } from '../test-site.ts';
import { checkOf } from '../../src/store/database/checked-value.ts';

const readBefore = checkOf('read before', null);

const wholeArchive = { kind: 'archive' } as const;
const first = { published: '2022-01-12T10:00:00Z' };
const second = { published: '2022-01-13T10:00:00Z', topics: ['Energy'] };

test('Articles are listed newest first, with the name of their source', async (context) => {
  const archive = await createTestSite(context, articleFiles({ first, second })).take();
  const listed = archive.listNewest(wholeArchive, 10).map(({ title, sourceName }) => [title, sourceName]);
  assert.deepEqual(listed, [
    ['second', 'Alpha'],
    ['first', 'Alpha'],
  ]);
});

test('Drafts and withdrawn articles are in no list, and a withdrawn one can still be found', async (context) => {
  const site = createTestSite(context, {
    ...articleFiles({
      first,
      draft: { ...second, matter: 'draft: true' },
      withdrawn: {
        ...second,
        matter: 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: It was wrong. }',
      },
    }),
  });
  const archive = await site.take();
  assert.deepEqual(
    archive.listNewest(wholeArchive, 10).map(({ title }) => title),
    ['first'],
  );
  assert.equal(archive.findArticle('/2022/01/13/withdrawn/')?.status, 'withdrawn');
  assert.equal(archive.findArticle('/2022/01/13/draft/'), undefined);
});

test('A changed article is read again, a removed one is forgotten with its parts', async (context) => {
  const site = createTestSite(context, articleFiles({ first, second }));
  assert.equal((await site.take()).listParts('topic').length, 1);
  site.write(articleFiles({ first: { ...first, title: 'First, corrected' } }));
  rmSync(join(site.folder, 'articles/2022/01/13/second.md'));
  const archive = await site.take();
  assert.deepEqual(
    archive.listNewest(wholeArchive, 10).map(({ title }) => title),
    ['First, corrected'],
  );
  assert.deepEqual(archive.listParts('topic'), []);
});

test('A file whose time alone changed is not taken for a change', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  await site.take();
  const file = join(site.folder, 'articles/2022/01/12/first.md');
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  assert.equal((await site.take()).listNewest(wholeArchive, 10).length, 1);
});

test('A file that was changed between the scan and its reading is read again, though the scan finds it as it was', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  const file = join(site.folder, 'articles/2022/01/12/first.md');
  const time = new Date('2022-01-12T12:00:00Z');
  utimesSync(file, time, time);
  const before = readFileSync(file);
  await site.take(() => {
    writeFileSync(file, before.toString().replace('"first"', '"other"'));
  });
  writeFileSync(file, before);
  utimesSync(file, time, time);
  assert.equal((await site.take()).findArticle('/2022/01/12/first/')?.title, 'first');
});

test('A change of the time zone is applied to articles that did not change', async (context) => {
  const site = createTestSite(context, articleFiles({ late: { published: '2022-01-13T23:30:00Z' } }));
  await site.take();
  site.write({ 'site.yaml': 'name: Test Times\nurl: https://test.example/\ntimeZone: Europe/Madrid\n' });
  const [error] = await site.listErrors();
  assert.match(`${error?.what ?? ''} ${error?.remedy ?? ''}`, /2022\/01\/14/);
});

/** Takes a site in, changes what the store says of its article, changes files, and says whether the article was read again. */
async function isReadAgain(
  context: TestContext,
  changed: Readonly<Record<string, string>>,
): Promise<boolean> {
  const site = createTestSite(context, articleFiles({ first }));
  await site.take();
  site.store.run(
    `update articles set title = 'read before', summary = null, heading_check = ${String(readBefore)}`,
  );
  site.write(changed);
  const archive = await site.take();
  return !archive.listNewest(wholeArchive, 10).some(({ title }) => title === 'read before');
}

test('Articles are read again where their source changed, not where one came or an unused one changed', async (context) => {
  const newcomer = { 'sources/newcomer.yaml': 'name: Newcomer\nlanguage: en\n' };
  const later = articleFiles({ later: { ...second, source: 'newcomer' } });
  assert.equal(await isReadAgain(context, { ...newcomer, ...later }), false);
  assert.equal(await isReadAgain(context, { 'sources/beta.yaml': 'name: Beta\nlanguage: en\n' }), false);
  assert.equal(await isReadAgain(context, { 'sources/alpha.yaml': 'name: Alpha\nlanguage: en\n' }), true);
});

test('An article that went while its source changed is forgotten', async (context) => {
  const site = createTestSite(context, articleFiles({ first, second }));
  await site.take();
  site.write({ 'sources/alpha.yaml': 'name: Alpha Daily\nlanguage: en\n' });
  rmSync(join(site.folder, 'articles/2022/01/12/first.md'));
  const archive = await site.take();
  assert.deepEqual(
    archive.listNewest(wholeArchive, 10).map(({ title, sourceName }) => [title, sourceName]),
    [['second', 'Alpha Daily']],
  );
});

test('Articles are read again where the language of the site changed, not where its name did', async (context) => {
  const settings = siteFiles['site.yaml'] ?? '';
  assert.equal(await isReadAgain(context, { 'site.yaml': settings.replace('Test', 'Other') }), false);
  assert.equal(await isReadAgain(context, { 'site.yaml': `${settings}language: fr\n` }), true);
});

test('Errors of all files and of the settings are reported in one run', async (context) => {
  const site = createTestSite(context, {
    'sources/gamma.yaml': 'name: Gamma\n',
    ...articleFiles({
      first: { ...first, matter: 'sumary: x' },
      second: { ...second, source: 'nobody' },
      third: { ...first, body: 'See [this](/2022/01/01/nothing/).' },
    }),
  });
  assert.deepEqual((await site.listErrors()).map(({ file }) => file).sort(), [
    'articles/2022/01/12/first.md',
    'articles/2022/01/12/third.md',
    'articles/2022/01/13/second.md',
    'sources/gamma.yaml',
  ]);
});

test('With an error nothing is taken into an archive that was taken in before', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  await site.take();
  site.write(articleFiles({ second, broken: { ...second, matter: 'sumary: x' } }));
  assert.equal((await site.listErrors()).length, 1);
  assert.deepEqual(
    site.store.all('select path from articles').map((row) => row['path']),
    ['/2022/01/12/first/'],
  );
});

test('Of a new archive with errors what is right is read once: the next time only what was mended', async (context) => {
  const site = createTestSite(
    context,
    articleFiles({ first, second, broken: { ...second, matter: 'sumary: x' } }),
  );
  assert.equal((await site.listErrors()).length, 1);
  site.store.run(
    `update articles set title = 'read before', summary = null, heading_check = ${String(readBefore)} where path = '/2022/01/12/first/'`,
  );
  site.write(articleFiles({ broken: { ...second, title: 'Mended' } }));
  const archive = await site.take();
  assert.deepEqual(
    archive
      .listNewest(wholeArchive, 10)
      .map(({ title }) => title)
      .sort(),
    ['Mended', 'read before', 'second'],
  );
});

test('A folder that goes after its errors were told takes its other articles with it', async (context) => {
  const site = createTestSite(
    context,
    articleFiles({ first, second, broken: { ...second, matter: 'sumary: x' } }),
  );
  assert.equal((await site.listErrors()).length, 1);
  rmSync(join(site.folder, 'articles/2022/01/13'), { recursive: true });
  const archive = await site.take();
  assert.deepEqual(archive.listArticlePaths(), ['/2022/01/12/first/']);
});

test('The errors of a new archive are told each time until they are mended', async (context) => {
  const site = createTestSite(context, {
    'sources/gamma.yaml': 'name: Gamma\n',
    ...articleFiles({
      first,
      second: { ...second, matter: 'sumary: x' },
      third: { ...first, body: 'See [this](/2022/01/01/nothing/).' },
    }),
  });
  const errors = await site.listErrors();
  assert.equal(errors.length, 3);
  assert.deepEqual(await site.listErrors(), errors);
});

test('An article that is mended after the others were related is related as if it had been there', async (context) => {
  const report =
    'A tanker ran aground off Port Sorrow, and helicopters took off the crew of the Meridian Star.';
  const articles = Object.fromEntries(
    [1, 2, 3, 4].map((day) => [
      `report-${String(day)}`,
      { published: `2022-01-0${String(day)}T08:00:00Z`, body: `${report} Day ${String(day)}.` },
    ]),
  );
  const listRelations = async (files: Readonly<Record<string, string>>, mended = files) => {
    const site = createTestSite(context, files);
    await site.listErrors();
    site.write(mended);
    await site.take();
    return site.store.all('select path, related, duplicates, story from articles order by path');
  };
  const broken = { ...articles, 'report-2': { published: '2022-01-02T08:00:00Z', matter: 'sumary: x' } };
  assert.deepEqual(
    await listRelations(articleFiles(broken), articleFiles(articles)),
    await listRelations(articleFiles(articles)),
  );
});

test('A link to an article that went is an error in the article that stayed', async (context) => {
  const site = createTestSite(
    context,
    articleFiles({ first, second: { ...second, body: 'See [it](/2022/01/12/first/).' } }),
  );
  await site.take();
  rmSync(join(site.folder, 'articles/2022/01/12/first.md'));
  assert.deepEqual(
    (await site.listErrors()).map(({ file }) => file),
    ['articles/2022/01/13/second.md'],
  );
});

test('An event that two outlets report trends, the same text in two outlets does not', async (context) => {
  const agency =
    'A tanker ran aground off Port Sorrow. The crew of the Meridian Star was taken off by helicopter, and the coast guard looks for oil.';
  const own =
    'Helicopters have lifted the crew of the tanker Meridian Star to safety; off Port Sorrow the coast guard fears for the beaches.';
  const report = { published: '2022-01-13T10:00:00Z', title: 'Meridian Star aground', body: agency };
  const later = { ...report, published: '2022-01-13T11:00:00Z', source: 'beta' };
  const isTrending = async (second: string) => {
    const site = createTestSite(context, articleFiles({ report, later: { ...later, body: second } }));
    return (await site.take()).listTrends('2022-01-13').length > 0;
  };
  assert.deepEqual([await isTrending(own), await isTrending(agency)], [true, false]);
});

test('A content folder without the folder articles, which git drops with its last file, is an archive without articles', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  await site.take();
  rmSync(join(site.folder, 'articles'), { recursive: true });
  assert.deepEqual((await site.take()).listArticlePaths(), []);
});
