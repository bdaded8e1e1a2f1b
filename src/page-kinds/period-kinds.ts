import type { Archive } from '../archive/archive.ts';
import { monthOf, yearOf, type Day, type Month, type Period, type Year } from '../archive/calendar.ts';
import { archivePath, dayDataPath, monthDataPath, periodPath } from '../archive/permalink.ts';
import { createDayData, createMonthData } from '../records/archive-data.ts';
import {
  createArchiveIndexPage,
  createDayPage,
  createMonthPage,
  createYearPage,
  periodsOf,
} from '../records/period-pages.ts';
import { renderDayData, renderMonthData } from '../syndication/archive-json.ts';
import { withSides, type ArchiveChanges } from './archive-changes.ts';
import { definePageKind, defineSinglePage, printedFile } from './page-kind.ts';

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
  ],
  createRecord: createDayPage,
  printedBy: { view: 'DayPage' },
  sitemap: 'in-order',
});

export const month = definePageKind({
  path: (subject: Month) => periodPath(subject),
  examples: ['2022-01'],
  list: (archive) => listPeriods(archive, monthOf),
  find: (archive, path) => findPeriod(archive, /^\/(\d{4}\/\d\d)\/$/, path),
  touch: (changes) => [...touchPeriods(changes, monthOf), ...changes.groupedDays.map(monthOf)],
  createRecord: createMonthPage,
  printedBy: { view: 'MonthPage' },
  sitemap: 'in-order',
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
  touch: ({ dataDays }) => dataDays.map(monthOf),
  createRecord: createMonthData,
  printedBy: printedFile(renderMonthData),
});

/** The periods that have articles, oldest first. */
export function listPeriods(archive: Archive, periodOf: (subject: Day) => Period): readonly Period[] {
  return periodsOf(archive.countDays(), periodOf);
}

/** The period that a path names, if it has articles. @param pattern has the period in its first group. */
export function findPeriod(archive: Archive, pattern: RegExp, path: string): Period | undefined {
  const period = pattern.exec(path)?.[1]?.replaceAll('/', '-');
  if (period === undefined) return undefined;
  return archive.countDays().some((count) => count.day.startsWith(period)) ? period : undefined;
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
