import type { Archive, DayCount, MonthCount } from '../archive/archive.ts';
import { compareText, type ArticleSummary } from '../archive/article.ts';
import { createCalendar, sum, type CalendarMonth } from './calendar-month.ts';
import {
  dayOfHour,
  daysOfMonth,
  monthOf,
  yearOf,
  type Day,
  type Hour,
  type Month,
  type Period,
  type Year,
} from '../archive/calendar.ts';
import { createDepths, type Depth } from './depth.ts';
import type { Link } from './link.ts';
import { headlinesOfDay } from './list-lengths.ts';
import { chooseHeadline, groupByStory, type ListedStory } from './listed-story.ts';
import { archivePath, dayDataPath, monthDataPath, periodPath, wholeArchive } from '../archive/permalink.ts';
import {
  createPeriodList,
  fitSummaries,
  linkNeighbours,
  reverseList,
  splitPeriod,
  type PeriodEntry,
  type PeriodList,
} from './period-list.ts';
import type { Trend } from '../archive/trend.ts';
import { listYearsAgo, type YearsAgo } from './years-ago.ts';

/** `/2022/01/13/`: “All news articles on 2022-01-13”, the oldest first, as the day went. */
export interface DayPage {
  readonly path: string;
  readonly day: Day;
  /** Each story once, at the place of the headline that tells it. Empty if the day is too long for one page. */
  readonly stories: readonly ListedStory[];
  /** Of a long day: its hours, oldest first, whose pages have its articles. */
  readonly periods?: readonly PeriodEntry[];
  readonly trends: readonly Trend[];
  /** What earlier years brought on this day. */
  readonly yearsAgo: readonly YearsAgo[];
  readonly previous?: Link;
  readonly next?: Link;
  readonly dataPath: string;
}

/** `/archive/2022-01-13T14/`: an hour of a long day, the oldest first. */
export interface HourPage extends PeriodList {
  readonly path: string;
  readonly hour: Hour;
  /** The day. */
  readonly above: Link;
  readonly previous?: Link;
  readonly next?: Link;
}

/** `/2022/01/`: the days of a month with their counts and headlines. */
export interface MonthPage {
  readonly path: string;
  readonly month: Month;
  readonly calendar: CalendarMonth;
  /** The days with articles, oldest first, each with its last headlines. */
  readonly days: readonly MonthDay[];
  readonly previous?: Link;
  readonly next?: Link;
  readonly dataPath: string;
}

export interface MonthDay {
  readonly day: Day;
  readonly path: string;
  readonly count: number;
  /** The newest articles of the day’s last three stories, oldest first as on the day’s own page. */
  readonly newest: readonly ArticleSummary[];
}

/** `/2022/`: twelve calendars. */
export interface YearPage {
  readonly path: string;
  readonly year: Year;
  readonly count: number;
  readonly months: readonly CalendarMonth[];
  readonly previous?: Link;
  readonly next?: Link;
}

/** `/archive/`: every year, month and day with its count. */
export interface ArchiveIndexPage {
  readonly path: string;
  readonly count: number;
  /** The counts of the emptiest and of the fullest day with articles; absent in an empty archive. */
  readonly range?: readonly [least: number, most: number];
  /** Newest first. */
  readonly years: readonly YearCount[];
}

export interface YearCount {
  readonly year: Year;
  readonly path: string;
  readonly count: number;
  /** January first; only months with articles. */
  readonly months: readonly MonthRow[];
}

/** A month with each of its days. */
export interface MonthRow extends MonthEntry {
  readonly days: readonly { readonly count: number; readonly depth: Depth }[];
}

export interface MonthEntry extends MonthCount {
  readonly path: string;
}

export function createDayPage(archive: Archive, day: Day): DayPage {
  const days = archive.countDays().map((count) => count.day);
  const isLong = splitPeriod(archive, wholeArchive, day) !== undefined;
  return {
    path: periodPath(day),
    day,
    ...(isLong ? listHours(archive, day) : { stories: listDay(archive, day) }),
    trends: archive.listTrends(day),
    yearsAgo: listYearsAgo(archive, day),
    ...neighbours(days, day),
    dataPath: dayDataPath(day),
  };
}

export function createHourPage(archive: Archive, hour: Hour): HourPage {
  const day = dayOfHour(hour);
  const hours = (splitPeriod(archive, wholeArchive, day) ?? []).map(({ period }) => period);
  return {
    path: periodPath(hour),
    hour,
    above: { title: day, path: periodPath(day) },
    ...reverseList(createPeriodList(archive, wholeArchive, hour, periodPath)),
    ...neighbours(hours, hour),
  };
}

export function createMonthPage(archive: Archive, month: Month): MonthPage {
  const counts = archive.countDays();
  const months = periodsOf(counts, monthOf);
  return {
    path: periodPath(month),
    month,
    calendar: createCalendar(counts, month, archive.site.language),
    days: counts
      .filter(({ day }) => monthOf(day) === month)
      .map(({ day, count }) => ({
        day,
        path: periodPath(day),
        count,
        newest: listNewestStories(archive, day).toReversed(),
      })),
    ...neighbours(months, month),
    dataPath: monthDataPath(month),
  };
}

export function createYearPage(archive: Archive, year: Year): YearPage {
  const counts = archive.countDays();
  const ofYear = counts.filter(({ day }) => yearOf(day) === year);
  return {
    path: periodPath(year),
    year,
    count: sum(ofYear.map(({ count }) => count)),
    months: periodsOf(ofYear, monthOf).map((month) => createCalendar(ofYear, month, archive.site.language)),
    ...neighbours(periodsOf(counts, yearOf), year),
  };
}

export function createArchiveIndexPage(archive: Archive): ArchiveIndexPage {
  const days = archive.countDays();
  const counts = days.map(({ count }) => count);
  const depthOf = createDepths(counts);
  const extremes = counts.toSorted((first, second) => first - second);
  const [least, most] = [extremes[0], extremes.at(-1)];
  const byYear = Map.groupBy(days, ({ day }) => yearOf(day));
  return {
    path: archivePath,
    count: sum(counts),
    ...(least !== undefined && most !== undefined && { range: [least, most] as const }),
    years: [...byYear].toReversed().map(([year, ofYear]) => countYear(year, ofYear, depthOf)),
  };
}

/** The hours of a long day, oldest first. */
function listHours(archive: Archive, day: Day): Pick<DayPage, 'stories' | 'periods'> {
  const { periods = [] } = reverseList(createPeriodList(archive, wholeArchive, day, periodPath));
  return { stories: [], periods };
}

/** A day’s stories, in order of the headlines that tell them. */
function listDay(archive: Archive, day: Day): readonly ListedStory[] {
  const stories = groupByStory(archive, fitSummaries(archive.listPeriod(wholeArchive, day)), (articles) =>
    chooseHeadline(archive, articles),
  );
  return stories
    .map(({ article, others }) => ({ article, others: others.toReversed() }))
    .sort(({ article: first }, { article: second }) => compareMoments(first, second));
}

function compareMoments(first: ArticleSummary, second: ArticleSummary): number {
  return (
    compareText(first.published.instant, second.published.instant) || compareText(first.path, second.path)
  );
}

/** A hundred articles are on three stories or more on any day but the strangest. */
const mostLooked = 100;

/** The newest articles of a day’s last stories, among its newest hundred: a day may have thousands. */
function listNewestStories(archive: Archive, day: Day): readonly ArticleSummary[] {
  const newest = new Map<string, ArticleSummary>();
  for (const article of archive.listPeriod(wholeArchive, day, mostLooked)) {
    if (newest.size === headlinesOfDay) break;
    const key = archive.findFirstOfStory(article.path);
    if (!newest.has(key)) newest.set(key, article);
  }
  return [...newest.values()];
}

/** The months of some days with the number of their articles, oldest first. */
export function countMonths(counts: readonly DayCount[]): readonly MonthCount[] {
  const byMonth = new Map<Month, number>();
  for (const { day, count } of counts) byMonth.set(monthOf(day), (byMonth.get(monthOf(day)) ?? 0) + count);
  return [...byMonth].map(([month, count]) => ({ month, count }));
}

/** The periods that some days lie in, each once, oldest first. */
export function periodsOf(counts: readonly DayCount[], periodOf: (day: Day) => Period): readonly Period[] {
  return [...new Set(counts.map(({ day }) => periodOf(day)))];
}

function countYear(year: Year, ofYear: readonly DayCount[], depthOf: (count: number) => Depth): YearCount {
  const countOf = new Map(ofYear.map(({ day, count }) => [day, count]));
  return {
    year,
    path: periodPath(year),
    count: sum(countOf.values()),
    months: countMonths(ofYear).map(({ month, count }) => ({
      month,
      path: periodPath(month),
      count,
      days: daysOfMonth(month).map((day) => {
        const ofDay = countOf.get(day) ?? 0;
        return { count: ofDay, depth: depthOf(ofDay) };
      }),
    })),
  };
}

function neighbours(periods: readonly Period[], period: Period): { previous?: Link; next?: Link } {
  return linkNeighbours(periods, periods.indexOf(period), periodPath);
}
