import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import type { Day, Month, Period } from './calendar.ts';
import { dayDataPath, monthDataPath, periodPath } from './permalink.ts';
import type { Trend } from './trend.ts';

/** `/2022/01/13/index.json`: a day as data. */
export interface DayData {
  readonly kind: 'day-data';
  readonly path: string;
  readonly day: Day;
  readonly pagePath: string;
  readonly articles: readonly ArticleData[];
  readonly trends: readonly Trend[];
}

/** `/data/articles-2022-01.jsonl`: a month as data, an article a line. */
export interface MonthData {
  readonly kind: 'month-data';
  readonly path: string;
  readonly articles: readonly ArticleData[];
}

/** An article’s metadata and what was found about it; paths are of this site. */
export interface ArticleData {
  readonly article: Article;
  readonly sourceName: string;
  readonly related: readonly string[];
  readonly duplicates: readonly string[];
  readonly story?: string;
}

export function createDayData(archive: Archive, day: Day): DayData {
  return {
    kind: 'day-data',
    path: dayDataPath(day),
    day,
    pagePath: periodPath(day),
    articles: articlesOf(archive, day),
    trends: archive.listTrends(day),
  };
}

export function createMonthData(archive: Archive, month: Month): MonthData {
  return { kind: 'month-data', path: monthDataPath(month), articles: articlesOf(archive, month) };
}

function articlesOf(archive: Archive, period: Period): readonly ArticleData[] {
  const { related: length } = archive.site.lists;
  return archive.listData(period).map((data) => ({ ...data, related: data.related.slice(0, length) }));
}
