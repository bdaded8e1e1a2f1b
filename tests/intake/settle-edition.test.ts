import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeArchive } from '../../src/archive/permalink.ts';
import { articleFiles, createTestSite, type TestSite } from '../test-site.ts';

const files = {
  ...articleFiles({
    past: { published: '2022-01-12T06:00:00Z', topics: ['Tea'] },
    soon: { published: '2022-01-13T06:00:00Z', topics: ['Coffee'], matter: 'aliases: [/old/]' },
    day: { published: '2022-01-14', topics: ['Tea'] },
    sealed: { published: '2022-01-13T07:00:00Z', matter: 'embargo: true' },
    sketch: { published: '2022-01-11', matter: 'draft: true' },
    gone: {
      published: '2022-01-13T08:00:00Z',
      matter: 'status: withdrawn\nwithdrawn: { date: 2022-01-14, reason: It was wrong. }',
    },
  }),
};

/** The slugs that are listed as of an instant. */
async function listAt(site: TestSite, now: string, isPreview = false): Promise<readonly string[]> {
  site.ask({ now, isPreview });
  const archive = await site.take();
  return archive.listNewest(wholeArchive, 10).map(({ title }) => title);
}

const morning = '2022-01-13T05:59:00.000Z';
const noon = '2022-01-13T12:00:00.000Z';
const later = '2022-01-15T00:00:00.000Z';

test('What is dated later than now is in no list, and comes when its instant has come', async (context) => {
  const site = createTestSite(context, files);
  assert.deepEqual(await listAt(site, morning), ['past']);
  assert.deepEqual(await listAt(site, '2022-01-13T06:00:00.000Z'), ['soon', 'past']);
  assert.deepEqual(await listAt(site, noon), ['sealed', 'soon', 'past']);
  assert.deepEqual(await listAt(site, later), ['day', 'sealed', 'soon', 'past']);
});

test('Where time goes back, what is no longer due is taken out again', async (context) => {
  const site = createTestSite(context, files);
  await listAt(site, later);
  assert.deepEqual(await listAt(site, morning), ['past']);
  const archive = await site.take();
  assert.equal(archive.findArticle('/2022/01/13/soon/'), undefined);
  assert.deepEqual(archive.listRedirects(), []);
  assert.deepEqual(archive.listWithdrawnPaths(), []);
  assert.deepEqual(
    archive.listParts('topic').map(({ name, count }) => [name, count]),
    [['Tea', 1]],
  );
});

test('A bare day becomes due where it begins in the site’s time zone', async (context) => {
  const tokyo = 'name: Test Times\nurl: https://test.example/\ntimeZone: Asia/Tokyo\n';
  const site = createTestSite(context, {
    'site.yaml': tokyo,
    ...articleFiles({ day: { published: '2022-01-14' } }),
  });
  assert.deepEqual(await listAt(site, '2022-01-13T14:59:59.999Z'), []);
  assert.deepEqual(await listAt(site, '2022-01-13T15:00:00.000Z'), ['day']);
});

test('Time alone changes nothing: only the files of what became due are read again', async (context) => {
  const site = createTestSite(context, files);
  const readCounts: number[] = [];
  const takeAt = async (now: string) => {
    site.ask({ now });
    await site.take((count) => readCounts.push(count));
  };
  for (const now of [morning, '2022-01-13T05:59:59.000Z', noon, '2022-01-13T13:00:00.000Z', morning])
    await takeAt(now);
  assert.deepEqual(readCounts, [6, 0, 3, 0, 3]);
});

test('A preview lists drafts and what waits, each with why, and nothing under an embargo', async (context) => {
  const site = createTestSite(context, files);
  assert.deepEqual(await listAt(site, morning, true), ['day', 'soon', 'past', 'sketch']);
  const archive = await site.take();
  assert.deepEqual(
    archive.listNewest(wholeArchive, 10).map(({ hold }) => hold),
    ['waiting', 'waiting', undefined, 'draft'],
  );
  assert.equal(archive.findArticle('/2022/01/13/soon/')?.hold, 'waiting');
  assert.equal(archive.findArticle('/2022/01/13/sealed/'), undefined);
  assert.equal(archive.site.isPreview, true);
  assert.deepEqual(await listAt(site, morning), ['past']);
});

test('A draft under an embargo is shown as a draft once the embargo is over', async (context) => {
  const matter = 'draft: true\nembargo: true';
  const site = createTestSite(context, articleFiles({ both: { published: '2022-01-13T06:00:00Z', matter } }));
  assert.deepEqual(await listAt(site, morning, true), []);
  assert.deepEqual(await listAt(site, noon, true), ['both']);
  assert.deepEqual(await listAt(site, morning, true), []);
  assert.deepEqual(await listAt(site, noon), []);
});

test('What waits is told with its moment, and what is under an embargo only counted', async (context) => {
  const site = createTestSite(context, files);
  await listAt(site, morning);
  assert.deepEqual(
    site.notes.filter((line) => line.includes('wait')),
    [
      '3 articles wait: articles/2022/01/13/soon.md until 13 January 2022, 06:00 UTC, articles/2022/01/13/gone.md until ' +
        '13 January 2022, 08:00 UTC, articles/2022/01/14/day.md until 14 January 2022. 1 article waits under an embargo.',
    ],
  );
});

test('A clock far behind the newest published article is refused, with what to do, and nothing is taken out', async (context) => {
  const site = createTestSite(context, files);
  await listAt(site, later);
  site.ask({ now: '2022-01-12T23:00:00.000Z', isByClock: true });
  await assert.rejects(site.take(), /clock says 2022-01-12T23:00.*2022-01-14T00:00.*--now 2022-01-12T23:00/);
  site.ask({ now: later });
  assert.equal((await site.take()).listNewest(wholeArchive, 10).length, 4);
});

test('A clock that is some minutes behind the last one takes nothing back', async (context) => {
  const site = createTestSite(context, files);
  site.ask({ now: noon, isByClock: true });
  await site.take();
  assert.deepEqual(await listAt(site, morning), ['sealed', 'soon', 'past']);
  assert.deepEqual(await listAt(site, noon), ['sealed', 'soon', 'past']);
});

test('What is asked for goes back whatever the clock said last', async (context) => {
  const site = createTestSite(context, files);
  site.ask({ now: later, isByClock: true });
  await site.take();
  site.ask({ isByClock: false });
  assert.deepEqual(await listAt(site, morning), ['past']);
});
