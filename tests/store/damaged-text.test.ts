import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDamageError } from '../../src/store/open-store.ts';
import { findAnalysis, findTopics } from '../../src/store/content/article-data.ts';
import { createMemoryArchive } from '../../src/store/archive/memory-archive.ts';
import { checkOf } from '../../src/store/database/checked-value.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const path = '/2022/01/12/first/';
const first = { published: '2022-01-12T10:00:00Z', title: 'A dam', topics: ['Water'], body: 'It is full.' };

test('A letter that changed in a text of the store is damage, whichever text that is', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  const archive = await site.take();
  const { settings } = await readSettings(site.folder);
  assert.ok(settings);
  const readAll = () =>
    createMemoryArchive(site.store, { ...settings, readBody: () => '' }).listArticlePaths();
  const damages: readonly (readonly [change: string, read: () => unknown])[] = [
    ["articles set title = 'B dam'", () => archive.listPeriod({ kind: 'archive' }, '2022')],
    ["articles set title = 'B dam'", readAll],
    ["articles set summary = 'Is'", () => archive.listPeriod({ kind: 'archive' }, '2022')],
    ["article_data set article = replace(article, 'dam', 'ham')", () => archive.listData('2022-01-12')],
    ["article_data set article = replace(article, 'dam', 'ham')", () => archive.findArticle(path)],
    ["article_data set article = replace(article, 'Water', 'Later')", () => findTopics(site.store, path)],
    ["article_data set analysis = x'00'", () => findAnalysis(site.store, path)],
  ];
  for (const [change, read] of damages) {
    site.store.execute(`begin; update ${change}`);
    assert.throws(read, isDamageError, change);
    site.store.execute('rollback');
    read();
  }
});

test('A missing value, an empty one, and the same letters parted elsewhere have other checksums', () => {
  const checks = [checkOf('a', null), checkOf('a', ''), checkOf('a'), checkOf('ab', 'c'), checkOf('a', 'bc')];
  assert.equal(new Set(checks).size, checks.length);
});
