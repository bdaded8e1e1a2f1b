import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHomePage } from '../../src/records/home-page.ts';
import { createBodyReader } from '../../src/renderer/read-body.ts';
import { createStoreArchive } from '../../src/store/archive/store-archive.ts';
import type { Store } from '../../src/store/database/database.ts';
import { articleFiles, createTestSite, type TestSite } from '../test-site.ts';

const count = 40;

/** An archive that counts the rows that it reads. */
async function createCountedArchive(site: TestSite) {
  const context = { ...(await site.take()), readBody: createBodyReader(site.folder) };
  let rowCount = 0;
  const store: Store = {
    ...site.store,
    all: (sql, ...values) => {
      const rows = site.store.all(sql, ...values);
      rowCount += rows.length;
      return rows;
    },
  };
  return { archive: createStoreArchive(store, context), countRows: () => rowCount };
}

test('However many redirects are looked for, each is read once', async (context) => {
  const places = Array.from({ length: count }, (_, place) => String(place));
  const articles = places.map(
    (place) => [`article-${place}`, { published: '2022-01-12', matter: `aliases: [/old/${place}]` }] as const,
  );
  const site = createTestSite(context, articleFiles(Object.fromEntries(articles)));
  const { archive, countRows } = await createCountedArchive(site);
  const targets = places.map((place) => archive.findRedirect(`/old/${place}/`)?.to);
  assert.deepEqual(
    targets,
    places.map((place) => `/2022/01/12/article-${place}/`),
  );
  assert.equal(countRows(), count);
});

const reportsOfStories = [
  'The crew of the Meridian Star was lifted from the tanker off Port Sorrow by three helicopters.',
  'Parliament in Lisbon voted on Thursday to raise the price of bread after a strike of bakers.',
];

/** Two stories of half of the articles each, which come by turns. */
function createStories() {
  const articles = Array.from({ length: count }, (_, place) => {
    const published = `2022-01-12T08:${String(place).padStart(2, '0')}:00Z`;
    return [`article-${String(place)}`, { published, body: reportsOfStories[place % 2] ?? '' }] as const;
  });
  return articleFiles(Object.fromEntries(articles));
}

test('The parts beside a part are told from its own newest articles, those of most of them first', async (context) => {
  const site = createTestSite(
    context,
    articleFiles({
      one: { published: '2022-01-12', topics: ['Energy', 'Ports'] },
      two: { published: '2022-01-13', topics: ['energy', 'PORTS', 'Bread'], source: 'beta' },
      other: { published: '2022-01-14', topics: ['Ports'] },
    }),
  );
  const archive = await site.take();
  const listNames = (kind: 'topic' | 'source') =>
    archive.listBeside({ kind: 'topic', id: 'energy' }, [kind]).map(({ part, name }) => [part.id, name]);
  assert.deepEqual(listNames('topic'), [
    ['ports', 'PORTS'],
    ['bread', 'Bread'],
  ]);
  assert.deepEqual(
    listNames('source').map(([id]) => id),
    ['alpha', 'beta'],
  );
});

test('An outlet is named that reported the same before, none that did so later', async (context) => {
  const body = reportsOfStories[0] ?? '';
  const site = createTestSite(
    context,
    articleFiles({
      first: { published: '2022-01-12T08:00:00Z', body },
      second: { published: '2022-01-12T09:00:00Z', source: 'beta', body },
    }),
  );
  const archive = await site.take();
  assert.deepEqual([archive.listReporting('alpha', 8), archive.listReporting('beta', 8)], [[], ['alpha']]);
});

test('A story is read once for all of its articles', async (context) => {
  const { archive, countRows } = await createCountedArchive(createTestSite(context, createStories()));
  const paths = Array.from({ length: count }, (_, place) => `/2022/01/12/article-${String(place)}/`);
  const sizes = paths.map((path) => archive.findStory(path)?.articles.length);
  assert.deepEqual(new Set(sizes), new Set([count / 2]));
  assert.equal(countRows(), count);
});

test('The home page reads no story whole: it may have thousands of articles', async (context) => {
  const archive = await createTestSite(context, createStories()).take();
  let askedCount = 0;
  createHomePage({
    ...archive,
    findStory: (path) => {
      askedCount += 1;
      return archive.findStory(path);
    },
  });
  assert.equal(askedCount, 0);
});

test('An article and its versions in other languages are no story; with another they are a story of two', async (context) => {
  const [report = ''] = reportsOfStories;
  const of = (hour: number, matter = '') => ({
    published: `2022-01-12T0${String(hour)}:00:00Z`,
    body: report,
    matter,
  });
  const version = 'language: es\ntranslationOf: /2022/01/12/first/';
  const files = { first: of(1), second: of(2, version) };
  const alone = await createCountedArchive(createTestSite(context, articleFiles(files)));
  assert.equal(alone.archive.findStory('/2022/01/12/first/'), undefined);
  assert.equal(alone.archive.measureStory('/2022/01/12/second/'), undefined);
  assert.deepEqual(alone.archive.listStoryPaths(), []);
  const next = { ...of(3), source: 'beta' };
  const told = await createCountedArchive(createTestSite(context, articleFiles({ ...files, next })));
  assert.equal(told.archive.measureStory('/2022/01/12/next/')?.articleCount, 2);
  assert.equal(told.archive.listStoryPaths().length, 1);
});
