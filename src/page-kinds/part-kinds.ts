import type { Archive, PartInMonth } from '../archive/archive.ts';
import { isHour, monthOf, type Month, type Period } from '../archive/calendar.ts';
import { partKinds, partPeriodPath, partsPath, scopePath, type Part } from '../archive/permalink.ts';
import {
  createPartMonthPage,
  createPartPage,
  createPartPeriodPage,
  createPartsPage,
} from '../records/part-pages.ts';
import { coarserPeriod, splitPeriod } from '../records/period-list.ts';
import { isPartShown, listShownParts } from '../records/shown-parts.ts';
import { sidesOf, type PartChange } from './archive-changes.ts';
import { definePageKind } from './page-kind.ts';
import { touchFiner } from './split-changes.ts';

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
  touch: (changes) => [...changes.parts.map((change) => change.part), ...changes.reporting],
  createRecord: createPartPage,
  printedBy: { view: 'PartPage' },
  // In the month in which it began.
  sitemap: {
    of: 'month',
    listIn: (archive, month) =>
      listShownIn(archive, month).flatMap(({ part: began, isFirst }) => (isFirst ? [began] : [])),
  },
});

/** A month of a part. */
interface PartMonth {
  readonly part: Part;
  readonly month: Month;
}

export const partMonth = definePageKind({
  path: (subject: PartMonth) => partPeriodPath(subject.part, subject.month),
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
  sitemap: {
    of: 'month',
    listIn: (archive, month) =>
      listShownIn(archive, month).map(({ part: ofPart }) => ({ part: ofPart, month })),
  },
});

/** A day of a part’s long month, or an hour of its long day. */
interface PartPeriod {
  readonly part: Part;
  readonly period: Period;
}

export const partPeriod = definePageKind({
  path: (subject: PartPeriod) => partPeriodPath(subject.part, subject.period),
  examples: partKinds.map((kind) => ({ part: { kind, id: 'a' }, period: '2022-01-13' })),
  list: (archive) =>
    listAllParts(archive).flatMap((ofPart) =>
      archive.countMonths(ofPart).flatMap(({ month }) => listFiner(archive, ofPart, month)),
    ),
  find: (archive, path) => {
    const ofPart = findPart(archive, path);
    if (ofPart === undefined) return undefined;
    const period = path.slice(scopePath(ofPart).length, -1);
    return isFiner(archive, ofPart, period) ? { part: ofPart, period } : undefined;
  },
  touch: (changes) =>
    changes.parts.flatMap((change) =>
      touchMonths(changes.archive, change).flatMap(({ part: ofPart, month }) =>
        touchFiner(changes, ofPart, month, isNameChanged(changes.archive, change)).map((period) => ({
          part: ofPart,
          period,
        })),
      ),
    ),
  createRecord: (archive, subject) => createPartPeriodPage(archive, subject.part, subject.period),
  printedBy: { view: 'PartPeriodPage' },
  sitemap: {
    of: 'day',
    listIn: (archive, period) =>
      listShownIn(archive, monthOf(period))
        .filter(({ count }) => count > archive.site.lists.page)
        .flatMap(({ part: ofPart }) => listFiner(archive, ofPart, monthOf(period)))
        .filter((subject) => subject.period.startsWith(period)),
  },
});

/** The days and hours of a part’s month that have pages. */
function listFiner(archive: Archive, ofPart: Part, month: Month): readonly PartPeriod[] {
  const days = splitPeriod(archive, ofPart, month) ?? [];
  const periods = days.flatMap(({ period: day }) => [
    day,
    ...(splitPeriod(archive, ofPart, day) ?? []).map(({ period }) => period),
  ]);
  return periods.map((period) => ({ part: ofPart, period }));
}

/** Whether a day or an hour of a part has a page. */
function isFiner(archive: Archive, ofPart: Part, period: Period): boolean {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d)?$/.test(period)) return false;
  const above = coarserPeriod(period);
  return (
    (!isHour(period) || isFiner(archive, ofPart, above)) &&
    (splitPeriod(archive, ofPart, above) ?? []).some((finer) => finer.period === period)
  );
}

/** The parts that have pages and articles in a month. */
function listShownIn(archive: Archive, month: Month): readonly PartInMonth[] {
  const shown = new Set<string>(listShownParts(archive));
  return archive.listPartsIn(month).filter(({ part: { kind } }) => shown.has(kind));
}

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

function touchMonths(archive: Archive, change: PartChange): readonly PartMonth[] {
  const months = archive.countMonths(change.part).map((count) => count.month);
  const changed = monthOf(change.day);
  const named = isNameChanged(archive, change) ? months : sidesOf(months, changed);
  return [changed, ...named].map((month) => ({ part: change.part, month }));
}

/** A topic has the name that its first article gave it, and each of its months prints that name. */
function isNameChanged(archive: Archive, { part: ofPart, day }: PartChange): boolean {
  const first = archive.countMonths(ofPart)[0]?.month;
  return first === undefined || monthOf(day) <= first;
}
