import type { Archive } from '../archive/archive.ts';
import type { ArticleSummary } from '../archive/article.ts';
import { latestArticles } from './list-lengths.ts';
import { chooseForSite, countWithVersions } from './versions.ts';
import { latestFragmentPath, latestPath, notFoundPath, wholeArchive } from '../archive/permalink.ts';

/** `/latest/` and `/fragments/latest.html`: the newest articles. */
export interface LatestPage {
  readonly path: string;
  readonly articles: readonly ArticleSummary[];
}

/** `/404.html` */
export interface NotFoundPage {
  readonly path: string;
  readonly latest: readonly ArticleSummary[];
}

export function createLatestPage(archive: Archive): LatestPage {
  return { path: latestPath, articles: listNewest(archive, latestArticles) };
}

/** The list under “Latest” as it is now. */
export function createLatestFragment(archive: Archive): LatestPage {
  return { path: latestFragmentPath, articles: listLatest(archive) };
}

export function createNotFoundPage(archive: Archive): NotFoundPage {
  return { path: notFoundPath, latest: listLatest(archive) };
}

function listLatest(archive: Archive): readonly ArticleSummary[] {
  return listNewest(archive, archive.site.lists.latest);
}

/** Each once, in the site’s language if it has a version in that. */
function listNewest(archive: Archive, count: number): readonly ArticleSummary[] {
  const newest = archive.listNewest(wholeArchive, countWithVersions(archive, count));
  return chooseForSite(archive, newest, count);
}
