import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFeed } from '../../src/records/feed.ts';
import { createMonthSitemap, createNewsSitemap, createSitemapIndex } from '../../src/records/sitemap.ts';
import { createArrayArchive, createDated, createNumbered } from './array-archive.ts';

const day = '2022-01-13';
const ofDay = Array.from({ length: 5 }, (_, number) => createNumbered(day, number, { topics: ['Energy'] }));
const shown = createDated('2022-01-12T08:00:00Z', 'shown');
const hidden = createDated('2022-01-12T09:00:00Z', 'hidden', { translation: { method: 'machine' } });
const settings = { noindexMachineTranslations: true };

test('A feed has the newest articles, newest first, as many as site.yaml says', () => {
  const archive = createArrayArchive({ articles: ofDay, settings: { lists: { feed: 2 } } });
  assert.deepEqual(
    createFeed(archive, { kind: 'archive' }, 'rss').items.map(({ article }) => article.title),
    ['report-4', 'report-3'],
  );
});

test('The feed of a topic has its articles alone, and says of which topic it is', () => {
  const archive = createArrayArchive({ articles: [...ofDay, createNumbered(day, 9)] });
  const feed = createFeed(archive, { kind: 'topic', id: 'energy' }, 'atom');
  assert.equal(feed.items[0]?.article.title, 'report-4');
  assert.deepEqual(
    [feed.part, feed.path, feed.pagePath],
    ['energy', '/topics/energy/atom.xml', '/topics/energy/'],
  );
});

test('An item of a feed has its outlet’s name and its full text', () => {
  const item = createFeed(createArrayArchive({ articles: ofDay }), { kind: 'archive' }, 'json').items[0];
  assert.deepEqual([item?.sourceName, item?.body.text], ['Alpha', 'The text of /2022/01/13/report-4/']);
});

test('The news sitemap has the articles of the newest day and of the day before it, newest first', () => {
  const articles = ['2022-01-11', '2022-01-12', day].map((each) =>
    createDated(`${each}T23:59:00Z`, `on-${each}`),
  );
  const { entries } = createNewsSitemap(createArrayArchive({ articles }));
  assert.deepEqual(
    entries.map(({ title, published }) => [title, published]),
    [
      ['on-2022-01-13', '2022-01-13T23:59:00.000Z'],
      ['on-2022-01-12', '2022-01-12T23:59:00.000Z'],
    ],
  );
});

test('The news sitemap tells only the day of what has no hour', () => {
  const articles = [createDated(day, 'a')];
  const { entries } = createNewsSitemap(createArrayArchive({ articles }));
  assert.equal(entries[0]?.published, day);
});

test('The news sitemap has the newest 1,000 articles', () => {
  const articles = Array.from({ length: 1010 }, (_, number) => createNumbered(day, number));
  const { entries } = createNewsSitemap(createArrayArchive({ articles }));
  assert.equal(entries.length, 1000);
  assert.equal(entries[0]?.title, 'report-1009');
});

test('What search engines are to leave out is in no sitemap', () => {
  const archive = createArrayArchive({ articles: [shown, hidden], settings });
  for (const { entries } of [createNewsSitemap(archive), createMonthSitemap(archive, '2022-01')]) {
    assert.deepEqual(
      entries.map(({ path }) => path),
      [shown.path],
    );
  }
});

test('A month’s sitemap tells of each article, oldest first, when it last changed', () => {
  const updated = createDated('2022-01-11T08:00:00Z', 'updated', { updated: '2022-01-20T08:00:00Z' });
  const { entries } = createMonthSitemap(createArrayArchive({ articles: [shown, updated] }), '2022-01');
  assert.deepEqual(entries, [
    { path: updated.path, lastModified: '2022-01-20T08:00:00.000Z' },
    { path: shown.path, lastModified: '2022-01-12T08:00:00.000Z' },
  ]);
});

test('The index of sitemaps names that of the lists, and one for every month with articles', () => {
  const articles = [createDated('2021-03-01', 'a'), createDated('2021-05-01', 'b'), shown];
  assert.deepEqual(createSitemapIndex(createArrayArchive({ articles })).files, [
    { path: '/sitemap-pages.xml' },
    { path: '/sitemap-2021-03.xml' },
    { path: '/sitemap-2021-05.xml' },
    { path: '/sitemap-2022-01.xml' },
  ]);
});
