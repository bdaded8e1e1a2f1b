import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { wholeArchive } from '../../src/archive/permalink.ts';
import { createArchiveChanges } from '../../src/page-kinds/archive-changes.ts';
import { createPageDirectory, sitePages } from '../../src/page-kinds/page-directory.ts';
import { definePageKind } from '../../src/page-kinds/page-kind.ts';
import { pageKinds } from '../../src/page-kinds/page-kinds.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

/** The articles whose headlines begin with a letter: the example of DESIGN.md. */
const letter = definePageKind({
  path: (initial: string) => `/letters/${initial}/`,
  examples: ['a'],
  list: listInitials,
  find: (archive, path) => listInitials(archive).find((initial) => path === `/letters/${initial}/`),
  touch: ({ archive, isAny }) => (isAny ? listInitials(archive) : []),
  createRecord: (archive, initial) => ({
    titles: archive
      .listNewest(wholeArchive, 10)
      .map(({ title }) => title)
      .filter((title) => title.toLowerCase().startsWith(initial)),
  }),
  printedBy: { view: 'LetterPage' },
  sitemap: 'in-order',
});

function listInitials(archive: Archive): readonly string[] {
  const titles = archive.listNewest(wholeArchive, 10).map(({ title }) => title);
  return [...new Set(titles.map((title) => title.charAt(0).toLowerCase()))];
}

const site = createPageDirectory({ ...pageKinds, letter });
const articles = articleFiles({
  one: { published: '2022-01-13T10:00:00Z', title: 'A dam breaks' },
  two: { published: '2022-01-14T10:00:00Z', title: 'Bread is dearer' },
});
const noMentions = { listNaming: () => [], listTrendDaysNaming: () => [] };

test('A kind of page that is added to the table is listed, found, touched, reserved and in the sitemap', async (context) => {
  const archive = await createTestSite(context, articles).take();
  const page = { kind: 'letter', path: '/letters/b/', subject: 'b' };
  assert.deepEqual(
    site
      .list(archive)
      .filter(({ kind }) => kind === 'letter')
      .map(({ path }) => path),
    ['/letters/b/', '/letters/a/'],
  );
  assert.deepEqual(site.find(archive, '/letters/b/'), page);
  assert.equal(site.find(archive, '/letters/z/'), undefined);
  assert.deepEqual(site.createRecord(archive, page), { titles: ['Bread is dearer'] });
  assert.ok(site.isReserved('letters'));
  assert.ok(!sitePages.isReserved('letters'));
  const change = {
    kind: 'article',
    id: '/2022/01/14/two/',
    instant: '2022-01-14T10:00:00.000Z',
    day: '2022-01-14',
  } as const;
  const touched = site.listTouchedPaths(createArchiveChanges(archive, [change], noMentions));
  assert.ok(touched.has('/letters/a/'));
  const sitemap = site.createRecord(archive, {
    kind: 'pages-sitemap',
    path: '/sitemap-pages.xml',
    subject: null,
  });
  assert.match(JSON.stringify(sitemap), /"\/letters\/a\/"/);
});

test('Nothing is touched if nothing changed, save the editors’ pages, of which the store knows nothing', async (context) => {
  const archive = await createTestSite(context, {
    ...articles,
    'pages/about.md': '---\ntitle: About\n---\nUs.\n',
  }).take();
  const touched = sitePages.listTouchedPaths(createArchiveChanges(archive, [], noMentions));
  assert.deepEqual([...touched].sort(), ['/about/', '/privacy/']);
});

test('Every view that a kind names is a file of src/views, but for pages of one’s own, and every file there is named', () => {
  const named = Object.values(pageKinds).flatMap(({ printedBy }) =>
    'view' in printedBy && !('isRoute' in printedBy) ? [`${printedBy.view}.astro`] : [],
  );
  const files = readdirSync('src/views').filter((name) => name.endsWith('.astro'));
  // Several kinds may share one.
  assert.deepEqual([...new Set(named)].sort(), files.sort());
});

test('The names at the root that the site gives out are reserved, and no others', () => {
  const reserved = [
    '404',
    'archive',
    'atom.xml',
    'data',
    'feed.xml',
    'fragments',
    'index',
    'languages',
    'latest',
  ];
  const more = [
    'news-sitemap.xml',
    'search',
    'sitemap-2031-12.xml',
    'sources',
    'stories',
    'topics',
    'trends',
    '2031',
  ];
  for (const name of [...reserved, ...more]) assert.ok(sitePages.isReserved(name), name);
  for (const name of ['about', 'media', 'pagefind', '20312', 'feedxml', 'archives'])
    assert.ok(!sitePages.isReserved(name), name);
});
