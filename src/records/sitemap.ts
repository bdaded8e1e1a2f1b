import type { Archive } from '../archive/archive.ts';
import { isHidden } from '../archive/article.ts';
import { dayAfter, monthOf, type Day, type Month, type Period } from '../archive/calendar.ts';
import { mostInSitemap, newsArticles, newsDays } from './list-lengths.ts';
import { listsSitemapPath, pagesSitemapPath, sitemapPath, wholeArchive } from '../archive/permalink.ts';
import { countPeriod } from './period-list.ts';
import { periodsOf } from './period-pages.ts';

/** `/sitemap.xml`: the index of the files below. */
export interface SitemapIndex {
  readonly files: readonly { readonly path: string }[];
}

/**
 * `/sitemap-2022-01.xml`: a month’s articles. `/sitemap-lists-2022-01.xml`: its lists, stories and what began in it. Of a
 * long month, `/sitemap-2022-01-13.xml` has a day’s articles and lists. `/sitemap-pages.xml`: the pages of no month.
 */
export interface Sitemap {
  readonly entries: readonly SitemapEntry[];
}

export interface SitemapEntry {
  readonly path: string;
  /** UTC instant of the last change of substance. */
  readonly lastModified?: string;
}

/** `/news-sitemap.xml`: the articles of the last two days, as news search engines take them. */
export interface NewsSitemap {
  readonly entries: readonly NewsSitemapEntry[];
}

export interface NewsSitemapEntry {
  readonly path: string;
  readonly title: string;
  readonly language: string;
  readonly published: string;
}

export function createSitemapIndex(archive: Archive): SitemapIndex {
  const months = periodsOf(archive.countDays(), monthOf).flatMap((month) => [
    listsSitemapPath(month),
    ...listSitemaps(archive, month),
  ]);
  return { files: [pagesSitemapPath, ...months].map((path) => ({ path })) };
}

/** The articles of a month; if these are too many for one file, the files of its days. */
export function createMonthSitemap(archive: Archive, month: Month): Sitemap | SitemapIndex {
  return isSitemapSplit(archive, month)
    ? { files: listSitemaps(archive, month).map((path) => ({ path })) }
    : { entries: listEntries(archive, month) };
}

/** The lists of a month, as their paths are told. If its sitemap is split, those of a day stand with its articles. */
export function createListsSitemap(archive: Archive, month: Month, pages: DatedPages): Sitemap {
  const ofDays = isSitemapSplit(archive, month) ? [] : pages.listDatedPaths('day', month);
  return createPagesSitemap([...pages.listDatedPaths('month', month), ...ofDays]);
}

/** The articles and lists of a day. */
export function createDaySitemap(archive: Archive, day: Day, pages: DatedPages): Sitemap {
  const lists = pages.listDatedPaths('day', day).map((path) => ({ path }));
  return { entries: [...lists, ...listEntries(archive, day)] };
}

/** Tells which pages belong to a period. */
export interface DatedPages {
  /** The paths of the pages other than articles that belong to a month, or to a day of a period. */
  listDatedPaths(of: 'month' | 'day', period: Period): readonly string[];
}

/** Whether the articles of a month stand in a sitemap for each day. */
export function isSitemapSplit(archive: Archive, month: Month): boolean {
  return countPeriod(archive, wholeArchive, month) > mostInSitemap;
}

function listSitemaps(archive: Archive, month: Month): readonly string[] {
  if (!isSitemapSplit(archive, month)) return [sitemapPath(month)];
  return archive.countDays(month).map(({ day }) => sitemapPath(day));
}

/** Articles that search engines may show, oldest first. */
function listEntries(archive: Archive, period: Period): readonly SitemapEntry[] {
  return archive
    .listPeriod(wholeArchive, period)
    .toReversed()
    .flatMap(({ path }) => {
      const article = archive.findArticle(path);
      if (article === undefined || isHidden(article, archive.site)) return [];
      return [{ path, lastModified: article.updated ?? article.published.instant }];
    });
}

/** @param paths of pages that are not articles. */
export function createPagesSitemap(paths: readonly string[]): Sitemap {
  return { entries: paths.map((path) => ({ path })) };
}

export function createNewsSitemap(archive: Archive): NewsSitemap {
  const newestDay = archive.countDays().at(-1)?.day;
  if (newestDay === undefined) return { entries: [] };
  const days = Array.from({ length: newsDays }, (_, index) => dayAfter(newestDay, -index));
  const articles = days.flatMap((day) => archive.listPeriod(wholeArchive, day));
  const entries = articles
    .filter(({ path: articlePath }) => isShown(archive, articlePath))
    .map(({ path, title, language, published }) => ({
      path,
      title,
      language,
      published: published.isDayOnly ? published.day : published.instant,
    }));
  return { entries: entries.slice(0, newsArticles) };
}

function isShown(archive: Archive, path: string): boolean {
  const article = archive.findArticle(path);
  return article !== undefined && !isHidden(article, archive.site);
}
