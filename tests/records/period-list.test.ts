import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hourOf } from '../../src/archive/calendar.ts';
import { createPartMonthPage, createPartPeriodPage } from '../../src/records/part-pages.ts';
import { fitSummaries } from '../../src/records/period-list.ts';
import { createDayPage, createHourPage } from '../../src/records/period-pages.ts';
import { createStoryPage, createStoryPeriodPage } from '../../src/records/story-page.ts';
import { createArrayArchive, createDated } from './array-archive.ts';

const energy = { kind: 'topic', id: 'energy' } as const;
/** Five articles of two hours on one day, and one on the next day. */
const articles = [
  ...['08:00', '08:10', '08:20', '08:30', '09:40'].map((time) =>
    createDated(`2022-01-13T${time}:00Z`, `at-${time.replace(':', '-')}`, { topics: ['Energy'] }),
  ),
  createDated('2022-01-14T10:00:00Z', 'later', { topics: ['Energy'] }),
];
const archiveOf = (page: number) =>
  createArrayArchive({
    articles,
    stories: [articles.map(({ path }) => path)],
    settings: { lists: { page } },
  });
const titles = (listed: readonly { readonly title: string }[]) => listed.map(({ title }) => title);

test('A month of a part is one list as long as a page may have all of it', () => {
  const page = createPartMonthPage(archiveOf(6), energy, '2022-01');
  assert.equal(page.articles.length, 6);
  assert.ok(!('periods' in page));
});

test('A longer month lists its days, the newest first, with their counts and three newest articles', () => {
  const page = createPartMonthPage(archiveOf(5), energy, '2022-01');
  assert.deepEqual(page.articles, []);
  assert.deepEqual(
    page.periods?.map(({ period, path, count, newest }) => [period, path, count, titles(newest)]),
    [
      ['2022-01-14', '/topics/energy/2022-01-14/', 1, ['later']],
      ['2022-01-13', '/topics/energy/2022-01-13/', 5, ['at-09-40', 'at-08-30', 'at-08-20']],
    ],
  );
});

test('A day of a long month has its articles, and links to its month and to the days beside it', () => {
  const page = createPartPeriodPage(archiveOf(5), energy, '2022-01-13');
  assert.equal(page.articles.length, 5);
  assert.deepEqual(page.above, { title: '2022-01', path: '/topics/energy/2022-01/' });
  assert.deepEqual(page.next, { title: '2022-01-14', path: '/topics/energy/2022-01-14/' });
  assert.ok(!('previous' in page));
});

test('A longer day lists its hours, and an hour has all of its articles, however many', () => {
  const archive = archiveOf(3);
  const ofDay = createPartPeriodPage(archive, energy, '2022-01-13');
  assert.deepEqual(
    ofDay.periods?.map(({ path, count }) => [path, count]),
    [
      ['/topics/energy/2022-01-13T09/', 1],
      ['/topics/energy/2022-01-13T08/', 4],
    ],
  );
  const ofHour = createPartPeriodPage(archive, energy, '2022-01-13T08');
  assert.equal(ofHour.articles.length, 4);
  assert.equal(ofHour.above.path, '/topics/energy/2022-01-13/');
});

test('A long day of the archive lists its hours as the day went', () => {
  const archive = archiveOf(4);
  const day = createDayPage(archive, '2022-01-13');
  assert.deepEqual(day.stories, []);
  assert.deepEqual(
    day.periods?.map(({ path, newest }) => [path, titles(newest)]),
    [
      ['/archive/2022-01-13T08/', ['at-08-10', 'at-08-20', 'at-08-30']],
      ['/archive/2022-01-13T09/', ['at-09-40']],
    ],
  );
  const hour = createHourPage(archive, '2022-01-13T08');
  assert.deepEqual(titles(hour.articles), ['at-08-00', 'at-08-10', 'at-08-20', 'at-08-30']);
  assert.deepEqual([hour.above.path, hour.next?.path], ['/2022/01/13/', '/archive/2022-01-13T09/']);
});

test('A long story lists its months, a long month of it its days, and no later news change an earlier page', () => {
  const archive = archiveOf(5);
  const story = archive.findStory(articles[0]?.path ?? '');
  assert.ok(story !== undefined);
  const page = createStoryPage(archive, story);
  assert.deepEqual(page.days, []);
  assert.deepEqual(
    page.periods?.map(({ path, count }) => [path, count]),
    [[`${story.path}2022-01/`, 6]],
  );
  const month = createStoryPeriodPage(archive, story, '2022-01');
  assert.deepEqual(
    month.periods?.map(({ path }) => path),
    [`${story.path}2022-01-13/`, `${story.path}2022-01-14/`],
  );
  const day = createStoryPeriodPage(archive, story, '2022-01-13');
  assert.deepEqual([day.title, day.articleCount, day.above], ['at-09-40', 5, `${story.path}2022-01/`]);
});

test('The hour of an instant is that of the zone’s clocks', () => {
  assert.equal(hourOf('2022-01-13T23:30:00.000Z', 'Asia/Kolkata'), '2022-01-14T05');
  assert.equal(hourOf('2022-01-13T23:30:00.000Z', 'UTC'), '2022-01-13T23');
});

test('A list that would be too heavy has no summaries, another keeps them', () => {
  const summary = 'ن'.repeat(300);
  const listOf = (count: number) =>
    createArrayArchive({
      articles: Array.from({ length: count }, (_, number) =>
        createDated('2022-01-13T08:00:00Z', `a-${String(number)}`, { summary }),
      ),
    }).listPeriod({ kind: 'archive' }, '2022-01-13');
  assert.ok(fitSummaries(listOf(100)).every((article) => article.summary === summary));
  assert.ok(fitSummaries(listOf(300)).every((article) => !('summary' in article)));
});
