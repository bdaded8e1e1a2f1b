import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { sitePages } from '../../src/page-kinds/page-directory.ts';
import { createArticlePage } from '../../src/records/article-page.ts';
import { createPartPage } from '../../src/records/part-pages.ts';
import { createDayPage, createMonthPage } from '../../src/records/period-pages.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { listArticles } from '../../src/records/listed-story.ts';
import { articleFiles, createTestSite, type TestArticle } from '../test-site.ts';

function createArchive(
  context: TestContext,
  articles: Readonly<Record<string, TestArticle>>,
): Promise<Archive> {
  return createTestSite(context, articleFiles(articles)).take();
}

/** Every page’s record as JSON, by its path. */
function readRecords(archive: Archive): Map<string, string> {
  const pages = sitePages.list(archive);
  return new Map(pages.map((page) => [page.path, JSON.stringify(sitePages.createRecord(archive, page))]));
}

const words = [
  'port',
  'strike',
  'harbour',
  'union',
  'wages',
  'dockers',
  'crane',
  'ship',
  'contract',
  'talks',
];

/** Ten articles on three days about one subject, so that lists and stories have something to find. */
function createStrike(): Record<string, TestArticle> {
  const articles = Array.from({ length: 10 }, (_, index): [string, TestArticle] => [
    `strike-${String(index)}`,
    {
      published: `2022-01-1${String(1 + Math.floor(index / 4))}T0${String(index)}:00:00Z`,
      title: `Dockers’ strike in the harbour, report ${String(index)}`,
      source: index % 2 === 0 ? 'alpha' : 'beta',
      topics: ['Shipping'],
      body: `The dockers’ union and the port talk. ${words.slice(index % 5).join(' ')} ${words.join(' ')}.`,
    },
  ]);
  return Object.fromEntries(articles);
}

test('Every page of the list has a record, and no two pages share a path', async (context) => {
  const archive = await createArchive(context, createStrike());
  const pages = sitePages.list(archive);
  assert.equal(new Set(pages.map(({ path }) => path)).size, pages.length);
  assert.equal(readRecords(archive).size, pages.length);
});

test('An archive without articles has a home page and every other fixed page', async (context) => {
  const archive = await createTestSite(context, { 'articles/.keep': '' }).take();
  const records = readRecords(archive);
  assert.ok(records.has('/'));
  assert.ok(records.has('/archive/'));
});

test('Adding today’s news changes no older article, save the next link of the one before it and its story', async (context) => {
  const site = createTestSite(context, articleFiles(createStrike()));
  const before = readRecords(await site.take());
  site.write(articleFiles({ today: { published: '2022-01-20T08:00:00Z', body: 'Rain fell on the plain.' } }));
  const after = readRecords(await site.take());
  const isArticle = (path: string) => /^\/2022\/01\/\d\d\/[^/]+\/$/.test(path) && !path.endsWith('.json');
  const changed = [...before].filter(([path, record]) => isArticle(path) && after.get(path) !== record);
  assert.deepEqual(
    changed.map(([path]) => path),
    ['/2022/01/13/strike-9/'],
  );
});

test('Adding today’s news changes no older day, no older month of a topic and no older data', async (context) => {
  const old = { published: '2021-11-11T08:00:00Z', topics: ['Shipping'] };
  const site = createTestSite(context, articleFiles({ old, ...createStrike() }));
  const before = readRecords(await site.take());
  const today = { published: '2022-02-20T08:00:00Z', topics: ['Shipping'], body: 'Rain fell on the plain.' };
  site.write(articleFiles({ today }));
  const after = readRecords(await site.take());
  for (const path of [
    '/2022/01/11/',
    '/2021/11/',
    '/topics/shipping/2021-11/',
    '/data/articles-2022-01.jsonl',
  ]) {
    assert.equal(after.get(path), before.get(path), path);
  }
});

test('The order in which files are written and read changes nothing', async (context) => {
  const files = articleFiles(createStrike());
  const forward = readRecords(await createTestSite(context, files).take());
  const backward = createTestSite(context, {});
  for (const [file, text] of Object.entries(files).reverse()) {
    backward.write({ [file]: text });
    await backward.take();
  }
  assert.deepEqual(readRecords(await backward.take()), forward);
});

test('An article prints what lies before it and nothing that comes after', async (context) => {
  const archive = await createArchive(context, createStrike());
  const article = archive.findArticle('/2022/01/12/strike-4/');
  assert.ok(article);
  const page = createArticlePage(archive, article);
  const around = [...listArticles([...page.related, ...page.latest]), ...page.duplicates];
  assert.ok(around.length > 0);
  for (const { published } of around) assert.ok(published.instant < article.published.instant);
});

test('A month’s days show their stories, each by its last article', async (context) => {
  const { days } = createMonthPage(await createArchive(context, createStrike()), '2022-01');
  assert.deepEqual(
    days.map(({ newest }) => newest.map(({ path }) => path)),
    [['/2022/01/11/strike-3/'], ['/2022/01/12/strike-7/'], ['/2022/01/13/strike-9/']],
  );
});

test('A topic’s pages are split by months, newest first', async (context) => {
  const archive = await createArchive(context, {
    january: { published: '2022-01-10', topics: ['Energy'] },
    march: { published: '2022-03-10', topics: ['energy'] },
  });
  const page = createPartPage(archive, { kind: 'topic', id: 'energy' });
  assert.deepEqual(
    page.months.map(({ path }) => path),
    ['/topics/energy/2022-03/', '/topics/energy/2022-01/'],
  );
  assert.equal(page.entry.name, 'Energy');
});

test('A day’s page lists a story once, with its other articles in the order in which they came, and leads to its neighbours', async (context) => {
  const archive = await createArchive(context, createStrike());
  const page = createDayPage(archive, '2022-01-12');
  assert.deepEqual(
    page.stories.map(({ article, others }) => [article, ...others].map(({ path }) => path.slice(-9))),
    [['strike-7/', 'strike-4/', 'strike-5/', 'strike-6/']],
  );
  assert.equal(page.previous?.path, '/2022/01/11/');
  assert.equal(page.next?.path, '/2022/01/13/');
});

test('Dates and places do not depend on the machine’s time zone', async (context) => {
  const archive = await createArchive(context, { late: { published: '2022-01-13T23:30:00Z' } });
  assert.ok(sitePages.list(archive).some(({ path }) => path === '/2022/01/13/late/'));
});
