import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHomePage } from '../../src/records/home-page.ts';
import { createArrayArchive, createDated, createNumbered, createTrend } from './array-archive.ts';

const day = '2022-01-13';
const before = createDated('2022-01-12T08:00:00Z', 'before');
const [early, middle, late] = [1, 2, 3].map((number) => createNumbered(day, number));
assert.ok(early !== undefined && middle !== undefined && late !== undefined);
const ofDay = [early, middle, late];

/** A day of articles, each one newer than the one before it. */
function createDay(count: number) {
  return Array.from({ length: count }, (_, number) => createNumbered(day, number));
}

test('The article whose story has most articles leads the home page, not the newest', () => {
  const older = createDated('2022-01-11T08:00:00Z', 'older');
  const stories = [
    [older.path, before.path, middle.path],
    [early.path, late.path],
  ];
  const archive = createArrayArchive({ articles: [older, before, ...ofDay], stories });
  assert.equal(createHomePage(archive).lead?.path, middle.path);
});

test('Where stories are equally long, the newest article leads', () => {
  const stories = [[before.path, early.path], [middle.path, late.path].toReversed()];
  const archive = createArrayArchive({ articles: [before, ...ofDay], stories });
  assert.equal(createHomePage(archive).lead?.path, late.path);
});

test('An article of a story leads before a newer one of none', () => {
  const archive = createArrayArchive({ articles: [before, ...ofDay], stories: [[before.path, early.path]] });
  assert.equal(createHomePage(archive).lead?.path, early.path);
});

test('The newest article leads a day without stories', () => {
  assert.equal(createHomePage(createArrayArchive({ articles: ofDay })).lead?.path, late.path);
});

test('The home page lists the rest of the newest day under its lead, newest first', () => {
  const archive = createArrayArchive({ articles: [before, ...ofDay], stories: [[before.path, middle.path]] });
  assert.deepEqual(
    createHomePage(archive).articles.map(({ path }) => path),
    [late.path, early.path],
  );
});

test('The home page lists 30 articles beside its lead', () => {
  const { articles } = createHomePage(createArrayArchive({ articles: createDay(40) }));
  assert.equal(articles.length, 30);
  assert.equal(articles[0]?.path, '/2022/01/13/report-38/');
});

test('The home page’s Latest are the newest articles before its day, as many as site.yaml says', () => {
  const older = [1, 2, 3].map((number) => createNumbered('2022-01-12', number));
  const articles = [...older, ...createDay(40)];
  const archive = createArrayArchive({ articles, settings: { lists: { latest: 2 } } });
  assert.deepEqual(
    createHomePage(archive).latest.map(({ path }) => path),
    ['/2022/01/12/report-3/', '/2022/01/12/report-2/'],
  );
});

test('The home page’s trends are those of the newest day that had any', () => {
  const trends = { '2022-01-11': [createTrend('old', before)], '2022-01-12': [createTrend('new', before)] };
  const list = createHomePage(createArrayArchive({ articles: [before, ...ofDay], trends })).trends;
  assert.deepEqual([list.day, list.trends.map(({ phrase }) => phrase)], ['2022-01-12', ['new']]);
});

test('The home page counts all articles and tells since when', () => {
  const page = createHomePage(createArrayArchive({ articles: [before, ...ofDay] }));
  assert.deepEqual([page.articleCount, page.firstDay, page.day], [4, '2022-01-12', day]);
});

test('The home page has the calendar of the newest month', () => {
  const old = createDated('2021-12-31T08:00:00Z', 'old');
  const { calendar } = createHomePage(createArrayArchive({ articles: [old, ...ofDay] }));
  assert.deepEqual([calendar?.month, calendar?.count], ['2022-01', 3]);
});
