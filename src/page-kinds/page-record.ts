import type { Archive } from '../archive/archive.ts';
import { createDayData, createMonthData, type DayData, type MonthData } from '../records/archive-data.ts';
import { createArticlePage, type ArticlePage } from '../records/article-page.ts';
import type { ArticleSummary } from '../archive/article.ts';
import type { EditorialPage } from '../archive/editorial-page.ts';
import { createFeed, type Feed } from '../records/feed.ts';
import { createHomePage, type HomePage } from '../records/home-page.ts';
import { createTombstonePage, type RedirectPage, type TombstonePage } from '../records/moved-pages.ts';
import type { PageKind } from './page-kind.ts';
import { listListPages, type PageEntry } from './page-list.ts';
import {
  createPartMonthPage,
  createPartPage,
  createPartsPage,
  type PartMonthPage,
  type PartPage,
  type PartsPage,
} from '../records/part-pages.ts';
import {
  createArchiveIndexPage,
  createDayPage,
  createMonthPage,
  createYearPage,
  type ArchiveIndexPage,
  type DayPage,
  type MonthPage,
  type YearPage,
} from '../records/period-pages.ts';
import { firstOfStory, partKinds, type FeedFormat, type Part, type Scope } from '../archive/permalink.ts';
import { createSearchPage, type SearchPage } from '../records/search-page.ts';
import {
  createMonthSitemap,
  createNewsSitemap,
  createPagesSitemap,
  createSitemapIndex,
  type NewsSitemap,
  type Sitemap,
  type SitemapIndex,
} from '../records/sitemap.ts';
import {
  createStoriesPage,
  createStoryPage,
  type StoriesPage,
  type StoryPage,
} from '../records/story-page.ts';
import type { TrendList } from '../archive/trend.ts';
import {
  createTrendDayPage,
  createTrendsPage,
  findNewestTrends,
  type TrendDayPage,
  type TrendsPage,
} from '../records/trends-page.ts';

/** The record of each kind of page: everything that the page prints, save the site’s settings. */
export interface PageRecords {
  readonly home: HomePage;
  readonly article: ArticlePage;
  readonly tombstone: TombstonePage;
  readonly redirect: RedirectPage;
  readonly day: DayPage;
  readonly month: MonthPage;
  readonly year: YearPage;
  readonly 'archive-index': ArchiveIndexPage;
  readonly parts: PartsPage;
  readonly part: PartPage;
  readonly 'part-month': PartMonthPage;
  readonly stories: StoriesPage;
  readonly story: StoryPage;
  readonly latest: LatestPage;
  readonly trends: TrendsPage;
  readonly 'trend-day': TrendDayPage;
  readonly search: SearchPage;
  readonly editorial: EditorialPage;
  readonly 'not-found': NotFoundPage;
  readonly 'latest-fragment': LatestPage;
  readonly 'trends-fragment': TrendsFragment;
  readonly feed: Feed;
  readonly 'sitemap-index': SitemapIndex;
  readonly 'month-sitemap': Sitemap;
  readonly 'pages-sitemap': Sitemap;
  readonly 'news-sitemap': NewsSitemap;
  readonly 'day-data': DayData;
  readonly 'month-data': MonthData;
}

/** A page of any kind: where it answers, and all that it prints. */
export type Page = {
  readonly [K in PageKind]: { readonly kind: K; readonly path: string; readonly record: PageRecords[K] };
}[PageKind];

/** `/latest/` and `/fragments/latest.html`: the newest articles. */
export interface LatestPage {
  readonly path: string;
  readonly articles: readonly ArticleSummary[];
}

/** `/fragments/trends.html` */
export interface TrendsFragment {
  readonly path: string;
  readonly list: TrendList;
}

/** `/404.html` */
export interface NotFoundPage {
  readonly path: string;
  readonly latest: readonly ArticleSummary[];
}

/**
 * Makes the record of a page of the list.
 * @throws where the archive does not hold what the page is about.
 */
export function createPageRecord<K extends PageKind>(
  archive: Archive,
  kind: K,
  { path, subject }: PageEntry,
): PageRecords[K] {
  const create: RecordMaker<K> = recordMakers[kind];
  return create(archive, path, subject);
}

const wholeArchive = { kind: 'archive' } as const;
/** How many articles `/latest/` lists: as many as come with the first 14 kB, a connection’s first round trip. */
const latestLength = 70;

const recordMakers: { readonly [K in PageKind]: RecordMaker<K> } = {
  home: createHomePage,
  article: (archive, path) => createArticlePage(archive, findArticle(archive, path)),
  tombstone: (archive, path) => createTombstonePage(findArticle(archive, path)),
  redirect: (_, path, [target = '/']) => ({ kind: 'redirect', path, target }),
  day: (archive, _, [day = '']) => createDayPage(archive, day),
  month: (archive, _, [month = '']) => createMonthPage(archive, month),
  year: (archive, _, [year = '']) => createYearPage(archive, year),
  'archive-index': createArchiveIndexPage,
  parts: (archive, _, [kind]) => createPartsPage(archive, partKind(kind)),
  part: (archive, _, [kind, id = '']) => createPartPage(archive, { kind: partKind(kind), id }),
  'part-month': (archive, _, [kind, id = '', month = '']) =>
    createPartMonthPage(archive, { kind: partKind(kind), id }, month),
  stories: createStoriesPage,
  story: (archive, path) => createStoryPage(findStory(archive, path)),
  latest: (archive, path) => ({ path, articles: archive.listNewest(wholeArchive, latestLength) }),
  trends: createTrendsPage,
  'trend-day': (archive, _, [day = '']) => createTrendDayPage(archive, day),
  search: createSearchPage,
  editorial: findEditorialPage,
  'not-found': (archive, path) => ({ path, latest: newest(archive) }),
  'latest-fragment': (archive, path) => ({ path, articles: newest(archive) }),
  'trends-fragment': (archive, path) => ({ path, list: findNewestTrends(archive) }),
  feed: (archive, _, [kind, id = '', format]) => createFeed(archive, scopeOf(kind, id), feedFormat(format)),
  'sitemap-index': createSitemapIndex,
  'month-sitemap': (archive, _, [month = '']) => createMonthSitemap(archive, month),
  'pages-sitemap': (archive) => createPagesSitemap(listSitemapPages(archive)),
  'news-sitemap': createNewsSitemap,
  'day-data': (archive, _, [day = '']) => createDayData(archive, day),
  'month-data': (archive, _, [month = '']) => createMonthData(archive, month),
};

type RecordMaker<K extends PageKind> = (
  archive: Archive,
  path: string,
  subject: readonly string[],
) => PageRecords[K];

const sitemapKinds: ReadonlySet<PageKind> = new Set([
  'home',
  'day',
  'month',
  'year',
  'archive-index',
  'parts',
  'part',
  'part-month',
  'stories',
  'story',
  'trend-day',
  'editorial',
]);

function listSitemapPages(archive: Archive): readonly string[] {
  return listListPages(archive).flatMap(({ kind, path }) => (sitemapKinds.has(kind) ? [path] : []));
}

function newest(archive: Archive): readonly ArticleSummary[] {
  return archive.listNewest(wholeArchive, archive.site.lists.latest);
}

function findArticle(archive: Archive, path: string) {
  return found(archive.findArticle(path), path);
}

function findStory(archive: Archive, path: string) {
  return found(archive.findStory(firstOfStory(path)), path);
}

function findEditorialPage(archive: Archive, path: string): EditorialPage {
  return found(
    archive.editorialPages.find((page) => page.path === path),
    path,
  );
}

function found<T>(value: T | undefined, path: string): T {
  if (value === undefined) throw new Error(`The archive holds nothing for ${path}.`);
  return value;
}

function partKind(value: string | undefined): Part['kind'] {
  const kind = partKinds.find((known) => known === value);
  if (kind === undefined) throw new Error(`${String(value)} is not one of ${partKinds.join(', ')}.`);
  return kind;
}

function scopeOf(kind: string | undefined, id: string): Scope {
  return kind === 'archive' ? { kind } : { kind: partKind(kind), id };
}

function feedFormat(value: string | undefined): FeedFormat {
  return value === 'atom' || value === 'json' ? value : 'rss';
}
