import {
  homePath,
  latestFragmentPath,
  latestPath,
  notFoundPath,
  trendsFragmentPath,
} from '../archive/permalink.ts';
import { createHomePage } from '../records/home-page.ts';
import { createLatestFragment, createLatestPage, createNotFoundPage } from '../records/latest-page.ts';
import { createTrendsFragment } from '../records/trends-page.ts';
import { defineSinglePage } from './page-kind.ts';

export const home = defineSinglePage({
  path: homePath,
  createRecord: createHomePage,
  printedBy: { view: 'HomePage' },
  sitemap: 'in-order',
});

export const latest = defineSinglePage({
  path: latestPath,
  createRecord: createLatestPage,
  printedBy: { view: 'LatestPage' },
});

/** The page that hosts send if there is nothing at an address. */
export const notFound = defineSinglePage({
  path: notFoundPath,
  createRecord: createNotFoundPage,
  printedBy: { view: 'NotFoundPage' },
});

/** The newest list, which old pages fetch. */
export const latestFragment = defineSinglePage({
  path: latestFragmentPath,
  createRecord: createLatestFragment,
  printedBy: { view: 'LatestFragment', isFragment: true },
});

export const trendsFragment = defineSinglePage({
  path: trendsFragmentPath,
  isPartOf: ({ trends }) => trends,
  createRecord: createTrendsFragment,
  printedBy: { view: 'TrendsFragment', isFragment: true },
});
