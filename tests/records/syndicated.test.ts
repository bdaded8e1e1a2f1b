import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFeed } from '../../src/records/feed.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { createDataIndex, createMonthData } from '../../src/records/archive-data.ts';
import {
  createDaySitemap,
  createListsSitemap,
  createMonthSitemap,
  createNewsSitemap,
  createSitemapIndex,
  type Sitemap,
} from '../../src/records/sitemap.ts';
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
  assert.deepEqual(
    createNewsSitemap(archive).entries.map(({ path }) => path),
    [shown.path],
  );
  assert.deepEqual(createMonthSitemap(archive, '2022-01'), {
    entries: [{ path: shown.path, lastModified: '2022-01-12T08:00:00.000Z' }],
  });
});

test('A month’s sitemap tells of each article, oldest first, when it last changed', () => {
  const updated = createDated('2022-01-11T08:00:00Z', 'updated', { updated: '2022-01-20T08:00:00Z' });
  assert.deepEqual(createMonthSitemap(createArrayArchive({ articles: [shown, updated] }), '2022-01'), {
    entries: [
      { path: updated.path, lastModified: '2022-01-20T08:00:00.000Z' },
      { path: shown.path, lastModified: '2022-01-12T08:00:00.000Z' },
    ],
  });
});

test('The index of sitemaps names that of the other pages, and for every month with articles two', () => {
  const articles = [createDated('2021-03-01', 'a'), createDated('2021-05-01', 'b')];
  assert.deepEqual(createSitemapIndex(createArrayArchive({ articles })).files, [
    { path: '/sitemap-pages.xml' },
    { path: '/sitemap-lists-2021-03.xml' },
    { path: '/sitemap-2021-03.xml' },
    { path: '/sitemap-lists-2021-05.xml' },
    { path: '/sitemap-2021-05.xml' },
  ]);
});

/** An archive with made-up counts of its days. */
function countDays(counts: Readonly<Record<string, number>>): Archive {
  const days = Object.entries(counts).map(([day, count]) => ({ day, count }));
  return {
    ...createArrayArchive({}),
    countDays: (period = '') => days.filter(({ day }) => day.startsWith(period)),
  };
}

test('A month of more than 5,000 articles has a sitemap for each day, and at its own address the index of these', () => {
  const days = [{ path: '/sitemap-2022-01-12.xml' }, { path: '/sitemap-2022-01-13.xml' }];
  const long = countDays({ '2022-01-12': 5000, '2022-01-13': 1 });
  assert.deepEqual(createMonthSitemap(long, '2022-01'), { files: days });
  assert.deepEqual(createSitemapIndex(long).files, [
    { path: '/sitemap-pages.xml' },
    { path: '/sitemap-lists-2022-01.xml' },
    ...days,
  ]);
  assert.deepEqual(createMonthSitemap(countDays({ '2022-01-12': 5000 }), '2022-01'), { entries: [] });
});

test('The lists of a day stand with its articles where the month’s sitemap is split, else with the lists of the month', () => {
  const pages = { listDatedPaths: (of: string, period: string) => [`/${of}-of-${period}/`] };
  const long = countDays({ '2022-01-12': 5001 });
  const paths = ({ entries }: Sitemap) => entries.map(({ path }) => path);
  assert.deepEqual(paths(createListsSitemap(long, '2022-01', pages)), ['/month-of-2022-01/']);
  assert.deepEqual(paths(createDaySitemap(long, '2022-01-12', pages)), ['/day-of-2022-01-12/']);
  assert.deepEqual(paths(createListsSitemap(countDays({ '2022-01-12': 1 }), '2022-01', pages)), [
    '/month-of-2022-01/',
    '/day-of-2022-01/',
  ]);
});

test('No sitemap and no index of an archive of ten million articles comes near its limits', () => {
  const counts = Array.from({ length: 12 * 50 * 28 }, (_, number): [string, number] => {
    const month = Math.floor(number / 28);
    const parts = [1980 + Math.floor(month / 12), 1 + (month % 12), 1 + (number % 28)];
    return [parts.map((part) => String(part).padStart(2, '0')).join('-'), 600];
  });
  assert.ok(createSitemapIndex(countDays(Object.fromEntries(counts))).files.length < 25_000);
});

test('The newest month’s data are its days’ if it has more than 300 articles, until a later month has any', () => {
  const days = [
    { day: '2022-01-12', path: '/2022/01/12/index.json' },
    { day: '2022-01-13', path: '/2022/01/13/index.json' },
  ];
  const open = countDays({ '2022-01-12': 300, '2022-01-13': 1 });
  assert.deepEqual(createMonthData(open, '2022-01'), { articles: [], days });
  const path = '/data/articles-2022-01.jsonl';
  assert.deepEqual(createDataIndex(open), { months: [{ month: '2022-01', path, days }] });
  const over = countDays({ '2022-01-12': 300, '2022-01-13': 1, '2022-02-01': 1 });
  assert.deepEqual(createMonthData(over, '2022-01'), { articles: [] });
  assert.deepEqual(createDataIndex(over).months[0], { month: '2022-01', path });
  assert.deepEqual(createMonthData(countDays({ '2022-01-12': 300 }), '2022-01'), { articles: [] });
});
