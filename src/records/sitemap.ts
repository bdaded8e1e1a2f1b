import type { Archive } from '../archive/archive.ts';
import { isHidden } from '../archive/article.ts';
import { dayAfter, monthOf, type Month } from '../archive/calendar.ts';
import { newsArticles, newsDays } from './list-lengths.ts';
import { monthSitemapPath, pagesSitemapPath, wholeArchive } from '../archive/permalink.ts';
import { periodsOf } from './period-pages.ts';

/** `/sitemap.xml`: the index of the files below. */
export interface SitemapIndex {
  readonly files: readonly { readonly path: string }[];
}

/** `/sitemap-2022-01.xml`: a month’s articles and days; `/sitemap-pages.xml`: the other pages. */
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
  const months = periodsOf(archive.countDays(), monthOf);
  return {
    files: [{ path: pagesSitemapPath }, ...months.map((month) => ({ path: monthSitemapPath(month) }))],
  };
}

/** Articles that search engines may show, oldest first. */
export function createMonthSitemap(archive: Archive, month: Month): Sitemap {
  const entries = archive
    .listPeriod(wholeArchive, month)
    .toReversed()
    .flatMap(({ path }) => {
      const article = archive.findArticle(path);
      if (article === undefined || isHidden(article, archive.site)) return [];
      return [{ path, lastModified: article.updated ?? article.published.instant }];
    });
  return { entries };
}

/** @param paths of every page that is not an article. */
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
