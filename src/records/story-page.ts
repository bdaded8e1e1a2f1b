import type { Archive, Story } from '../archive/archive.ts';
import type { ArticleSummary } from '../archive/article.ts';
import {
  dayAfter,
  daysBetween,
  hourOf,
  isHour,
  isMonth,
  monthOf,
  type Day,
  type Period,
} from '../archive/calendar.ts';
import type { ForeignText, Link } from './link.ts';
import { listLatest } from './latest-page.ts';
import type { ListedStory } from './listed-story.ts';
import { headlinesOfDay, longestByDay, newestStories } from './list-lengths.ts';
import { periodPath, scopePath, storiesPath, storyPeriodPath } from '../archive/permalink.ts';
import {
  coarserPeriod,
  fitSummaries,
  linkNeighbours,
  type PeriodCount,
  type PeriodEntry,
} from './period-list.ts';
import { listOnce } from './versions.ts';

/** `/stories/…/`: a story as a timeline. */
export interface StoryPage extends Timeline {
  readonly path: string;
  readonly title: string;
  readonly articleCount: number;
  /** The outlets that reported it, those with most articles first, then in order of their first article. */
  readonly sources: readonly SourceShare[];
  /** The days from the first article to the last, each with its count; only of a story of several days. */
  readonly byDay?: readonly number[];
}

/** How many of a story’s articles are an outlet’s. */
export interface SourceShare extends ForeignText {
  readonly path: string;
  readonly count: number;
}

/** `/stories/…/2022-02/`: a month of a long story, a day of its long month, an hour of its long day. */
export interface StoryPeriodPage extends Timeline {
  readonly path: string;
  /** The headline of the newest article of the period: later news of the story changes no earlier page. */
  readonly title: string;
  readonly period: Period;
  readonly articleCount: number;
  /** The story, or the list of its that this is a piece of. */
  readonly above: string;
  readonly previous?: Link;
  readonly next?: Link;
}

/** Articles by day; or if these are too many for one page, the months, days or hours whose pages have them. */
interface Timeline {
  /** Oldest first. */
  readonly days: readonly StoryDay[];
  /** Oldest first. */
  readonly periods?: readonly PeriodEntry[];
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
  /** If there are none. */
  readonly latest: readonly ListedStory[];
}

export interface StoryEntry {
  readonly path: string;
  readonly title: string;
  readonly articleCount: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export function createStoryPage(archive: Archive, story: Story): StoryPage {
  const told = tellStory(archive, story);
  return {
    path: story.path,
    title: story.title,
    ...createTimeline(archive, told),
    articleCount: told.articles.length,
    sources: countSources(archive, told.articles),
    ...countDays(told.articles),
  };
}

function countSources(
  { sources, names }: Archive,
  articles: readonly ArticleSummary[],
): readonly SourceShare[] {
  const bySource = Map.groupBy(articles, ({ sourceId }) => sourceId ?? '');
  return [...bySource]
    .flatMap(([id, { length }]) => {
      const source = sources.get(id);
      if (source === undefined) return [];
      const { name, language } = source;
      const path = scopePath({ kind: 'source', id });
      return [{ text: name, language, direction: names.direction(language), path, count: length }];
    })
    .sort((first, second) => second.count - first.count);
}

function countDays(articles: readonly ArticleSummary[]): Pick<StoryPage, 'byDay'> {
  const [first, last] = [articles[0]?.published.day, articles.at(-1)?.published.day];
  if (first === undefined || last === undefined || first === last) return {};
  const length = daysBetween(first, last) + 1;
  // A story goes on for weeks at most; one that is joined over years would be a line.
  if (length > longestByDay) return {};
  const ofDays = Map.groupBy(articles, ({ published }) => published.day);
  return { byDay: Array.from({ length }, (_, place) => ofDays.get(dayAfter(first, place))?.length ?? 0) };
}

/** A story without what stands in it in another language again. */
export function tellStory(archive: Archive, story: Story): Story {
  return { ...story, articles: listOnce(archive, story.articles) };
}

/** @param story as it is told. */
export function createStoryPeriodPage(archive: Archive, story: Story, period: Period): StoryPeriodPage {
  const pathOf = (other: Period) => storyPeriodPath(story.path, other);
  const above = isMonth(period) ? undefined : coarserPeriod(period);
  const articles = listInPeriod(archive, story, period);
  const beside = (splitStory(archive, story, above) ?? []).map((other) => other.period);
  return {
    path: pathOf(period),
    title: articles.at(-1)?.title ?? story.title,
    period,
    ...createTimeline(archive, story, period),
    articleCount: articles.length,
    above: above === undefined ? story.path : pathOf(above),
    ...linkNeighbours(beside, beside.indexOf(period), pathOf),
  };
}

/**
 * The months of a long story, the days of its long month, or the hours of its long day, oldest first; undefined if one
 * page has all of the period.
 * @param story as it is told.
 */
export function splitStory(
  archive: Archive,
  story: Story,
  period?: Period,
): readonly PeriodCount[] | undefined {
  const articles = listInPeriod(archive, story, period);
  if ((period !== undefined && isHour(period)) || articles.length <= archive.site.lists.page)
    return undefined;
  const finer = Map.groupBy(articles, (article) => finerPeriodOf(archive, article, period));
  return [...finer].map(([each, { length }]) => ({ period: each, count: length }));
}

function createTimeline(archive: Archive, story: Story, period?: Period): Timeline {
  const periods = splitStory(archive, story, period);
  if (periods !== undefined)
    return {
      days: [],
      periods: periods.map((each) => ({
        ...each,
        path: storyPeriodPath(story.path, each.period),
        newest: listInPeriod(archive, story, each.period).slice(-headlinesOfDay),
      })),
    };
  const byDay = Map.groupBy(
    fitSummaries(listInPeriod(archive, story, period)),
    (article) => article.published.day,
  );
  return { days: [...byDay].map(([day, articles]) => ({ day, path: periodPath(day), articles })) };
}

function listInPeriod({ site }: Archive, { articles }: Story, period = ''): readonly ArticleSummary[] {
  return articles.filter(({ published }) =>
    (isHour(period) ? hourOf(published.instant, site.timeZone) : published.day).startsWith(period),
  );
}

function finerPeriodOf({ site }: Archive, { published }: ArticleSummary, period?: Period): Period {
  if (period === undefined) return monthOf(published.day);
  return isMonth(period) ? published.day : hourOf(published.instant, site.timeZone);
}

export function createStoriesPage(archive: Archive): StoriesPage {
  const stories = archive.listNewestStories(newestStories).map((story) => createStoryEntry(archive, story));
  return { path: storiesPath, stories, latest: stories.length === 0 ? listLatest(archive) : [] };
}

function createStoryEntry(archive: Archive, { path, title, articles: all }: Story): StoryEntry {
  const articles = listOnce(archive, all);
  const firstDay = articles[0]?.published.day ?? '';
  const lastDay = articles.at(-1)?.published.day ?? '';
  return { path, title, articleCount: articles.length, firstDay, lastDay };
}
