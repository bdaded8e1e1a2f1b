import type { Archive } from '../archive/archive.ts';
import { monthOf, yearOf, type Day, type Month } from '../archive/calendar.ts';
import {
  archivePath,
  dayDataPath,
  feedFiles,
  feedPath,
  homePath,
  latestPath,
  monthDataPath,
  monthSitemapPath,
  partKinds,
  partMonthPath,
  partsPath,
  periodPath,
  scopePath,
  searchPath,
  trendDayPath,
  trendsPath,
  type FeedFormat,
  type Scope,
} from '../archive/permalink.ts';
import { periodsOf } from '../records/period-pages.ts';
import type { PageKind } from './page-kind.ts';
import { sitemapPagesPath } from '../records/sitemap.ts';

/** A page of the site: its kind, its path, and which of its kind it is. */
export interface PageEntry {
  readonly kind: PageKind;
  /** Where it answers: a folder’s path with a slash at its end, or a file’s. */
  readonly path: string;
  /** What the record is made from: a path, a period, a scope’s kind and id … */
  readonly subject: readonly string[];
}

export const storiesPath = '/stories/';
export const notFoundPath = '/404.html';
export const latestFragmentPath = '/fragments/latest.html';
export const trendsFragmentPath = '/fragments/trends.html';

/** Every page of the archive, each path once. */
export function listPages(archive: Archive): readonly PageEntry[] {
  return [...listArticlePages(archive), ...listListPages(archive)];
}

/** Every page but those of articles and of what became of them. */
export function listListPages(archive: Archive): readonly PageEntry[] {
  return [
    ...listFixedPages(),
    ...archive.editorialPages.map(({ path }) => entry('editorial', path, path)),
    ...listPeriodPages(archive),
    ...partKinds.flatMap((kind) =>
      archive.listParts(kind).flatMap(({ part }) => listScopePages(archive, part)),
    ),
    ...listFeeds({ kind: 'archive' }),
    ...archive.listStoryPaths().map((path) => entry('story', path, path)),
    ...archive.listTrendDays().map((day) => entry('trend-day', trendDayPath(day), day)),
  ];
}

/** The file of a path below the output folder: `2022/01/13/index.html`, `feed.xml`. */
export function pageFile(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The pages that every archive has: most of them follow its newest articles. */
export function listFixedPages(): readonly PageEntry[] {
  return [
    entry('home', homePath),
    entry('archive-index', archivePath),
    entry('latest', latestPath),
    entry('trends', trendsPath),
    entry('stories', storiesPath),
    entry('search', searchPath),
    entry('not-found', notFoundPath),
    entry('latest-fragment', latestFragmentPath),
    entry('trends-fragment', trendsFragmentPath),
    entry('sitemap-index', '/sitemap.xml'),
    entry('pages-sitemap', sitemapPagesPath),
    entry('news-sitemap', '/news-sitemap.xml'),
    ...partKinds.map((kind) => entry('parts', partsPath(kind), kind)),
  ];
}

function listArticlePages(archive: Archive): readonly PageEntry[] {
  return [
    ...archive.listArticlePaths().map((path) => entry('article', path, path)),
    ...archive.listWithdrawnPaths().map((path) => entry('tombstone', path, path)),
    ...archive.listRedirects().map(({ from, to }) => entry('redirect', aliasPath(from), to)),
  ];
}

/** An alias without an ending is a folder: `/old/page` answers as `/old/page/`. */
export function aliasPath(written: string): string {
  const alias = decodePath(written);
  return alias.endsWith('/') || /\.[a-z0-9]+$/i.test(alias) ? alias : `${alias}/`;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function listPeriodPages(archive: Archive): readonly PageEntry[] {
  const counts = archive.countDays();
  return [
    ...counts.flatMap(({ day }) => listDayPages(day)),
    ...periodsOf(counts, monthOf).flatMap(listMonthPages),
    ...periodsOf(counts, yearOf).map((year) => entry('year', periodPath(year), year)),
  ];
}

function listDayPages(day: Day): readonly PageEntry[] {
  return [entry('day', periodPath(day), day), entry('day-data', dayDataPath(day), day)];
}

function listMonthPages(month: Month): readonly PageEntry[] {
  return [
    entry('month', periodPath(month), month),
    entry('month-data', monthDataPath(month), month),
    entry('month-sitemap', monthSitemapPath(month), month),
  ];
}

function listScopePages(archive: Archive, part: Exclude<Scope, { kind: 'archive' }>): readonly PageEntry[] {
  const months = archive.countMonths(part);
  return [
    entry('part', scopePath(part), part.kind, part.id),
    ...months.map(({ month }) => entry('part-month', partMonthPath(part, month), part.kind, part.id, month)),
    ...listFeeds(part),
  ];
}

function listFeeds(scope: Scope): readonly PageEntry[] {
  const id = scope.kind === 'archive' ? '' : scope.id;
  const formats = Object.keys(feedFiles) as readonly FeedFormat[];
  return formats.map((format) => entry('feed', feedPath(scope, format), scope.kind, id, format));
}

function entry(kind: PageKind, path: string, ...subject: readonly string[]): PageEntry {
  return { kind, path, subject };
}
