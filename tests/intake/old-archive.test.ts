import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitePages } from '../../src/page-kinds/page-directory.ts';
import { createMemoryArchive } from '../../src/store/archive/memory-archive.ts';
import { planSite } from '../planning/plan-site.ts';
import { articleFiles, createTestSite, type TestArticle } from '../test-site.ts';

const settings = (timeZone: string) => ({
  'site.yaml': `name: Test Times\nurl: https://test.example/\ntimeZone: ${timeZone}\n`,
});

/** In other words each time: what shares its words with the last report is a form that was filled in. */
const reports = [
  'Dockers of Port Alma went on strike in the harbour.',
  'The harbour of Port Alma stands still: its dockers are on strike.',
];

/** An article a year, on bare days and at instants, each on the harbour, from 1850 to 1950. */
const century = Object.fromEntries(
  Array.from({ length: 101 }, (_, index): [string, TestArticle] => {
    const day = `${String(1850 + index)}-${index % 2 === 0 ? '01-01' : '12-31'}`;
    return [
      `harbour-${String(index)}`,
      {
        published: index % 3 === 0 ? day : `${day}T17:30:00Z`,
        title: `The harbour of Port Alma in the year ${String(1850 + index)}`,
        topics: ['Harbour'],
        body: `${reports[index % reports.length] ?? ''} Ships ${String(index)}.`,
      },
    ];
  }),
);

test('An archive of 1850 to 1950 has a page for every article, day and year, in a zone with seconds', async (context) => {
  const site = createTestSite(context, { ...settings('America/New_York'), ...articleFiles(century) });
  const { stale } = await planSite(site);
  for (const file of Object.keys(articleFiles(century))) {
    const path = file.replace(/^articles/, '').replace(/\.md$/, '/');
    assert.ok(stale.has(path), path);
    assert.ok(stale.has(path.replace(/[^/]+\/$/, '')), path);
    assert.ok(stale.has(path.slice(0, 6)), path);
  }
});

test('Such an archive prints the same with its lists in memory, and its articles are related', async (context) => {
  const site = createTestSite(context, { ...settings('Europe/Amsterdam'), ...articleFiles(century) });
  const archive = await site.take();
  const inMemory = createMemoryArchive(site.store, { ...archive, readBody: () => '' });
  for (const page of sitePages.list(archive))
    assert.equal(
      JSON.stringify(sitePages.createRecord(inMemory, page)),
      JSON.stringify(sitePages.createRecord(archive, page)),
      page.path,
    );
  assert.equal(archive.listNewest({ kind: 'archive' }, 1)[0]?.published.day, '1950-01-01');
  assert.ok(archive.listRelated('/1851/12/31/harbour-1/').length > 0);
});

test('An article that is added to such an archive makes only the pages stale that a new archive has otherwise', async (context) => {
  const { 'harbour-50': added, ...others } = century;
  const site = createTestSite(context, { ...settings('Europe/Rome'), ...articleFiles(others) });
  await planSite(site);
  site.write(articleFiles(added === undefined ? {} : { 'harbour-50': added }));
  const { stale } = await planSite(site);
  assert.ok(stale.has('/1900/01/01/harbour-50/') && stale.has('/1900/'));
  assert.ok(!stale.has('/1850/01/01/harbour-0/'));
});

test('A bare day that the site’s zone left out is refused, with the day that came instead', async (context) => {
  const article = (published: string) => articleFiles({ ferry: { published } });
  const site = createTestSite(context, { ...settings('Pacific/Apia'), ...article('2011-12-30') });
  const [error, ...others] = await site.listErrors();
  assert.deepEqual(others, []);
  assert.equal(error?.what, '“published” is 2011-12-30, a day that Pacific/Apia never had');
  assert.equal(error.remedy, 'Did you mean 2011-12-31? Then move the file to articles/2011/12/31/ferry.md.');
});

const fillers = [
  'Bakers gave him bread, and children sang songs of the sea at the old town gate.',
  'Police closed four streets while bankers asked for lower duties on timber and grain.',
  'A choir of miners greeted the ruler with drums, horns and a banner of green silk.',
  'Doctors showed their guest the new hospital, its gardens and a machine for cold air.',
  'Farmers complained about taxes, wolves and a bridge that nobody has repaired since spring.',
  'The mayor promised lamps for each square, a library and cheaper tickets for trams.',
];

/** Two months of news from two sources, with a burst of one story on their last day. */
function createNews(year: string): Readonly<Record<string, TestArticle>> {
  return Object.fromEntries(
    Array.from({ length: 56 }, (_, index): [string, TestArticle] => {
      const day = new Date(Date.UTC(2022, 0, 2 + Math.min(index, 50))).toISOString().slice(5, 10);
      const isBurst = index >= 50;
      const subject = isBurst
        ? 'Tsar Nicholas visits Port Alma'
        : `Rain falls on village ${String(index % 7)}`;
      return [
        `report-${String(index)}`,
        {
          published: `${year}-${day}T08:${String(index).padStart(2, '0')}:00Z`,
          title: `${subject}, say witnesses`,
          source: index % 2 === 0 ? 'alpha' : 'beta',
          topics: [isBurst ? 'Visits' : 'Rain'],
          body: isBurst
            ? `Yesterday Tsar Nicholas came to Port Alma. ${fillers[index % fillers.length] ?? ''}`
            : `Rain fell and the river of village ${String(index % 7)} rose by ${String(index)} feet.`,
        },
      ];
    }),
  );
}

test('What is related, and what trends, is the same in 1850 as in 2022', async (context) => {
  const [old, present] = await Promise.all(
    ['1850', '2022'].map(async (year) => {
      const archive = await createTestSite(context, articleFiles(createNews(year))).take();
      const found = archive.listArticlePaths().map((path) => ({
        path,
        related: archive.listRelated(path).map((other) => other.path),
        duplicates: archive.listDuplicates(path).map((other) => other.path),
        story: archive.findStory(path)?.path,
      }));
      const trends = archive
        .listTrendDays()
        .map((day) => [day, archive.listTrends(day).map(({ phrase, newest }) => [phrase, newest.path])]);
      return JSON.stringify({ found, trends }).replaceAll(new RegExp(`${year}(?=[-/])`, 'g'), 'YEAR');
    }),
  );
  assert.match(old ?? '', /"trends":\[\[/);
  assert.equal(old, present);
});
