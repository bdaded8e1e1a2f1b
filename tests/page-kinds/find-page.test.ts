import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitePages } from '../../src/page-kinds/page-directory.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const report =
  'A tanker ran aground off Port Sorrow. The crew of the Meridian Star was taken off by helicopter, and the coast guard looks for oil.';
const another =
  'Helicopters have lifted the crew of the tanker Meridian Star to safety; off Port Sorrow the coast guard fears for the beaches.';
const title = 'Meridian Star aground';
const articles = articleFiles({
  aground: {
    published: '2022-01-13T10:00:00Z',
    title,
    topics: ['Port Sorrow'],
    body: report,
    matter: 'aliases: [/old/page]',
  },
  'meridian-star': { published: '2022-01-13T11:00:00Z', title, source: 'beta', body: another },
  wrong: {
    published: '2022-01-15',
    matter: 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: Wrong. }',
  },
  draft: { published: '2022-01-16', matter: 'draft: true' },
});

test('Every page of the list is found by its path, as it is listed', async (context) => {
  const archive = await createTestSite(context, articles).take();
  const pages = sitePages.list(archive);
  assert.deepEqual(
    ['story', 'trend-day', 'tombstone', 'redirect'].filter(
      (kind) => !pages.some((page) => page.kind === kind),
    ),
    [],
    'the archive has all kinds',
  );
  assert.deepEqual(
    pages.map(({ path }) => sitePages.find(archive, path)),
    pages,
  );
});

test('Nothing is found where no page is', async (context) => {
  const archive = await createTestSite(context, articles).take();
  const paths = [
    '/2022/01/16/draft/',
    '/2022/01/16/',
    '/2021/',
    '/topics/none/',
    '/sources/alpha/2021-01/',
    '/x/',
  ];
  const more = [
    '/stories/x-2022-01-13/',
    '/trends/2021-01-01/',
    '/data/articles-2021-01.jsonl',
    '/topics/none/feed.xml',
  ];
  assert.deepEqual(
    [...paths, ...more].flatMap((path) => sitePages.find(archive, path) ?? []),
    [],
  );
});
