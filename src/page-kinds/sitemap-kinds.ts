import type { Archive } from '../archive/archive.ts';
import { daysOfMonth, monthOf, type Day, type Month } from '../archive/calendar.ts';
import {
  listsSitemapPath,
  newsSitemapPath,
  pagesSitemapPath,
  sitemapIndexPath,
  sitemapPath,
  wholeArchive,
} from '../archive/permalink.ts';
import { mostInSitemap } from '../records/list-lengths.ts';
import { countPeriod } from '../records/period-list.ts';
import {
  createDaySitemap,
  createListsSitemap,
  createMonthSitemap,
  createNewsSitemap,
  createPagesSitemap,
  createSitemapIndex,
  isSitemapSplit,
} from '../records/sitemap.ts';
import {
  renderMonthSitemap,
  renderNewsSitemap,
  renderSitemap,
  renderSitemapIndex,
} from '../syndication/sitemap-xml.ts';
import { dayOfPath, type ArchiveChanges, type PartChange } from './archive-changes.ts';
import { definePageKind, defineSinglePage, printedFile } from './page-kind.ts';
import { findPeriod, listPeriods } from './period-kinds.ts';
import { certaintyOfMore } from './split-changes.ts';

export const sitemapIndex = defineSinglePage({
  path: sitemapIndexPath,
  createRecord: createSitemapIndex,
  printedBy: printedFile(renderSitemapIndex),
});

/** The pages that belong to no month. */
export const pagesSitemap = defineSinglePage({
  path: pagesSitemapPath,
  createRecord: (_, site) => createPagesSitemap(site.listSitemapPaths()),
  printedBy: printedFile(renderSitemap),
});

export const newsSitemap = defineSinglePage({
  path: newsSitemapPath,
  createRecord: createNewsSitemap,
  printedBy: printedFile(renderNewsSitemap),
});

/** The articles of a month, or of each of its days. */
export const monthSitemap = definePageKind({
  path: (month: Month) => sitemapPath(month),
  examples: ['2022-01'],
  list: (archive) => listPeriods(archive, monthOf),
  find: (archive, path) => findPeriod(archive, /^\/sitemap-(\d{4}-\d\d)\.xml$/, path),
  touch: ({ days }) => days.map(monthOf),
  createRecord: createMonthSitemap,
  printedBy: printedFile(renderMonthSitemap),
});

/** The articles and lists of a day of a long month. */
export const daySitemap = definePageKind({
  path: (day: Day) => sitemapPath(day),
  examples: ['2022-01-13'],
  list: (archive) =>
    listPeriods(archive, (day) => day).filter((day) => isSitemapSplit(archive, monthOf(day))),
  find: (archive, path) => {
    const day = findPeriod(archive, /^\/sitemap-(\d{4}-\d\d-\d\d)\.xml$/, path);
    return day !== undefined && isSitemapSplit(archive, monthOf(day)) ? day : undefined;
  },
  touch: (changes) => listDaysOfLists(changes).flatMap((day) => touchDays(changes, day)),
  createRecord: createDaySitemap,
  printedBy: printedFile(renderSitemap),
});

/** The lists of a month, and what began in it. */
export const listsSitemap = definePageKind({
  path: (month: Month) => listsSitemapPath(month),
  examples: ['2022-01'],
  list: (archive) => listPeriods(archive, monthOf),
  find: (archive, path) => findPeriod(archive, /^\/sitemap-lists-(\d{4}-\d\d)\.xml$/, path),
  touch: (changes) => [
    ...listDaysOfLists(changes).map(monthOf),
    ...changes.parts.flatMap((change) => listBeginnings(changes.archive, change)),
  ],
  createRecord: createListsSitemap,
  printedBy: printedFile(renderSitemap),
});

/** The days whose own pages, stories and pieces of long lists may have come or gone. */
function listDaysOfLists({ days, trendDays, stories, parts }: ArchiveChanges): readonly Day[] {
  return [...new Set([...days, ...trendDays, ...stories.map(dayOfPath), ...parts.map(({ day }) => day)])];
}

function touchDays(changes: ArchiveChanges, day: Day): readonly Day[] {
  const month = monthOf(day);
  const count = countPeriod(changes.archive, wholeArchive, month);
  const certainty = certaintyOfMore(count, mostInSitemap, changes);
  if (certainty === 'never') return [];
  return certainty === 'always' ? [day] : daysOfMonth(month);
}

/** The months in which a part may have begun before and after a change. */
function listBeginnings(archive: Archive, { part, day }: PartChange): readonly Month[] {
  const [first, second] = archive.countMonths(part).map(({ month }) => month);
  if (first === undefined || monthOf(day) > first) return [];
  return second === undefined ? [first] : [first, second];
}
