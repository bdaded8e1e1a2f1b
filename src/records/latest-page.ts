import type { Archive } from '../archive/archive.ts';
import { latestStories } from './list-lengths.ts';
import { countBeforeGrouping, groupByStory, measureStories, type ListedStory } from './listed-story.ts';
import { chooseForSite } from './versions.ts';
import { latestFragmentPath, latestPath, notFoundPath, wholeArchive } from '../archive/permalink.ts';

/** `/latest/` and `/fragments/latest.html`: the newest articles. */
export interface LatestPage {
  readonly path: string;
  /** The one with the newest article first. */
  readonly stories: readonly ListedStory[];
}

/** `/404.html` */
export interface NotFoundPage {
  readonly path: string;
  readonly latest: readonly ListedStory[];
}

export function createLatestPage(archive: Archive): LatestPage {
  return { path: latestPath, stories: listNewest(archive, latestStories) };
}

/** The list under “Latest” as it is now. */
export function createLatestFragment(archive: Archive): LatestPage {
  return { path: latestFragmentPath, stories: listLatest(archive) };
}

export function createNotFoundPage(archive: Archive): NotFoundPage {
  return { path: notFoundPath, latest: listLatest(archive) };
}

/** The list under “Latest”: what stands where a page has nothing of its own. */
export function listLatest(archive: Archive): readonly ListedStory[] {
  return listNewest(archive, archive.site.lists.latest);
}

/** Each story once, by its newest article; an article in the site’s language if it has a version in that. */
function listNewest(archive: Archive, count: number): readonly ListedStory[] {
  const newest = archive.listNewest(wholeArchive, countBeforeGrouping(archive, count));
  const shown = chooseForSite(archive, newest, newest.length);
  return measureStories(archive, groupByStory(archive, shown).slice(0, count));
}
