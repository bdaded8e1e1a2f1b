import type { Archive } from '../archive/archive.ts';
import { comparePath, topicDataPath } from '../archive/permalink.ts';
import { createComparePage, createTopicData } from '../records/compare-page.ts';
import { renderTopicData } from '../syndication/topic-json.ts';
import { definePageKind, printedFile } from './page-kind.ts';

/** Where there are topics to compare: two at least. */
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

/** What the page compares, a file a topic, so that an article changes only those of its topics. */
export const topicData = definePageKind({
  path: (id: string) => topicDataPath(id),
  examples: ['a'],
  list: (archive) => (canCompare(archive) ? archive.listParts('topic').map(({ part }) => part.id) : []),
  find: (archive, path) => {
    const id = /^\/data\/topics\/([^/]+)\.json$/.exec(path)?.[1];
    const isThere = id !== undefined && archive.countMonths({ kind: 'topic', id }).length > 0;
    return isThere && canCompare(archive) ? id : undefined;
  },
  touch: ({ archive, parts }) => {
    const changed = parts.flatMap(({ part }) => (part.kind === 'topic' ? [part.id] : []));
    // Where all but one changed, that one may have stood alone before, or stand alone now.
    const isFew = archive.countParts('topic', changed.length + 2) < changed.length + 2;
    return isFew ? [...changed, ...archive.listParts('topic').map(({ part }) => part.id)] : changed;
  },
  createRecord: createTopicData,
  printedBy: printedFile(renderTopicData),
});

function canCompare(archive: Archive): boolean {
  return archive.countParts('topic', 2) > 1;
}
