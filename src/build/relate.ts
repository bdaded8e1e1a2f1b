import type { Paths } from '../relatedness/article-columns.ts';
import { readSpellings } from '../relatedness/packed-terms.ts';
import { relateChanges } from '../relatedness/relate-changes.ts';
import type { Relations } from '../relatedness/relate.ts';
import { findTrendsOfDays } from '../relatedness/trend-days.ts';
import type { FoundTrend } from '../relatedness/trends.ts';
import type { StoredTrend } from '../store/store-archive.ts';
import { bytes, type Store } from '../store/store.ts';
import { createKnownReader } from '../relatedness/relate-changes.ts';
import { listTrendDays } from '../relatedness/changed-days.ts';
import { forgetChanges, readChangedArchive, writeMonths, type StoredArchive } from './relation-store.ts';

/** What relating needs to know. */
export interface RelateOptions {
  readonly onProgress: (done: number, total: number) => void;
}

/** What relating did. */
export interface Relating {
  /** How many articles had to be related. */
  readonly relatedCount: number;
  /** How many of the days that were looked at have trends. */
  readonly trendDayCount: number;
}

/**
 * Finds what surrounds the articles that came or changed, and what thereby changes around those after them; and
 * the trends of the days that they touch. The store is then as if every article had been related from nothing.
 */
export function relateArticles(store: Store, { onProgress }: RelateOptions): Relating {
  const archive = readChangedArchive(store);
  const total = archive.articles.length;
  const onDone = (done: number) => {
    onProgress(done, total);
  };
  const found = relateChanges({ ...archive, onProgress: onDone });
  writeRelations(store, archive, found);
  const trendDayCount = relateDays(store, archive, found);
  writeMonths(store, archive, found);
  forgetChanges(store);
  return { relatedCount: found.size, trendDayCount };
}

function writeRelations(
  store: Store,
  { articles }: StoredArchive,
  found: ReadonlyMap<number, Relations>,
): void {
  const sql = 'update articles set related = ?, duplicates = ?, story = ? where path = ?';
  const pathOf = (article: number): string => articles.paths.at(article) ?? '';
  for (const [article, { related, duplicates, story }] of found) {
    const list = related.map((other) => ({ path: pathOf(other.article), score: other.score }));
    const copies = duplicates.map(pathOf);
    store.run(sql, JSON.stringify(list), JSON.stringify(copies), pathOf(story), pathOf(article));
  }
}

/** @returns how many of the days have trends. */
function relateDays(store: Store, archive: StoredArchive, found: ReadonlyMap<number, Relations>): number {
  const { articles } = archive;
  const readKnown = createKnownReader(articles);
  const days = listTrendDays(archive, found);
  const trends = findTrendsOfDays(
    {
      articles,
      relationsOf: (article) => found.get(article) ?? readKnown(article),
      spell: (article) => readArticleSpellings(store, articles.paths.at(article) ?? ''),
    },
    days,
  );
  for (const day of days) store.run('delete from trends where day = ?', dayName(day));
  const withTrends = [...trends].filter(([, list]) => list.length > 0);
  for (const [day, list] of withTrends) {
    const json = JSON.stringify(list.map((trend) => createStoredTrend(trend, articles.paths)));
    store.run('insert into trends (day, trends) values (?, ?)', dayName(day), json);
  }
  return withTrends.length;
}

function dayName(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function readArticleSpellings(store: Store, path: string) {
  const row = store.get('select analysis from article_data where path = ?', path);
  return row === undefined ? [] : readSpellings(bytes(row, 'analysis'));
}

function createStoredTrend({ phrase, articles, sourceCount, story }: FoundTrend, paths: Paths): StoredTrend {
  const [newest = 0] = articles;
  return {
    phrase,
    articleCount: articles.length,
    sourceCount,
    newest: paths.at(newest) ?? '',
    ...(story === undefined ? {} : { story: paths.at(story) ?? '' }),
  };
}
