import type { Archive } from '../archive/archive.ts';
import {
  dayOfHour,
  monthOf,
  yearOf,
  type Day,
  type Hour,
  type Month,
  type Period,
  type Year,
} from '../archive/calendar.ts';
import {
  archivePath,
  dataIndexPath,
  dayDataPath,
  monthDataPath,
  periodPath,
  wholeArchive,
} from '../archive/permalink.ts';
import { createDataIndex, createDayData, createMonthData } from '../records/archive-data.ts';
import {
  createArchiveIndexPage,
  createDayPage,
  createHourPage,
  createMonthPage,
  createYearPage,
  periodsOf,
} from '../records/period-pages.ts';
import { renderDataIndex, renderDayData, renderMonthData } from '../syndication/archive-json.ts';
import { countPeriod, splitPeriod } from '../records/period-list.ts';
import { listDaysLookingBack } from '../records/years-ago.ts';
import { withSides, type ArchiveChanges } from './archive-changes.ts';
import { definePageKind, defineSinglePage, printedFile } from './page-kind.ts';
import { touchFiner } from './split-changes.ts';

export const archiveIndex = defineSinglePage({
  path: archivePath,
  createRecord: createArchiveIndexPage,
  printedBy: { view: 'ArchiveIndexPage' },
  sitemap: 'in-order',
});

export const day = definePageKind({
  path: (subject: Day) => periodPath(subject),
  examples: ['2022-01-13'],
  list: (archive) => listPeriods(archive, (each) => each),
  find: (archive, path) => findPeriod(archive, /^\/(\d{4}\/\d\d\/\d\d)\/$/, path),
  touch: (changes) => [
    ...touchPeriods(changes, (each) => each),
    ...changes.groupedDays,
    ...changes.trendDays,
    ...listDaysLookingBack([...changes.days, ...changes.groupedDays]),
  ],
  createRecord: createDayPage,
  printedBy: { view: 'DayPage' },
  sitemap: {
    of: 'day',
    listIn: (archive, period) => listPeriods(archive, (each) => each, period),
  },
});

/** An hour of a long day. */
export const hour = definePageKind({
  path: (subject: Hour) => periodPath(subject),
  examples: ['2022-01-13T14'],
  list: (archive) => listPeriods(archive, (each) => each).flatMap((each) => listHours(archive, each)),
  find: (archive, path) => {
    const subject = /^\/archive\/(\d{4}-\d\d-\d\dT\d\d)\/$/.exec(path)?.[1];
    return subject !== undefined && listHours(archive, dayOfHour(subject)).includes(subject)
      ? subject
      : undefined;
  },
  touch: (changes) => changes.days.flatMap((each) => touchFiner(changes, wholeArchive, each)),
  createRecord: createHourPage,
  printedBy: { view: 'HourPage' },
  sitemap: {
    of: 'day',
    listIn: (archive, period) =>
      listPeriods(archive, (each) => each, period).flatMap((each) => listHours(archive, each)),
  },
});

export const month = definePageKind({
  path: (subject: Month) => periodPath(subject),
  examples: ['2022-01'],
  list: (archive) => listPeriods(archive, monthOf),
  find: (archive, path) => findPeriod(archive, /^\/(\d{4}\/\d\d)\/$/, path),
  touch: (changes) => [...touchPeriods(changes, monthOf), ...changes.groupedDays.map(monthOf)],
  createRecord: createMonthPage,
  printedBy: { view: 'MonthPage' },
  sitemap: {
    of: 'month',
    listIn: (archive, period) => listPeriods(archive, monthOf, period),
  },
});

export const year = definePageKind({
  path: (subject: Year) => periodPath(subject),
  examples: ['2022'],
  list: (archive) => listPeriods(archive, yearOf),
  find: (archive, path) => findPeriod(archive, /^\/(\d{4})\/$/, path),
  touch: (changes) => touchPeriods(changes, yearOf),
  createRecord: createYearPage,
  printedBy: { view: 'YearPage' },
  sitemap: 'in-order',
});

export const dayData = definePageKind({
  path: (subject: Day) => dayDataPath(subject),
  examples: ['2022-01-13'],
  list: (archive) => listPeriods(archive, (each) => each),
  find: (archive, path) => findPeriod(archive, /^\/(\d{4}\/\d\d\/\d\d)\/index\.json$/, path),
  touch: ({ dataDays }) => dataDays,
  createRecord: createDayData,
  printedBy: printedFile(renderDayData),
});

export const monthData = definePageKind({
  path: (subject: Month) => monthDataPath(subject),
  examples: ['2022-01'],
  list: (archive) => listPeriods(archive, monthOf),
  find: (archive, path) => findPeriod(archive, /^\/data\/articles-(\d{4}-\d\d)\.jsonl$/, path),
  touch: (changes) => [...changes.dataDays.map(monthOf), ...touchOpen(changes)],
  createRecord: createMonthData,
  printedBy: printedFile(renderMonthData),
});

/** Where the data of each month are. */
export const dataIndex = defineSinglePage({
  path: dataIndexPath,
  createRecord: createDataIndex,
  printedBy: printedFile(renderDataIndex),
});

/** The periods that have articles, oldest first. @param within only these of a longer period. */
export function listPeriods(
  archive: Archive,
  periodOf: (subject: Day) => Period,
  within?: Period,
): readonly Period[] {
  return periodsOf(archive.countDays(within), periodOf);
}

/** The period that a path names, if it has articles. @param pattern has the period in its first group. */
export function findPeriod(archive: Archive, pattern: RegExp, path: string): Period | undefined {
  const period = pattern.exec(path)?.[1]?.replaceAll('/', '-');
  if (period === undefined) return undefined;
  return archive.countDays(period).length > 0 ? period : undefined;
}

/** Periods in which articles came, changed or went, and their neighbours, whose pages link to them. */
function touchPeriods(
  { archive, days }: ArchiveChanges,
  periodOf: (subject: Day) => Period,
): readonly Period[] {
  const periods = listPeriods(archive, periodOf);
  const changed = [...new Set(days.map(periodOf))];
  return changed.flatMap((period) => withSides(periods, period));
}

/** The hours of a day that have pages. */
function listHours(archive: Archive, ofDay: Day): readonly Hour[] {
  return (splitPeriod(archive, wholeArchive, ofDay) ?? []).map(({ period }) => period);
}

/** The months that the changes can open, because a later one went, or close, because a later one came. */
function touchOpen({ archive, days, articles }: ArchiveChanges): readonly Month[] {
  const months = listPeriods(archive, monthOf);
  const [before, newest] = [months.at(-2), months.at(-1)];
  if (newest === undefined) return [];
  const isNew = countPeriod(archive, wholeArchive, newest) <= articles.length;
  const isOpened = days.some((each) => monthOf(each) > newest);
  return [...(isNew && before !== undefined ? [before] : []), ...(isOpened ? [newest] : [])];
}
