import type { Day } from '../archive/calendar.ts';
import { trendDayPath, trendsPath } from '../archive/permalink.ts';
import { createTrendDayPage, createTrendsPage } from '../records/trends-page.ts';
import { withSides } from './archive-changes.ts';
import { definePageKind, defineSinglePage } from './page-kind.ts';

export const trends = defineSinglePage({
  path: trendsPath,
  isPartOf: ({ trends: isShown }) => isShown,
  createRecord: createTrendsPage,
  printedBy: { view: 'TrendsPage' },
});

export const trendDay = definePageKind({
  path: (day: Day) => trendDayPath(day),
  examples: ['2022-01-13'],
  list: (archive) => archive.listTrendDays(),
  find: (archive, path) => {
    const day = /^\/trends\/(\d{4}-\d\d-\d\d)\/$/.exec(path)?.[1];
    return day !== undefined && archive.listTrendDays().includes(day) ? day : undefined;
  },
  touch: ({ archive, trendDays }) => trendDays.flatMap((day) => withSides(archive.listTrendDays(), day)),
  createRecord: createTrendDayPage,
  printedBy: { view: 'TrendDayPage' },
  sitemap: {
    of: 'day',
    listIn: (archive, period) => archive.listTrendDays().filter((day) => day.startsWith(period)),
  },
});
