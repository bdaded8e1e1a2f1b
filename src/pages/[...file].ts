import type { APIRoute } from 'astro';
import { pageFile } from '../archive/page-list.ts';
import type { PageKind } from '../archive/page-kind.ts';
import { pathsOf, recordOf, renderBody, site } from '../build/page-source.ts';
import { renderDayData, renderMonthData } from '../syndication/archive-json.ts';
import { createFeedPrinter } from '../syndication/feed-printer.ts';
import { renderRedirect } from '../syndication/redirect-html.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from '../syndication/sitemap-xml.ts';

const renderFeed = createFeedPrinter(site, (markdown, folder) =>
  renderBody(markdown, { folder, absolute: true }),
);

/*
 * Everything that is a file rather than a page: feeds, sitemaps, data, redirects. One route prints them all,
 * so that each is written to exactly the file that its path names, and the formats of a feed follow each other.
 */
const printers = {
  feed: (path: string) => renderFeed(recordOf('feed', path)),
  'sitemap-index': (path: string) => renderSitemapIndex(recordOf('sitemap-index', path), site),
  'month-sitemap': (path: string) => renderSitemap(recordOf('month-sitemap', path), site),
  'pages-sitemap': (path: string) => renderSitemap(recordOf('pages-sitemap', path), site),
  'news-sitemap': (path: string) => renderNewsSitemap(recordOf('news-sitemap', path), site),
  'day-data': (path: string) => renderDayData(recordOf('day-data', path), site),
  'month-data': (path: string) => renderMonthData(recordOf('month-data', path), site),
  redirect: (path: string) => renderRedirect(recordOf('redirect', path), site),
} as const satisfies Partial<Record<PageKind, (path: string) => string>>;

type FileKind = keyof typeof printers;

export function getStaticPaths() {
  // The object’s type names its very keys.
  const kinds = Object.keys(printers) as readonly FileKind[];
  return kinds.flatMap(pathsOf).map(({ props }) => ({ params: { file: pageFile(props.path) }, props }));
}

export const GET: APIRoute<{ path: string; kind: FileKind }> = ({ props: { kind, path } }) =>
  new Response(printers[kind](path));
