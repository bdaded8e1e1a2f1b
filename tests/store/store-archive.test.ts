import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPage } from '../../src/archive/find-page.ts';
import { createBodyReader } from '../../src/build/read-body.ts';
import { createStoreArchive } from '../../src/store/store-archive.ts';
import type { Store } from '../../src/store/store.ts';
import { articleFiles, createTestSite, type TestSite } from '../test-site.ts';

const count = 40;

/** An archive that counts the rows that it reads. */
async function createCountedArchive(site: TestSite) {
  const context = { ...(await site.take()), readBody: createBodyReader(site.folder) };
  let rowCount = 0;
  const store: Store = {
    ...site.store,
    all: (sql, ...values) => {
      const rows = site.store.all(sql, ...values);
      rowCount += rows.length;
      return rows;
    },
  };
  return { archive: createStoreArchive(store, context), countRows: () => rowCount };
}

test('However many redirects are looked for, each is read once', async (context) => {
  const places = Array.from({ length: count }, (_, place) => String(place));
  const articles = places.map(
    (place) => [`article-${place}`, { published: '2022-01-12', matter: `aliases: [/old/${place}]` }] as const,
  );
  const site = createTestSite(context, articleFiles(Object.fromEntries(articles)));
  const { archive, countRows } = await createCountedArchive(site);
  const targets = places.map((place) => findPage(archive, `/old/${place}/`)?.subject[0]);
  assert.deepEqual(
    targets,
    places.map((place) => `/2022/01/12/article-${place}/`),
  );
  assert.equal(countRows(), count);
});
