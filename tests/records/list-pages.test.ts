import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter } from '../../src/archive/calendar.ts';
import { createDayData, createMonthData } from '../../src/records/archive-data.ts';
import { createLatestFragment, createLatestPage, createNotFoundPage } from '../../src/records/latest-page.ts';
import { createTombstonePage } from '../../src/records/moved-pages.ts';
import { createPartMonthPage, createPartPage, createPartsPage } from '../../src/records/part-pages.ts';
import {
  createArchiveIndexPage,
  createDayPage,
  createMonthPage,
  createYearPage,
} from '../../src/records/period-pages.ts';
import { createSearchPage } from '../../src/records/search-page.ts';
import { createStoriesPage, createStoryPage } from '../../src/records/story-page.ts';
import { createTrendDayPage, createTrendsPage } from '../../src/records/trends-page.ts';
import { createArrayArchive, createDated, createNumbered, createTrend } from './array-archive.ts';

const day = '2022-01-13';
const ofDay = Array.from({ length: 5 }, (_, number) => createNumbered(day, number));
/** On both sides of two turns of the year. */
const years = ['2020-12-31', '2021-03-01', '2021-03-02', '2021-11-05', '2022-01-01'].map((each) =>
  createDated(`${each}T08:00:00Z`, `on-${each}`, { topics: ['Energy'] }),
);
const allYears = createArrayArchive({ articles: years });

function pathsOf(list: readonly { readonly path: string }[]): readonly string[] {
  return list.map(({ path }) => path);
}

test('A month shows the last three headlines of each day, in the order of the day', () => {
  const { days } = createMonthPage(createArrayArchive({ articles: ofDay }), '2022-01');
  assert.deepEqual(
    days.map(({ newest, count }) => [newest.map(({ title }) => title), count]),
    [[['report-2', 'report-3', 'report-4'], 5]],
  );
});

test('A month leads to the months before and after it that have articles, and to its data', () => {
  const { previous, next, dataPath } = createMonthPage(allYears, '2021-03');
  assert.deepEqual(
    [previous?.path, next?.path, dataPath],
    ['/2020/12/', '/2021/11/', '/data/articles-2021-03.jsonl'],
  );
});

test('The weeks of a month’s calendar begin on Monday, with no day of another month', () => {
  const { weeks } = createMonthPage(createArrayArchive({ articles: ofDay }), '2022-01').calendar;
  assert.equal(weeks.length, 6);
  assert.deepEqual(
    weeks[0]?.map((cell) => cell?.day),
    [undefined, undefined, undefined, undefined, undefined, '2022-01-01', '2022-01-02'],
  );
});

test('A day lists all its articles, oldest first, with its own trends', () => {
  const trends = { '2022-01-12': [], [day]: ofDay.slice(0, 1).map((newest) => createTrend('port', newest)) };
  const page = createDayPage(createArrayArchive({ articles: ofDay, trends }), day);
  assert.deepEqual(
    page.stories.map(({ article }) => article.title),
    ['report-0', 'report-1', 'report-2', 'report-3', 'report-4'],
  );
  assert.deepEqual(
    page.trends.map(({ phrase }) => phrase),
    ['port'],
  );
});

test('A day leads to the days before and after it that have articles, and to its data', () => {
  const { previous, next, dataPath } = createDayPage(allYears, '2021-03-02');
  assert.deepEqual(
    [previous?.path, next?.path, dataPath],
    ['/2021/03/01/', '/2021/11/05/', '/2021/03/02/index.json'],
  );
});

test('A year has the calendars of its months with articles, January first, and their sum', () => {
  const { months, count, previous, next } = createYearPage(allYears, '2021');
  assert.deepEqual(
    months.map((month) => [month.month, month.count]),
    [
      ['2021-03', 2],
      ['2021-11', 1],
    ],
  );
  assert.deepEqual([count, previous?.path, next?.path], [3, '/2020/', '/2022/']);
});

test('The archive lists its years newest first, each with its months from January on', () => {
  const { count, years: listed } = createArchiveIndexPage(allYears);
  assert.equal(count, 5);
  assert.deepEqual(
    listed.map((year) => [year.year, year.count, pathsOf(year.months)]),
    [
      ['2022', 1, ['/2022/01/']],
      ['2021', 3, ['/2021/03/', '/2021/11/']],
      ['2020', 1, ['/2020/12/']],
    ],
  );
});

test('The archive shows each day of its months with its count, and how few and how many a day has', () => {
  const { range, years: listed } = createArchiveIndexPage(
    createArrayArchive({ articles: [...ofDay, createNumbered('2022-01-31', 0)] }),
  );
  const days = listed[0]?.months[0]?.days ?? [];
  assert.deepEqual([days.length, days[12], days[30]?.count], [31, { count: 5, depth: 2 }, 1]);
  assert.deepEqual(range, [1, 5]);
});

test('A topic lists its newest 50 articles, newest first, and counts all', () => {
  const articles = Array.from({ length: 60 }, (_, number) =>
    createNumbered(day, number, { topics: ['Energy'] }),
  );
  const { newest, entry } = createPartPage(createArrayArchive({ articles }), { kind: 'topic', id: 'energy' });
  assert.equal(newest.length, 50);
  assert.equal(newest[0]?.title, 'report-59');
  assert.deepEqual([entry.count, entry.newestDay], [60, day]);
});

test('A topic’s months stand newest first, each with its count', () => {
  const { months } = createPartPage(allYears, { kind: 'topic', id: 'energy' });
  assert.deepEqual(
    months.map(({ path, count }) => [path, count]),
    [
      ['/topics/energy/2022-01/', 1],
      ['/topics/energy/2021-11/', 1],
      ['/topics/energy/2021-03/', 2],
      ['/topics/energy/2020-12/', 1],
    ],
  );
});

test('A topic’s month lists all its articles, newest first, and leads to the months beside it', () => {
  const page = createPartMonthPage(allYears, { kind: 'topic', id: 'energy' }, '2021-03');
  assert.deepEqual(pathsOf(page.articles), ['/2021/03/02/on-2021-03-02/', '/2021/03/01/on-2021-03-01/']);
  assert.deepEqual(
    [page.previous?.path, page.next?.path],
    ['/topics/energy/2020-12/', '/topics/energy/2021-11/'],
  );
});

test('A topic’s month has no count of the topic, so that news leaves it alone', () => {
  const { label } = createPartMonthPage(allYears, { kind: 'topic', id: 'energy' }, '2021-03');
  assert.deepEqual(label, { path: '/topics/energy/', name: 'energy' });
});

test('The sources are listed with their language, country and counts', () => {
  const { entries } = createPartsPage(allYears, 'source');
  assert.deepEqual(entries, [
    {
      path: '/sources/alpha/',
      name: 'Alpha',
      language: 'es',
      direction: 'ltr',
      about: ['Spanish', 'Spain'],
      count: 5,
      newestDay: '2022-01-01',
    },
  ]);
});

test('A story is told day by day from its first article on, with the share of each outlet', () => {
  const articles = [
    createDated('2022-01-11T08:00:00Z', 'a', { source: 'beta' }),
    createDated('2022-01-11T09:00:00Z', 'b'),
    createDated('2022-01-13T08:00:00Z', 'c', { source: 'beta' }),
  ];
  const archive = createArrayArchive({ articles, stories: [pathsOf(articles)] });
  const story = archive.findStory('/2022/01/11/a/');
  assert.ok(story !== undefined);
  const { days, byDay, sources, articleCount } = createStoryPage(archive, story);
  assert.deepEqual(
    days.map((each) => [each.path, each.articles.map(({ title }) => title)]),
    [
      ['/2022/01/11/', ['a', 'b']],
      ['/2022/01/13/', ['c']],
    ],
  );
  assert.deepEqual(byDay, [2, 0, 1]);
  assert.deepEqual(
    [sources.map(({ text, count }) => [text, count]), articleCount],
    [
      [
        ['Beta', 2],
        ['Alpha', 1],
      ],
      3,
    ],
  );
});

test('The stories are the 200 with the newest articles, the newest first', () => {
  const articles = Array.from({ length: 420 }, (_, number) => createNumbered(day, number));
  const stories = Array.from({ length: 210 }, (_, index) =>
    pathsOf(articles.slice(2 * index, 2 * index + 2)),
  );
  const page = createStoriesPage(createArrayArchive({ articles, stories }));
  assert.equal(page.stories.length, 200);
  assert.equal(page.stories[0]?.title, 'report-419');
});

test('A story in the list has its headline, its length, its first day and its last', () => {
  const articles = years.slice(0, 3);
  const archive = createArrayArchive({ articles, stories: [pathsOf(articles)] });
  assert.deepEqual(createStoriesPage(archive).stories, [
    {
      path: '/stories/on-2020-12-31-2020-12-31/',
      title: 'on-2021-03-02',
      articleCount: 3,
      firstDay: '2020-12-31',
      lastDay: '2021-03-02',
    },
  ]);
});

/** An archive with trends on each of some days. */
function createTrendArchive(count: number) {
  const days = Array.from({ length: count }, (_, index) => dayAfter(day, -index));
  return createArrayArchive({
    articles: ofDay,
    trends: Object.fromEntries(days.map((each) => [each, ofDay.map((newest) => createTrend(each, newest))])),
  });
}

test('The trends’ page lists the last 60 days that had any, newest first', () => {
  const { days, list } = createTrendsPage(createTrendArchive(70));
  assert.equal(days.length, 60);
  assert.deepEqual(
    days.slice(0, 2).map(({ path }) => path),
    ['/trends/2022-01-13/', '/trends/2022-01-12/'],
  );
  assert.equal(list.day, day);
});

test('A day of trends leads to the days before and after it that had any', () => {
  const { previous, next, list } = createTrendDayPage(createTrendArchive(3), '2022-01-12');
  assert.deepEqual([previous?.path, next?.path], ['/trends/2022-01-11/', '/trends/2022-01-13/']);
  assert.equal(list.trends[0]?.phrase, '2022-01-12');
});

test('Latest lists the newest 60 stories, newest first', () => {
  const articles = Array.from({ length: 80 }, (_, number) => createNumbered(day, number));
  const { stories: listed } = createLatestPage(createArrayArchive({ articles }));
  assert.equal(listed.length, 60);
  assert.equal(listed[0]?.article.title, 'report-79');
});

test('The live list under Latest, and the page of what is not found, have as many articles as site.yaml says', () => {
  const archive = createArrayArchive({ articles: ofDay, settings: { lists: { latest: 2 } } });
  for (const listed of [createLatestFragment(archive).stories, createNotFoundPage(archive).latest]) {
    assert.deepEqual(
      listed.map(({ article }) => article.title),
      ['report-4', 'report-3'],
    );
  }
});

test('A withdrawn article leaves its day and its reason; one that is not withdrawn leaves nothing', () => {
  const withdrawn = { date: '2022-02-01', reason: 'It was wrong.' };
  const article = createDated(day, 'wrong', { status: 'withdrawn', withdrawn });
  assert.deepEqual(createTombstonePage(article), { path: article.path, ...withdrawn });
  assert.throws(() => createTombstonePage(createDated(day, 'right')), /is not withdrawn/);
});

test('A search may be narrowed by every source, topic, original language and year, the newest year first', () => {
  const { sources, topics, languages, years: listed } = createSearchPage(allYears);
  assert.deepEqual(
    [sources, topics, languages, listed],
    [
      [{ value: 'alpha', title: 'Alpha' }],
      [{ value: 'energy', title: 'energy' }],
      [{ value: 'es', title: 'Spanish' }],
      ['2022', '2021', '2020'],
    ],
  );
});

test('A day’s and a month’s data name as many related articles as the pages', () => {
  const [newest = '', ...others] = pathsOf(ofDay).toReversed();
  const related = { [newest]: others };
  const archive = createArrayArchive({ articles: ofDay, related, settings: { lists: { related: 2 } } });
  for (const { articles } of [createDayData(archive, day), createMonthData(archive, '2022-01')]) {
    assert.deepEqual(articles.at(-1)?.related, others.slice(0, 2));
  }
});

test('Where nothing trends and nothing is a story, the newest articles stand in the place of both lists', () => {
  const archive = createArrayArchive({ articles: ofDay });
  for (const { latest } of [createTrendsPage(archive), createStoriesPage(archive)])
    assert.equal(latest[0]?.article.title, 'report-4');
});
