import type { Archive } from '../archive/archive.ts';
import { monthOf, type Month } from '../archive/calendar.ts';
import { partKinds, partMonthPath, partsPath, scopePath, type Part } from '../archive/permalink.ts';
import { createPartMonthPage, createPartPage, createPartsPage } from '../records/part-pages.ts';
import { isPartShown, listShownParts } from '../records/shown-parts.ts';
import { sidesOf, type PartChange } from './archive-changes.ts';
import { definePageKind } from './page-kind.ts';

/** All sources, all topics, all languages: of the kinds that the archive shows. If these change, all pages are stale. */
export const parts = definePageKind({
  path: (kind: Part['kind']) => partsPath(kind),
  examples: partKinds,
  list: listShownParts,
  find: (archive, path) => listShownParts(archive).find((kind) => partsPath(kind) === path),
  touch: ({ isAny }) => (isAny ? partKinds : []),
  createRecord: createPartsPage,
  printedBy: { view: 'PartsPage' },
  sitemap: 'in-order',
});

export const part = definePageKind({
  path: (subject: Part) => scopePath(subject),
  examples: partKinds.map((kind) => ({ kind, id: 'a' })),
  list: listAllParts,
  find: findPart,
  touch: (changes) => changes.parts.map((change) => change.part),
  createRecord: createPartPage,
  printedBy: { view: 'PartPage' },
  sitemap: 'in-order',
});

/** A month of a part. */
interface PartMonth {
  readonly part: Part;
  readonly month: Month;
}

export const partMonth = definePageKind({
  path: (subject: PartMonth) => partMonthPath(subject.part, subject.month),
  examples: partKinds.map((kind) => ({ part: { kind, id: 'a' }, month: '2022-01' })),
  list: (archive) =>
    listAllParts(archive).flatMap((ofPart) =>
      archive.countMonths(ofPart).map(({ month }) => ({ part: ofPart, month })),
    ),
  find: (archive, path) => {
    const ofPart = findPart(archive, path);
    if (ofPart === undefined) return undefined;
    const month = path.slice(scopePath(ofPart).length, -1);
    const isThere = archive.countMonths(ofPart).some((count) => count.month === month);
    return isThere ? { part: ofPart, month } : undefined;
  },
  touch: ({ archive, parts: changed }) => changed.flatMap((change) => touchMonths(archive, change)),
  createRecord: (archive, subject) => createPartMonthPage(archive, subject.part, subject.month),
  printedBy: { view: 'PartMonthPage' },
  sitemap: 'after-folder',
});

/** Every source, topic and language that has articles and pages. */
export function listAllParts(archive: Archive): readonly Part[] {
  return listShownParts(archive).flatMap((kind) => archive.listParts(kind).map((count) => count.part));
}

/** The part with articles and pages whose page a path is, or lies below. */
export function findPart(archive: Archive, path: string): Part | undefined {
  const kind = partKinds.find((each) => path.startsWith(partsPath(each)));
  if (kind === undefined || !isPartShown(archive, kind)) return undefined;
  const [id = ''] = path.slice(partsPath(kind).length).split('/');
  const ofPath = { kind, id };
  return archive.countMonths(ofPath).length > 0 ? ofPath : undefined;
}

function touchMonths(archive: Archive, { part: ofPart, day }: PartChange): readonly PartMonth[] {
  const months = archive.countMonths(ofPart).map((count) => count.month);
  const changed = monthOf(day);
  const first = months[0];
  // A topic has the name that its first article gave it, and each of its months prints that name.
  const named = first === undefined || changed <= first ? months : sidesOf(months, changed);
  return [changed, ...named].map((month) => ({ part: ofPart, month }));
}
