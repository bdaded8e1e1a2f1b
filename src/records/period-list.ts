import type { Archive } from '../archive/archive.ts';
import type { ArticleSummary } from '../archive/article.ts';
import { dayOfHour, hourOf, isHour, isMonth, monthOf, type Period } from '../archive/calendar.ts';
import type { Scope } from '../archive/permalink.ts';
import type { Link } from './link.ts';
import { headlinesOfDay, heaviestList } from './list-lengths.ts';

/** The articles of a period; if these are too many for one page, its days or hours, whose pages have them. */
export interface PeriodList {
  /** Empty if the list is split. */
  readonly articles: readonly ArticleSummary[];
  /** In the order of the articles. */
  readonly periods?: readonly PeriodEntry[];
}

export interface PeriodEntry extends PeriodCount {
  readonly path: string;
  /** At most three articles, in the order of its own page. */
  readonly newest: readonly ArticleSummary[];
}

/** A day of a month, or an hour of a day, with the number of its articles. */
export interface PeriodCount {
  readonly period: Period;
  readonly count: number;
}

/** @param pathOf the path of a finer period’s page. */
export function createPeriodList(
  archive: Archive,
  scope: Scope,
  period: Period,
  pathOf: (period: Period) => string,
): PeriodList {
  const periods = splitPeriod(archive, scope, period);
  if (periods === undefined) return { articles: fitSummaries(listIn(archive, scope, period)) };
  const entries = periods.map(({ period: finer, count }) => ({
    period: finer,
    count,
    path: pathOf(finer),
    newest: listIn(archive, scope, finer, headlinesOfDay),
  }));
  return { articles: [], periods: entries.toReversed() };
}

/** The same with the oldest first. */
export function reverseList({ articles, periods }: PeriodList): PeriodList {
  return {
    articles: articles.toReversed(),
    ...(periods !== undefined && {
      periods: periods.toReversed().map((entry) => ({ ...entry, newest: entry.newest.toReversed() })),
    }),
  };
}

/**
 * The days of a part’s month, or the hours of a day, that have articles, oldest first; undefined if one page has all of
 * the period. An hour is never split.
 */
export function splitPeriod(
  archive: Archive,
  scope: Scope,
  period: Period,
): readonly PeriodCount[] | undefined {
  if (isHour(period) || countPeriod(archive, scope, period) <= archive.site.lists.page) return undefined;
  return isMonth(period) ? countDaysIn(archive, scope, period) : countHours(archive, scope, period);
}

/** How many articles a scope has in a month or on a day. */
export function countPeriod(archive: Archive, scope: Scope, period: Period): number {
  if (isMonth(period) && scope.kind !== 'archive')
    return archive.countMonths(scope).find(({ month }) => month === period)?.count ?? 0;
  return countDaysIn(archive, scope, monthOf(period))
    .filter((day) => day.period.startsWith(period))
    .reduce((sum, { count }) => sum + count, 0);
}

/** The pages before and after one, among those that a list was split into. */
export function linkBeside(
  archive: Archive,
  scope: Scope,
  period: Period,
  pathOf: (period: Period) => string,
): { previous?: Link; next?: Link } {
  const beside = (splitPeriod(archive, scope, coarserPeriod(period)) ?? []).map((other) => other.period);
  return linkNeighbours(beside, beside.indexOf(period), pathOf);
}

export function linkNeighbours(
  periods: readonly Period[],
  place: number,
  pathOf: (period: Period) => string,
): { previous?: Link; next?: Link } {
  const previous = periods[place - 1];
  const next = periods[place + 1];
  return {
    ...(previous === undefined ? {} : { previous: { title: previous, path: pathOf(previous) } }),
    ...(next === undefined ? {} : { next: { title: next, path: pathOf(next) } }),
  };
}

/** The day of an hour, the month of a day. */
export function coarserPeriod(period: Period): Period {
  return isHour(period) ? dayOfHour(period) : monthOf(period);
}

/**
 * A list whose page is not too heavy: without summaries if these make it so.
 */
export function fitSummaries(articles: readonly ArticleSummary[]): readonly ArticleSummary[] {
  if (articles.length < fewestToWeigh || weigh(articles) <= heaviestList) return articles;
  return articles.map(({ summary: _, ...article }) => article);
}

/** About how many bytes of HTML a list is. */
function weigh(articles: readonly ArticleSummary[]): number {
  return articles.reduce((sum, { path, title, summary = '', sourceName = '' }) => {
    const text = `${path}${title}${summary}${sourceName}`;
    return sum + bytesOfMarkup + new TextEncoder().encode(text).length;
  }, 0);
}

/** The elements, the date and the names of languages around the text of an article in a list. */
const bytesOfMarkup = 250;
/** No shorter list can be too heavy: a headline and a summary have at most 1.4 kB. */
const fewestToWeigh = 60;

function listIn(archive: Archive, scope: Scope, period: Period, most?: number): readonly ArticleSummary[] {
  if (!isHour(period)) return archive.listPeriod(scope, period, most);
  const { timeZone } = archive.site;
  return archive
    .listPeriod(scope, dayOfHour(period))
    .filter(({ published }) => hourOf(published.instant, timeZone) === period)
    .slice(0, most);
}

function countDaysIn(archive: Archive, scope: Scope, month: Period): readonly PeriodCount[] {
  const counts = scope.kind === 'archive' ? archive.countDays(month) : archive.countPartDays(scope, month);
  return counts.map(({ day, count }) => ({ period: day, count }));
}

function countHours(archive: Archive, scope: Scope, day: Period): readonly PeriodCount[] {
  const { timeZone } = archive.site;
  const hours = Map.groupBy(archive.listPeriod(scope, day).toReversed(), ({ published }) =>
    hourOf(published.instant, timeZone),
  );
  return [...hours].map(([period, articles]) => ({ period, count: articles.length }));
}
