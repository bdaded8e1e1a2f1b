import { listTrendDays } from '../relatedness/changed-days.ts';
import { itself } from '../relatedness/compared-articles.ts';
import { createKnownReader } from '../relatedness/known-reader.ts';
import { readSpellings } from '../relatedness/packed-terms.ts';
import { relateChanges } from '../relatedness/relate-changes.ts';
import type { Relations } from '../relatedness/relations.ts';
import { sliceColumns } from '../relatedness/slice-columns.ts';
import { listTouchedIndex } from '../relatedness/touched-index.ts';
import { findTrendsOfDays, type TrendArchive } from '../relatedness/trend-days.ts';
import type { FoundTrend } from '../relatedness/trends.ts';
import { findAnalysis, findTopics } from '../store/content/article-data.ts';
import { writeRelations } from '../store/content/articles.ts';
import { forgetRelationChanges } from '../store/content/relation-changes.ts';
import { forgetTrends, writeTrends, type StoredTrend } from '../store/content/trends.ts';
import type { Store } from '../store/database/database.ts';
import { findMore } from './find-more.ts';
import type { EarlyRelating, RelatedArchive } from './relate-early.ts';
import type { StoredArchive } from './relation-archive.ts';
import { writeMeasured } from './measured-usual.ts';
import { writeIndex } from './relation-index.ts';
import { writeMonths } from './relation-months.ts';
import { readRecentArchive } from './relation-recent.ts';
import { readChangedArchive } from './relation-store.ts';

/** What relating needs to know. */
export interface RelateOptions {
  readonly onProgress: (done: number, total: number) => void;
  /** What was related while articles were read. */
  readonly early?: EarlyRelating | undefined;
  /** If at most this many articles come from the first change on, the rest stay out of memory. Default: 256. */
  readonly mostGoneThrough?: number;
}

/** What relating did. */
export interface Relating {
  /** How many articles had to be related. */
  readonly relatedCount: number;
  /** How many of the days that were looked at have trends. */
  readonly trendDayCount: number;
}

/**
 * Relates the articles that came or changed and the later ones that this affects, and finds the trends of the days that
 * they touch. The store is then as if every article had been related from scratch.
 */
export function relateArticles(store: Store, options: RelateOptions): Relating {
  const { archive, related } = options.early?.finish(options.onProgress) ?? relateChanged(store, options);
  const { found } = related;
  writeIndex(store, listTouchedIndex(archive, related), archive.articles.keys);
  writeMeasured(store, related);
  const changed = writeFound(store, archive, found);
  const trendDayCount = relateDays(store, archive, found);
  writeMonths(store, archive, found);
  findMore(store, { changed, total: archive.articles.length });
  forgetRelationChanges(store);
  return { relatedCount: found.size, trendDayCount };
}

function relateChanged(store: Store, { onProgress, mostGoneThrough }: RelateOptions): RelatedArchive {
  const archive = readRecentArchive(store, mostGoneThrough) ?? readChangedArchive(store);
  const total = archive.articles.length;
  const related = relateChanges(archive, (done) => {
    onProgress(done, total);
  });
  return { archive, related };
}

/** @returns the paths of the articles about which something else was found than before. */
function writeFound(
  store: Store,
  { articles }: StoredArchive,
  found: ReadonlyMap<number, Relations>,
): readonly string[] {
  const pathOf = (article: number): string => articles.paths.at(article) ?? '';
  return Array.from(found).flatMap(([article, { related, duplicates, story }]) => {
    const path = pathOf(article);
    const isChanged = writeRelations(store, path, {
      related: related.map((other) => ({ path: pathOf(other.article), score: other.score })),
      duplicates: duplicates.map(pathOf),
      story: pathOf(story),
    });
    return isChanged ? [path] : [];
  });
}

/** @returns how many of the days have trends. */
function relateDays(store: Store, archive: StoredArchive, found: ReadonlyMap<number, Relations>): number {
  const days = listTrendDays(archive, found);
  const from = archive.recent?.contentFrom ?? 0;
  const pathOf = (article: number): string => archive.articles.paths.at(from + article) ?? '';
  const lastDay = archive.articles.days.at(-1) ?? 0;
  const daysWithArticles = days.filter((day) => day <= lastDay);
  const trends = findTrendsOfDays(createTrendArchive(store, archive, { found, from }), daysWithArticles);
  for (const day of days) forgetTrends(store, dayName(day));
  const withTrends = [...trends].filter(([, list]) => list.length > 0);
  for (const [day, list] of withTrends) {
    const trends = list.map((trend) => createStoredTrend(trend, pathOf));
    writeTrends(store, dayName(day), trends);
  }
  return withTrends.length;
}

/** The articles that are wholly in memory. Their numbers, and those of their stories, count from the first one. */
function createTrendArchive(
  store: Store,
  { articles, numberOf, baseOf = itself }: StoredArchive,
  { found, from }: { readonly found: ReadonlyMap<number, Relations>; readonly from: number },
): TrendArchive {
  const recent = sliceColumns(articles, from);
  const known = createKnownReader(articles, numberOf);
  return {
    articles: recent,
    relationsOf: (article) => {
      const { story, original } = found.get(from + article) ?? known.read(from + article);
      const base = baseOf(from + article);
      return { story: story - from, original: (base === from + article ? original : base) - from };
    },
    spell: (article) => readArticleSpellings(store, recent.paths.at(article) ?? ''),
    nameTopics: (article) => findTopics(store, recent.paths.at(article) ?? ''),
  };
}

function dayName(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function readArticleSpellings(store: Store, path: string) {
  const analysis = findAnalysis(store, path);
  return analysis === undefined ? [] : readSpellings(analysis);
}

function createStoredTrend(
  { phrase, articles, sourceCount, story }: FoundTrend,
  pathOf: (article: number) => string,
): StoredTrend {
  const [newest = 0] = articles;
  return {
    phrase,
    articleCount: articles.length,
    sourceCount,
    newest: pathOf(newest),
    ...(story === undefined ? {} : { story: pathOf(story) }),
  };
}
