import type { Archive } from '../archive/archive.ts';
import type { Day } from '../archive/calendar.ts';
import type { Link } from './link.ts';
import { listLatest } from './latest-page.ts';
import type { ListedStory } from './listed-story.ts';
import { newestTrendDays } from './list-lengths.ts';
import { trendDayPath, trendsFragmentPath, trendsPath } from '../archive/permalink.ts';
import type { TrendList } from '../archive/trend.ts';

/** `/trends/`: what trends on the newest day, and the days before. */
export interface TrendsPage {
  readonly path: string;
  readonly list: TrendList;
  /** The days that had trends, newest first. */
  readonly days: readonly Link[];
  /** If nothing trends. */
  readonly latest: readonly ListedStory[];
}

/** `/trends/2022-01-13/`: the trends of one day, for ever. */
export interface TrendDayPage {
  readonly path: string;
  readonly list: TrendList & { readonly day: Day };
  readonly previous?: Link;
  readonly next?: Link;
}

export function createTrendsPage(archive: Archive): TrendsPage {
  const days = archive.listTrendDays();
  const list = findNewestTrends(archive);
  return {
    path: trendsPath,
    list,
    latest: list.trends.length === 0 ? listLatest(archive) : [],
    days: days.slice(-newestTrendDays).reverse().map(linkDay),
  };
}

export function createTrendDayPage(archive: Archive, day: Day): TrendDayPage {
  const days = archive.listTrendDays();
  const place = days.indexOf(day);
  const previous = days[place - 1];
  const next = days[place + 1];
  return {
    path: trendDayPath(day),
    list: { day, trends: archive.listTrends(day) },
    ...(previous === undefined ? {} : { previous: linkDay(previous) }),
    ...(next === undefined ? {} : { next: linkDay(next) }),
  };
}

/** `/fragments/trends.html` */
export interface TrendsFragment {
  readonly path: string;
  readonly list: TrendList;
}

export function createTrendsFragment(archive: Archive): TrendsFragment {
  return { path: trendsFragmentPath, list: findNewestTrends(archive) };
}

/**
 * The trends that an article of a day prints: those of the newest earlier day that had any. They are complete when
 * the day begins, so later articles of the day change no page.
 */
export function findTrendsBefore(archive: Archive, day: Day): TrendList {
  return listOf(archive, findLastBefore(archive.listTrendDays(), day));
}

/** The trends of the newest day that had any. */
export function findNewestTrends(archive: Archive): TrendList {
  return listOf(archive, archive.listTrendDays().at(-1));
}

function listOf(archive: Archive, day: Day | undefined): TrendList {
  return day === undefined ? { trends: [] } : { day, trends: archive.listTrends(day) };
}

function linkDay(day: Day): Link {
  return { title: day, path: trendDayPath(day) };
}

/** The last of some ordered days that is before a day; found by bisection, since every article asks. */
function findLastBefore(days: readonly Day[], day: Day): Day | undefined {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return days[low - 1];
}
