import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHomePage, type HomePage } from '../../src/records/home-page.ts';
import type { ListedStory } from '../../src/records/listed-story.ts';
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

/** The headlines of what leads. */
function listLeads({ lead, seconds }: HomePage): readonly (string | undefined)[] {
  return [lead, ...seconds].map((story) => story?.article.title);
}

function headlines(stories: readonly ListedStory[]): readonly string[] {
  return stories.map(({ article }) => article.title);
}

test('The story that most articles report leads the home page, by its newest article', () => {
  const older = createDated('2022-01-11T08:00:00Z', 'older');
  const stories = [
    [older.path, before.path, middle.path],
    [early.path, late.path],
  ];
  const archive = createArrayArchive({ articles: [older, before, ...ofDay], stories });
  assert.deepEqual(listLeads(createHomePage(archive)), ['report-2', 'report-3']);
});

test('Of stories with as many articles the one that more outlets report leads', () => {
  const other = createDated(`${day}T00:00:30Z`, 'other', { source: 'beta' });
  const stories = [
    [other.path, early.path],
    [middle.path, late.path],
  ];
  const archive = createArrayArchive({ articles: [other, ...ofDay], stories });
  assert.deepEqual(listLeads(createHomePage(archive)), ['report-1', 'report-3']);
});

test('Of single articles the newest leads, then those just before it', () => {
  const page = createHomePage(createArrayArchive({ articles: createDay(5) }));
  assert.deepEqual(listLeads(page), ['report-4', 'report-3', 'report-2']);
});

test('A picture lets an article lead before one that is a little newer', () => {
  const image = { src: './a.jpg', alt: 'A port' };
  const pictured = createDated(`${day}T00:00:30Z`, 'pictured', { image });
  const page = createHomePage(createArrayArchive({ articles: [pictured, ...ofDay] }));
  assert.equal(page.lead?.article.title, 'pictured');
});

test('A story of yesterday leads before a single article of today, one of the week before does not', () => {
  const lead = (instants: readonly string[]) => {
    const told = instants.map((instant, number) => createDated(instant, `told-${String(number)}`));
    const stories = [told.map(({ path }) => path)];
    return createHomePage(createArrayArchive({ articles: [...told, late], stories })).lead?.article.title;
  };
  assert.equal(lead(['2022-01-12T07:00:00Z', '2022-01-12T08:00:00Z']), 'told-1');
  assert.equal(lead(['2022-01-08T07:00:00Z', '2022-01-08T08:00:00Z']), 'report-3');
});

test('What its editors want to lead leads, whatever others report, the newest first', () => {
  const wanted = createDated('2022-01-11T08:00:00Z', 'wanted', { lead: true });
  const newer = createDated('2022-01-12T09:00:00Z', 'newer', { lead: true });
  const stories = [ofDay.map(({ path }) => path)];
  const archive = createArrayArchive({ articles: [wanted, newer, ...ofDay], stories });
  assert.deepEqual(listLeads(createHomePage(archive)), ['newer', 'wanted', 'report-3']);
});

test('What its editors wanted to lead does so for three days', () => {
  const wanted = createDated('2022-01-10T08:00:00Z', 'wanted', { lead: true });
  const page = createHomePage(createArrayArchive({ articles: [wanted, ...ofDay] }));
  assert.equal(page.lead?.article.title, 'report-3');
});

test('A story is told by the article that its editors want to lead, not by its newest', () => {
  const wanted = createDated('2022-01-12T09:00:00Z', 'wanted', { lead: true });
  const stories = [[wanted.path, late.path]];
  const { lead } = createHomePage(createArrayArchive({ articles: [wanted, late], stories }));
  assert.deepEqual([lead?.article.title, lead?.others.map(({ title }) => title)], ['wanted', ['report-3']]);
});

test('Where the newest day has one article, those of days before it stand beside it', () => {
  const older = createDated('2021-12-01T08:00:00Z', 'older');
  const page = createHomePage(createArrayArchive({ articles: [older, before, late] }));
  assert.deepEqual(listLeads(page), ['report-3', 'before', 'older']);
  assert.deepEqual([page.stories, page.latest], [[], []]);
});

test('No two headlines of the home page tell one story', () => {
  const articles = createDay(30);
  const stories = [0, 1, 2].map((turn) =>
    articles.filter((_, index) => index % 5 === turn).map(({ path }) => path),
  );
  const page = createHomePage(createArrayArchive({ articles, stories }));
  const shown = [...listLeads(page), ...headlines([...page.stories, ...page.latest])];
  assert.equal(shown.length, 3 + 12);
});

test('What leads has its section over it, else its first topic', () => {
  const articles = [
    createNumbered(day, 1),
    createNumbered(day, 2, { topics: ['Energy', 'Ports'] }),
    createNumbered(day, 3, { topics: ['Energy'], section: 'Sports' }),
  ];
  const { lead, seconds } = createHomePage(createArrayArchive({ articles }));
  assert.deepEqual(
    [lead, ...seconds].map((story) => story?.kicker),
    [{ title: 'Sports', path: '/sections/sports/' }, { title: 'Energy', path: '/topics/energy/' }, undefined],
  );
});

test('A story says how many articles it has by now, and since when', () => {
  const old = createDated('2021-12-24T08:00:00Z', 'old');
  const stories = [[old.path, before.path, late.path]];
  const { lead } = createHomePage(createArrayArchive({ articles: [old, before, late], stories }));
  assert.deepEqual([lead?.size?.articleCount, lead?.size?.firstDay], [3, '2021-12-24']);
});

test('The home page lists the rest of the newest day under what leads, newest first', () => {
  const articles = [before, ...createDay(6)];
  assert.deepEqual(headlines(createHomePage(createArrayArchive({ articles })).stories), [
    'report-2',
    'report-1',
    'report-0',
  ]);
});

test('The home page lists 30 stories beside those that lead', () => {
  const { stories } = createHomePage(createArrayArchive({ articles: createDay(40) }));
  assert.deepEqual([stories.length, stories[0]?.article.title], [30, 'report-36']);
});

test('The home page’s Latest are the newest stories before its day, as many as site.yaml says', () => {
  const older = [1, 2, 3].map((number) => createNumbered('2022-01-12', number));
  const articles = [...older, ...createDay(40)];
  const archive = createArrayArchive({ articles, settings: { lists: { latest: 2 } } });
  assert.deepEqual(headlines(createHomePage(archive).latest), ['report-3', 'report-2']);
});

test('A thin day has the story of the week beside it, a full one does not', () => {
  const told = [1, 2, 3].map((number) =>
    createDated(`2022-01-08T0${String(number)}:00:00Z`, `t-${String(number)}`),
  );
  const stories = [told.map(({ path }) => path)];
  const home = (count: number) =>
    createHomePage(createArrayArchive({ articles: [...told, ...createDay(count)], stories }));
  assert.equal(home(4).week?.article.title, 't-3');
  assert.deepEqual(home(4).latest, []);
  assert.equal(home(9).week, undefined);
});

test('The home page’s trends are those of the newest day that had any', () => {
  const trends = { '2022-01-11': [createTrend('old', before)], '2022-01-12': [createTrend('new', before)] };
  const list = createHomePage(createArrayArchive({ articles: [before, ...ofDay], trends })).trends;
  assert.deepEqual([list.day, list.trends.map(({ phrase }) => phrase)], ['2022-01-12', ['new']]);
});

test('Trends older than a week are not on the home page', () => {
  const trends = { '2022-01-06': [createTrend('old', before)] };
  const page = createHomePage(createArrayArchive({ articles: [before, ...ofDay], trends }));
  assert.deepEqual(page.trends, { trends: [] });
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

test('An archive without articles has a home page without anything', () => {
  const page = createHomePage(createArrayArchive({}));
  assert.deepEqual(
    [page.lead, page.seconds, page.stories, page.latest, page.week],
    [undefined, [], [], [], undefined],
  );
});
