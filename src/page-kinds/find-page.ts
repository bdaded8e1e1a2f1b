import type { Archive } from '../archive/archive.ts';
import { listFixedPages, storiesPath, type PageEntry } from './page-list.ts';
import {
  dayDataPath,
  feedFiles,
  feedPath,
  firstOfStory,
  monthDataPath,
  monthSitemapPath,
  partKinds,
  partMonthPath,
  partsPath,
  periodPath,
  scopePath,
  trendDayPath,
  type FeedFormat,
  type Part,
  type Scope,
} from '../archive/permalink.ts';

/**
 * The page at a path, as `listPages` lists it, without making the list.
 * @returns nothing where no page is there.
 */
export function findPage(archive: Archive, path: string): PageEntry | undefined {
  const fixed = listFixedPages().find((page) => page.path === path);
  if (fixed !== undefined) return fixed;
  if (archive.editorialPages.some((page) => page.path === path)) {
    return { kind: 'editorial', path, subject: [path] };
  }
  for (const find of finders) {
    const page = find(archive, path);
    // What a pattern takes for a path is one only where the page’s own path is the same.
    if (page?.path === path) return page;
  }
  const redirect = archive.findRedirect(path);
  return redirect && { kind: 'redirect', path, subject: [redirect.to] };
}

type Finder = (archive: Archive, path: string) => PageEntry | undefined;

const finders: readonly Finder[] = [
  findArticlePage,
  findPeriodPage,
  findDataPage,
  findPartPage,
  findFeed,
  findStoryPage,
  findTrendDayPage,
];

function findArticlePage(archive: Archive, path: string): PageEntry | undefined {
  if (!/^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path)) return undefined;
  const article = archive.findArticle(path);
  if (article === undefined) return undefined;
  return { kind: article.status === 'withdrawn' ? 'tombstone' : 'article', path, subject: [path] };
}

const periodKinds = { 4: 'year', 7: 'month', 10: 'day' } as const;

function findPeriodPage(archive: Archive, path: string): PageEntry | undefined {
  if (!/^\/\d{4}(?:\/\d\d){0,2}\/$/.test(path)) return undefined;
  const period = path.slice(1, -1).replaceAll('/', '-');
  const kind = periodKinds[period.length as keyof typeof periodKinds];
  return hasPeriod(archive, period) ? { kind, path: periodPath(period), subject: [period] } : undefined;
}

function findDataPage(archive: Archive, path: string): PageEntry | undefined {
  const day = /^\/(\d{4}\/\d\d\/\d\d)\/index\.json$/.exec(path)?.[1]?.replaceAll('/', '-');
  if (day !== undefined) {
    return hasPeriod(archive, day) ? { kind: 'day-data', path: dayDataPath(day), subject: [day] } : undefined;
  }
  const [, start, month] = /^\/(data\/articles|sitemap)-(\d{4}-\d\d)\.(?:jsonl|xml)$/.exec(path) ?? [];
  if (month === undefined || !hasPeriod(archive, month)) return undefined;
  return start === 'sitemap'
    ? { kind: 'month-sitemap', path: monthSitemapPath(month), subject: [month] }
    : { kind: 'month-data', path: monthDataPath(month), subject: [month] };
}

function hasPeriod(archive: Archive, period: string): boolean {
  return archive.countDays().some(({ day }) => day.startsWith(period));
}

function findPartPage(archive: Archive, path: string): PageEntry | undefined {
  const part = findPart(archive, path);
  if (part === undefined) return undefined;
  const subject = [part.kind, part.id];
  if (path === scopePath(part)) return { kind: 'part', path, subject };
  const month = path.slice(scopePath(part).length, -1);
  return archive.countMonths(part).some((count) => count.month === month)
    ? { kind: 'part-month', path: partMonthPath(part, month), subject: [...subject, month] }
    : undefined;
}

function findFeed(archive: Archive, path: string): PageEntry | undefined {
  // The object’s type names its very keys.
  const formats = Object.keys(feedFiles) as readonly FeedFormat[];
  const format = formats.find((each) => path.endsWith(`/${feedFiles[each]}`));
  if (format === undefined) return undefined;
  const scope: Scope | undefined =
    path === feedPath({ kind: 'archive' }, format) ? { kind: 'archive' } : findPart(archive, path);
  if (scope === undefined) return undefined;
  const id = scope.kind === 'archive' ? '' : scope.id;
  return { kind: 'feed', path: feedPath(scope, format), subject: [scope.kind, id, format] };
}

/** The part with articles that a path below its page belongs to. */
function findPart(archive: Archive, path: string): Part | undefined {
  const kind = partKinds.find((each) => path.startsWith(partsPath(each)));
  if (kind === undefined) return undefined;
  const [id = ''] = path.slice(partsPath(kind).length).split('/');
  const part = { kind, id };
  return archive.countMonths(part).length > 0 ? part : undefined;
}

function findStoryPage(archive: Archive, path: string): PageEntry | undefined {
  if (!path.startsWith(storiesPath)) return undefined;
  const story = archive.findStory(firstOfStory(path));
  return story === undefined ? undefined : { kind: 'story', path: story.path, subject: [story.path] };
}

function findTrendDayPage(archive: Archive, path: string): PageEntry | undefined {
  const day = /^\/trends\/(\d{4}-\d\d-\d\d)\/$/.exec(path)?.[1];
  if (day === undefined || !archive.listTrendDays().includes(day)) return undefined;
  return { kind: 'trend-day', path: trendDayPath(day), subject: [day] };
}
