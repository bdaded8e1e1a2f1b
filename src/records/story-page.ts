import type { Archive, Story } from '../archive/archive.ts';
import type { ArticleSummary } from '../archive/article.ts';
import type { Day } from '../archive/calendar.ts';
import { newestStories } from './list-lengths.ts';
import { listOnce } from './versions.ts';
import { periodPath, storiesPath } from '../archive/permalink.ts';

/** `/stories/…/`: a story as a timeline. */
export interface StoryPage {
  readonly path: string;
  readonly title: string;
  /** Oldest first. */
  readonly days: readonly StoryDay[];
  readonly articleCount: number;
  /** The outlets that reported it, in order of their first article. */
  readonly sourceNames: readonly string[];
}

export interface StoryDay {
  readonly day: Day;
  readonly path: string;
  readonly articles: readonly ArticleSummary[];
}

/** `/stories/`: every story, the one with the newest article first. */
export interface StoriesPage {
  readonly path: string;
  readonly stories: readonly StoryEntry[];
}

export interface StoryEntry {
  readonly path: string;
  readonly title: string;
  readonly articleCount: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export function createStoryPage(archive: Archive, story: Story): StoryPage {
  const told = listOnce(archive, story.articles);
  const byDay = Map.groupBy(told, (article) => article.published.day);
  return {
    path: story.path,
    title: story.title,
    days: [...byDay].map(([day, articles]) => ({ day, path: periodPath(day), articles })),
    articleCount: told.length,
    sourceNames: [...new Set(told.flatMap((article) => article.sourceName ?? []))],
  };
}

export function createStoriesPage(archive: Archive): StoriesPage {
  return {
    path: storiesPath,
    stories: archive.listNewestStories(newestStories).map((story) => createStoryEntry(archive, story)),
  };
}

function createStoryEntry(archive: Archive, { path, title, articles: all }: Story): StoryEntry {
  const articles = listOnce(archive, all);
  const firstDay = articles[0]?.published.day ?? '';
  const lastDay = articles.at(-1)?.published.day ?? '';
  return { path, title, articleCount: articles.length, firstDay, lastDay };
}
