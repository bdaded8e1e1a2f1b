import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitePages } from '../../src/page-kinds/page-directory.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { createBodyReader } from '../../src/renderer/read-body.ts';
import { createMemoryArchive } from '../../src/store/archive/memory-archive.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

test('An archive in memory makes the records that the store’s own answers make', async (context) => {
  const days = ['2022-01-12', '2022-01-13', '2022-02-01', '2022-02-02', '2022-02-03'];
  const articles = days.flatMap((day, index) =>
    ['river flood dam village', 'vote ballot parliament minister'].map(
      (words, subject) =>
        [
          `report-${String(index)}-${String(subject)}`,
          {
            published: `${day}T0${String(subject)}:00:00Z`,
            title: `${words}, report ${String(index)}`,
            source: index % 2 === 0 ? 'alpha' : 'beta',
            topics: [words.split(' ')[0] ?? ''],
            body: `${words} `.repeat(20),
          },
        ] as const,
    ),
  );
  const site = createTestSite(context, articleFiles(Object.fromEntries(articles)));
  const archive = await site.take();
  const memory = createMemoryArchive(site.store, { ...archive, readBody: createBodyReader(site.folder) });
  assert.ok(archive.listNewestStories(1).length === 1, 'there are stories to compare');
  assert.deepEqual(readRecords(memory), readRecords(archive));
});

function readRecords(archive: Archive): ReadonlyMap<string, object> {
  return new Map(
    sitePages
      .list(archive)
      .map((page) => [page.path, structuredClone(sitePages.createRecord(archive, page))]),
  );
}
