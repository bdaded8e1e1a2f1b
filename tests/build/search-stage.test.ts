import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { indexArchive, rememberBundles } from '../../src/build/search-stage.ts';
import { forgetChanges } from '../../src/store/changes.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, createTestSite, silentLog, type TestArticle, type TestSite } from '../test-site.ts';

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
    site.store.run("insert into pages (path, digest) values ('/', '')");
    site.write(articleFiles(edited));
    const after = await index(context, site);
    const fromNothing = await index(context, createTestSite(context, articleFiles(edited)));
    assert.deepEqual(after, fromNothing);
    const same = [...after].filter(([id, digest]) => before.get(id) === digest);
    assert.equal(same.length, before.size - 1);
  });
}

/** @returns the digest of each bundle’s making and articles. */
async function index(context: TestContext, site: TestSite): Promise<ReadonlyMap<string, string>> {
  const archive = await site.take();
  const stagingFolder = createTemporaryFolder(context);
  const { bundles } = await indexArchive({ stagingFolder, store: site.store, log: silentLog }, archive);
  rememberBundles(site.store, bundles);
  forgetChanges(site.store);
  return new Map(bundles.map(({ entry, digest }) => [entry.id, digest]));
}
