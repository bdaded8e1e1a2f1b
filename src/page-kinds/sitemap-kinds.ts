import { monthOf, type Month } from '../archive/calendar.ts';
import {
  monthSitemapPath,
  newsSitemapPath,
  pagesSitemapPath,
  sitemapIndexPath,
} from '../archive/permalink.ts';
import {
  createMonthSitemap,
  createNewsSitemap,
  createPagesSitemap,
  createSitemapIndex,
} from '../records/sitemap.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from '../syndication/sitemap-xml.ts';
import { definePageKind, defineSinglePage, printedFile } from './page-kind.ts';
import { findPeriod, listPeriods } from './period-kinds.ts';

export const sitemapIndex = defineSinglePage({
  path: sitemapIndexPath,
  createRecord: createSitemapIndex,
  printedBy: printedFile(renderSitemapIndex),
});

/** The pages that are not articles. */
export const pagesSitemap = defineSinglePage({
  path: pagesSitemapPath,
  createRecord: (_, site) => createPagesSitemap(site.listSitemapPaths()),
  printedBy: printedFile(renderSitemap),
});

export const newsSitemap = defineSinglePage({
  path: newsSitemapPath,
  createRecord: createNewsSitemap,
  printedBy: printedFile(renderNewsSitemap),
});

/** The articles of a month. */
export const monthSitemap = definePageKind({
  path: (month: Month) => monthSitemapPath(month),
  examples: ['2022-01'],
  list: (archive) => listPeriods(archive, monthOf),
  find: (archive, path) => findPeriod(archive, /^\/sitemap-(\d{4}-\d\d)\.xml$/, path),
  touch: ({ days }) => days.map(monthOf),
  createRecord: createMonthSitemap,
  printedBy: printedFile(renderSitemap),
});
