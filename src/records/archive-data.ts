import type { Archive, ArticleData, MoreArticles } from '../archive/archive.ts';
import type { Day, Month, Period } from '../archive/calendar.ts';
import { periodPath } from '../archive/permalink.ts';
import type { Trend } from '../archive/trend.ts';
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
  readonly articles: readonly VersionedData[];
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
  return { articles: articlesOf(archive, month) };
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
