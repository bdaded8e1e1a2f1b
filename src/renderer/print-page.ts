import type { Archive } from '../archive/archive.ts';
import type { PageEntry } from '../page-kinds/page-list.ts';
import type { PageKind } from '../page-kinds/page-kind.ts';
import { createPageRecord, type Page, type PageRecords } from '../page-kinds/page-record.ts';
import type { Site } from '../archive/site.ts';
import type { PagePrinter } from './entry.ts';
import { renderDayData, renderMonthData } from '../syndication/archive-json.ts';
import { createFeedPrinter } from '../syndication/feed-printer.ts';
import { renderRedirect } from '../syndication/redirect-html.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from '../syndication/sitemap-xml.ts';

/** Prints any page of an archive. */
export interface ArchivePrinter {
  /** @throws where the archive does not hold what the page is about. */
  print(page: PageEntry): Promise<PrintedPage>;
}

export interface PrintedPage {
  readonly record: object;
  readonly text: string;
}

/** Files such as feeds are printed here, pages by the views. */
export function createArchivePrinter(archive: Archive, printer: PagePrinter): ArchivePrinter {
  const printFile = createFilePrinter(archive.site, printer);
  return {
    print: async ({ kind, path, subject }) => {
      const record = createPageRecord(archive, kind, { kind, path, subject });
      // The kind says which record it is.
      const page = { kind, path, record } as Page;
      return { record, text: printFile(page) ?? (await printer.print(page)) };
    },
  };
}

/** Prints feeds, sitemaps, data and redirects; nothing where the page is printed by a view. */
export function createFilePrinter(
  site: Site,
  { renderBody }: Pick<PagePrinter, 'renderBody'>,
): (page: Page) => string | undefined {
  const renderFeed = createFeedPrinter(site, (markdown, folder) =>
    renderBody(markdown, { folder, absolute: true }),
  );
  const printers: { readonly [K in PageKind]?: (record: PageRecords[K]) => string } = {
    feed: renderFeed,
    'sitemap-index': (record) => renderSitemapIndex(record, site),
    'month-sitemap': (record) => renderSitemap(record, site),
    'pages-sitemap': (record) => renderSitemap(record, site),
    'news-sitemap': (record) => renderNewsSitemap(record, site),
    'day-data': (record) => renderDayData(record, site),
    'month-data': (record) => renderMonthData(record, site),
    redirect: (record) => renderRedirect(record, site),
  };
  return ({ kind, record }) => {
    const print = printers[kind] as ((record: object) => string) | undefined;
    return print?.(record);
  };
}
