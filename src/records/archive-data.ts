import type { Archive, ArticleData, MoreArticles } from '../archive/archive.ts';
import { monthOf, type Day, type Month, type Period } from '../archive/calendar.ts';
import { dayDataPath, monthDataPath, periodPath, wholeArchive } from '../archive/permalink.ts';
import type { Trend } from '../archive/trend.ts';
import { mostOpenData } from './list-lengths.ts';
import { countPeriod } from './period-list.ts';
import { periodsOf } from './period-pages.ts';
import { cutMore, nameScope } from './more-list.ts';
import { listRelatedStories } from './article-page.ts';

/** `/2022/01/13/index.json`: a day as data. */
export interface DayData {
  readonly day: Day;
  readonly pagePath: string;
  readonly articles: readonly VersionedData[];
  readonly trends: readonly Trend[];
}

/** `/data/articles-2022-01.jsonl`: a month as data, one article per line. */
export interface MonthData {
  /** Empty if the month is long and not over: then its days’ data have them. */
  readonly articles: readonly VersionedData[];
  readonly days?: readonly DayDataEntry[];
}

/** The data of one day. */
export interface DayDataEntry {
  readonly day: Day;
  readonly path: string;
}

/** `/data/index.json`: where the data of each month are. */
export interface DataIndex {
  /** Oldest first; a month has days if these have its data. */
  readonly months: readonly {
    readonly month: Month;
    readonly path: string;
    readonly days?: readonly DayDataEntry[];
  }[];
}

/** An article as data, with the paths of its versions in other languages if it has any. */
export interface VersionedData extends Omit<ArticleData, 'more'> {
  readonly more: readonly NamedMore[];
  readonly versions?: readonly string[];
}

/** Paths of articles with a part in common, which is named as the article names it; a source by its id. */
export interface NamedMore {
  readonly kind: MoreArticles['scope']['kind'];
  readonly name: string;
  readonly articles: readonly string[];
}

export function createDayData(archive: Archive, day: Day): DayData {
  return {
    day,
    pagePath: periodPath(day),
    articles: articlesOf(archive, day),
    trends: archive.listTrends(day),
  };
}

export function createMonthData(archive: Archive, month: Month): MonthData {
  return isOpen(archive, month)
    ? { articles: [], days: listDays(archive, month) }
    : { articles: articlesOf(archive, month) };
}

export function createDataIndex(archive: Archive): DataIndex {
  const months = periodsOf(archive.countDays(), monthOf).map((month) => ({
    month,
    path: monthDataPath(month),
    ...(isOpen(archive, month) && { days: listDays(archive, month) }),
  }));
  return { months };
}

/**
 * Whether a month’s data stand in its days’ files: it is long, and no later month has articles. Written as one file, all
 * of a month would be written again with each article.
 */
function isOpen(archive: Archive, month: Month): boolean {
  const newest = archive.countDays().at(-1)?.day ?? '';
  return monthOf(newest) === month && countPeriod(archive, wholeArchive, month) > mostOpenData;
}

function listDays(archive: Archive, month: Month): readonly DayDataEntry[] {
  return archive.countDays(month).map(({ day }) => ({ day, path: dayDataPath(day) }));
}

function articlesOf(archive: Archive, period: Period): readonly VersionedData[] {
  const { related: length } = archive.site.lists;
  return archive.listData(period).map((data) => ({
    ...data,
    related: data.related.slice(0, length),
    more: nameMore(archive, data),
    ...findOthers(archive, data.article.path),
  }));
}

/** As the page of the article prints it. */
function nameMore(archive: Archive, { article, more }: ArticleData): readonly NamedMore[] {
  if (more.length === 0) return [];
  return cutMore(more, archive, listRelatedStories(archive, article).length).map(({ scope, articles }) => ({
    kind: scope.kind,
    name: scope.kind === 'source' ? scope.id : nameScope(archive, article, scope),
    articles,
  }));
}

function findOthers(archive: Archive, path: string): Pick<VersionedData, 'versions'> {
  const others = archive
    .listVersions(path)
    .flatMap((version) => (version.path === path ? [] : [version.path]));
  return others.length === 0 ? {} : { versions: others };
}
