import type { Archive } from '../archive/archive.ts';
import { comparePath } from '../archive/permalink.ts';
import { createComparePage } from '../records/compare-page.ts';
import { definePageKind } from './page-kind.ts';

/** Where there are topics to compare: two at least. Their own pages have the numbers, so there are no files of these. */
export const compare = definePageKind({
  path: () => comparePath,
  examples: [null],
  list: (archive) => (canCompare(archive) ? [null] : []),
  find: (archive, path) => (path === comparePath && canCompare(archive) ? null : undefined),
  touch: ({ isAny }) => (isAny ? [null] : []),
  createRecord: createComparePage,
  printedBy: { view: 'ComparePage' },
  sitemap: 'in-order',
});

function canCompare(archive: Archive): boolean {
  return archive.countParts('topic', 2) > 1;
}
