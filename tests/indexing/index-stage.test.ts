import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import {
  bundleListPath,
  bundlePath,
  engineProgramPath,
  lexiconId,
  type BundleList,
} from '../../src/search/search-bundle.ts';
import { rememberIndexes } from '../../src/store/published/indexes.ts';
import { indexStage } from '../../src/indexing/index-stage.ts';
import { forgetChanges } from '../../src/store/published/changes.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import {
  articleFiles,
  createTestSite,
  silentLog,
  testCode,
  type TestArticle,
  type TestSite,
} from '../test-site.ts';

const articles: Readonly<Record<string, TestArticle>> = {
  spring: { published: '2021-04-02', body: 'The river rises.' },
  summer: { published: '2021-07-02', body: 'The river is low.' },
  winter: { published: '2022-01-12', body: 'The river freezes.' },
};
const corrected = { ...articles, summer: { published: '2021-07-02', body: 'The river was low.' } };
const withdrawn = {
  ...articles,
  spring: {
    published: '2021-04-02',
    matter: 'status: withdrawn\nwithdrawn: { date: 2022-03-01, reason: Wrong. }',
  },
};

for (const [what, edited] of [
  ['corrected', corrected],
  ['withdrawn', withdrawn],
] as const) {
  test(`After an article was ${what}, its bundle alone is another, and all are as from nothing`, async (context) => {
    const site = createTestSite(context, articleFiles(articles));
    const before = await index(context, site);
    // From here on the store notes changes: something is published.
    site.store.run("insert into pages (path, is_unfinished) values ('/', 1)");
    site.write(articleFiles(edited));
    const after = await index(context, site);
    const fromNothing = await index(context, createTestSite(context, articleFiles(edited)));
    assert.deepEqual(after, fromNothing);
    const same = [...after].filter(([id, digest]) => before.get(id) === digest);
    assert.equal(same.length, before.size - 1);
  });
}

/** @returns the digest of each bundle’s making and articles, and of the lexicon’s bundles. */
async function index(context: TestContext, site: TestSite): Promise<ReadonlyMap<string, string>> {
  const { digests } = await stage(context, site);
  return digests;
}

async function stage(context: TestContext, site: TestSite) {
  const archive = await site.take();
  const stagingFolder = createTemporaryFolder(context);
  const options = { stagingFolder, store: site.store, code: testCode, log: silentLog, isOutputKnown: true };
  const { indexes, folder, isGone } = await indexStage(options, archive);
  rememberIndexes(site.store, indexes);
  forgetChanges(site.store);
  const digests = new Map(indexes.map(({ entry, digest }) => [entry.id, digest]));
  const list = JSON.parse(readFileSync(join(folder, bundleListPath), 'utf8')) as BundleList;
  const lexiconFolder = join(folder, bundlePath(lexiconId));
  const files = existsSync(lexiconFolder) ? readdirSync(join(lexiconFolder, 'index')) : undefined;
  return { digests, list, files, isGone };
}

/** Four decades whose words a lexicon has, and one that is not over. */
const manyArticles = Object.fromEntries(
  ['1980', '1990', '2000', '2010', '2020'].flatMap((year) =>
    Array.from({ length: 12 }, (_, place) => {
      const published = `${year}-0${String(1 + (place % 9))}-12`;
      return [`news-${year}-${String(place)}`, { published, body: `Short, of ${year}.` }] as const;
    }),
  ),
);

test('The lexicon is made of the words of all older bundles, whether these were made now or before', async (context) => {
  const site = createTestSite(context, articleFiles(manyArticles));
  const before = await stage(context, site);
  assert.ok(before.files);
  assert.deepEqual(before.list.lexicon?.id, lexiconId);
  site.store.run("insert into pages (path, is_unfinished) values ('/', 1)");
  const edited = {
    ...manyArticles,
    'news-1990-7': { published: '1990-08-12', body: 'Of an extraordinary kind.' },
  };
  site.write(articleFiles(edited));
  const after = await stage(context, site);
  const fromNothing = await stage(context, createTestSite(context, articleFiles(edited)));
  assert.notDeepEqual(after.files, before.files);
  assert.deepEqual([after.files, after.list], [fromNothing.files, fromNothing.list]);
});

test('A new article leaves the lexicon as it is published', async (context) => {
  const site = createTestSite(context, articleFiles(manyArticles));
  const before = await stage(context, site);
  site.store.run("insert into pages (path, is_unfinished) values ('/', 1)");
  site.write(articleFiles({ newest: { published: '2020-12-01', body: 'Of an extraordinary kind.' } }));
  const after = await stage(context, site);
  assert.equal(after.files, undefined);
  assert.deepEqual(after.list.lexicon, before.list.lexicon);
  assert.ok(!after.isGone(`${bundlePath(lexiconId).slice(1)}index/${before.files?.[0] ?? ''}`));
});

test('A lexicon that is damaged is made again, alone', async (context) => {
  const site = createTestSite(context, articleFiles(manyArticles));
  const before = await stage(context, site);
  site.store.run('delete from bundles where id = ?', lexiconId);
  const after = await stage(context, site);
  assert.deepEqual([after.files, after.list], [before.files, before.list]);
  assert.deepEqual(after.digests, before.digests);
});

test('Pagefind’s program stays while there is a bundle, and goes with the last', async (context) => {
  const site = createTestSite(context, articleFiles(articles));
  await stage(context, site);
  const program = engineProgramPath.slice(1);
  assert.ok(!(await stage(context, site)).isGone(program));
  for (const file of Object.keys(articleFiles(articles))) rmSync(join(site.folder, file));
  const { list, isGone } = await stage(context, site);
  assert.deepEqual(list.bundles, []);
  assert.ok(isGone(program));
});

test('A few bundles have no lexicon', async (context) => {
  const { list, files } = await stage(context, createTestSite(context, articleFiles(articles)));
  assert.equal(list.lexicon, undefined);
  assert.equal(files, undefined);
});
