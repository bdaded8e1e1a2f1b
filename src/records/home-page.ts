import type { Archive } from '../archive/archive.ts';
import type { ArticleSummary } from '../archive/article.ts';
import { createCalendar, type CalendarMonth } from './calendar-month.ts';
import { monthOf, type Day } from '../archive/calendar.ts';
import { homeArticles } from './list-lengths.ts';
import { homePath, wholeArchive } from '../archive/permalink.ts';
import { findNewestTrends } from './trends-page.ts';
import { chooseForSite, countWithVersions } from './versions.ts';
import type { TrendList } from '../archive/trend.ts';

/** `/`: the newest day’s lead and list, Trends 24h, Latest, and the newest month’s calendar. */
export interface HomePage {
  readonly path: string;
  /** The newest day with articles; absent in an empty archive. */
  readonly day?: Day;
  readonly lead?: ArticleSummary;
  /** The rest of the newest day. */
  readonly articles: readonly ArticleSummary[];
  readonly trends: TrendList;
  /** The newest articles before that day. */
  readonly latest: readonly ArticleSummary[];
  readonly calendar?: CalendarMonth;
  readonly articleCount: number;
  readonly firstDay?: Day;
}

export function createHomePage(archive: Archive): HomePage {
  const counts = archive.countDays();
  const day = counts.at(-1)?.day;
  const allOfDay = day === undefined ? [] : archive.listPeriod(wholeArchive, day);
  const shown = chooseForSite(archive, allOfDay, allOfDay.length);
  // A day may have versions in other languages alone.
  const ofDay = shown.length === 0 ? allOfDay : shown;
  const lead = chooseLead(archive, ofDay);
  const rest = ofDay.filter((article) => article !== lead);
  const { latest } = archive.site.lists;
  const newest = archive.listNewest(wholeArchive, allOfDay.length + countWithVersions(archive, latest));
  return {
    path: homePath,
    ...(day === undefined
      ? {}
      : { day, calendar: createCalendar(counts, monthOf(day), archive.site.language) }),
    ...(lead === undefined ? {} : { lead }),
    articles: rest.slice(0, homeArticles),
    trends: findNewestTrends(archive),
    latest: chooseForSite(archive, newest.slice(allOfDay.length), latest),
    articleCount: counts.reduce((sum, { count }) => sum + count, 0),
    ...(counts[0] === undefined ? {} : { firstDay: counts[0].day }),
  };
}

/** The day’s article whose story has the most articles; among equals the newest. */
function chooseLead(archive: Archive, articles: readonly ArticleSummary[]): ArticleSummary | undefined {
  const sizes = new Map<string, number>();
  let lead: ArticleSummary | undefined;
  let largest = 0;
  for (const article of articles) {
    const size = sizes.get(article.path) ?? measureStory(archive, article, sizes);
    if (size > largest) [lead, largest] = [article, size];
  }
  return lead;
}

/** @param sizes takes the story’s size for each of its articles: a thousand of one day may tell the same story. */
function measureStory(archive: Archive, { path }: ArticleSummary, sizes: Map<string, number>): number {
  const told = archive.findStory(path)?.articles ?? [];
  for (const other of told) sizes.set(other.path, told.length);
  return Math.max(1, told.length);
}
