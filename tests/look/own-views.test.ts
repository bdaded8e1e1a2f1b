import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkOwnViews, digestOwnViews, listReplaced } from '../../src/look/own-views.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';

test('A view that takes the place of nothing is an error that names the nearest', (context) => {
  const site = createTemporaryFolder(context, {
    'views/ArticelPage.astro': '',
    'views/Footer.astro': '',
    'views/Newsletter.astro': '',
    'views/parts/Newsletter.astro': '',
    'views/words.ts': '',
  });
  const errors = checkOwnViews(site).map(({ file, remedy }) => [file, /“(\w+\.astro)”/.exec(remedy)?.[1]]);
  assert.deepEqual(errors, [
    ['views/ArticelPage.astro', 'ArticlePage.astro'],
    ['views/Newsletter.astro', undefined],
  ]);
});

test('Views, the layout and the components of the frame may be replaced, what scripts depend on may not', () => {
  const names = listReplaced();
  for (const name of ['ArticlePage', 'HomePage', 'Page', 'Footer', 'Masthead', 'Byline', 'Surroundings'])
    assert.ok(names.includes(name), name);
  for (const name of ['LiveList', 'Linked']) assert.ok(!names.includes(name), name);
});

test('The digest of views changes with their files and the site’s packages, and is none where there are no views', (context) => {
  const site = createTemporaryFolder(context, { 'site.yaml': '' });
  assert.equal(digestOwnViews(site), undefined);
  const digests = [
    { 'views/Footer.astro': 'a' },
    { 'views/Footer.astro': 'b' },
    { 'views/parts/Ad.astro': 'a' },
    { 'package-lock.json': '{}' },
  ].map((files) => {
    writeFiles(site, files);
    return digestOwnViews(site);
  });
  assert.equal(new Set(digests).size, 4);
  assert.equal(digestOwnViews(site), digests[3]);
});

test('A folder of views that is a link is an error, since it is not followed', (context) => {
  const folder = createTemporaryFolder(context, { 'mine/HomePage.astro': '' });
  symlinkSync('mine', join(folder, 'views'));
  assert.deepEqual(
    checkOwnViews(folder).map(({ file, what }) => `${file}: ${what}`),
    ['views: the folder is a link'],
  );
});
