import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexingRooms, isInRooms, printingRooms, readingRooms } from '../../src/program/code-keys.ts';
import { readImportGraph } from './import-graph.ts';

const graph = readImportGraph();

/** Where each kind of work begins. What a store holds is written by its rooms’ own files: whoever calls them. */
const keys = [
  {
    name: 'what reads and relates an article',
    rooms: readingRooms,
    entries: [
      'src/reading/read-job.ts',
      'src/relating/relate.ts',
      ...graph.files.filter((file) => isInRooms(file, ['store/content'])),
    ],
  },
  {
    name: 'what prints a page',
    rooms: printingRooms,
    entries: [
      'src/renderer/render-job.ts',
      'src/renderer/compile-process.ts',
      'src/renderer/entry.ts',
      'src/live.config.ts',
      'src/pages/[...path].astro',
      // What a site’s own views import.
      'src/components/site.ts',
      'src/page-kinds/records.ts',
    ],
  },
  {
    name: 'what indexes an article',
    rooms: indexingRooms,
    entries: ['src/pagefind/search-bundles.ts', 'src/pagefind/search-lexicon.ts'],
  },
];

for (const { name, rooms, entries } of keys) {
  test(`The key of ${name} has every file that the work runs`, () => {
    const missing = [...graph.follow(entries, false)].filter((file) => !isInRooms(file, rooms));
    assert.deepEqual(missing.sort(), []);
  });

  test(`The key of ${name} has no file that the work does not know`, () => {
    const known = graph.follow(entries, true);
    const idle = graph.files.filter((file) => isInRooms(file, rooms) && !known.has(file));
    assert.deepEqual(idle, []);
  });
}

test('An edit of a page record reads no article again, and indexes none', () => {
  const records = graph.files.filter((file) => isInRooms(file, ['records', 'page-kinds', 'views']));
  assert.ok(records.length > 20);
  for (const file of records) {
    assert.ok(!isInRooms(file, readingRooms), file);
    assert.ok(!isInRooms(file, indexingRooms), file);
  }
});
