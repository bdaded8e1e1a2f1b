import type { Similar } from './term-vectors.ts';

/** Joins articles on one event as they arrive. */
export interface StoryTracker {
  /** The story that an article joins: the number of its first article; undefined where it joins none. */
  find(article: StoryCandidate): number | undefined;
  /** Numbers are given in order, from 0. @param story the article’s own number where it begins one. */
  add(days: number, story: number): void;
}

export interface StoryCandidate {
  readonly days: number;
  /** Earlier articles that may be of one story with it, each with its likeness. */
  readonly similar: readonly Similar[];
  /** The likeness to each of some earlier articles, in their order. */
  readonly compare: (articles: readonly number[]) => readonly number[];
}

/**
 * Single-pass clustering: an article joins the story whose newest eight articles are most like it on
 * average, unless that story has been silent for more than a week or the likeness, which silence lessens
 * by up to 40 in 100, is too small. Thresholds were chosen on stories that editors had labelled.
 */
export function createStoryTracker(): StoryTracker {
  const stories: Story[] = [];
  const rate = (story: Story, { days, compare }: StoryCandidate): number => {
    const likeness = compare(story.newest);
    const mean = likeness.reduce((sum, value) => sum + value, 0) / likeness.length;
    return mean * (1 - (mostLessened * (days - story.lastDays)) / mostSilentDays);
  };
  return {
    find: (candidate) => {
      const alike = candidate.similar.filter(({ cosine }) => cosine >= leastRating).sort(compareSimilar);
      const found = new Set(alike.flatMap(({ article }) => stories[article] ?? []));
      const living = [...found].filter(({ lastDays }) => candidate.days - lastDays <= mostSilentDays);
      const rated = living
        .slice(0, mostRated)
        .map((story) => ({ story: story.first, rating: rate(story, candidate) }));
      return rated.filter(({ rating }) => rating >= leastRating).sort(compareRated)[0]?.story;
    },
    add: (days, first) => {
      const story = stories[first] ?? { first, newest: [], lastDays: days };
      story.newest = [...story.newest, stories.length].slice(-comparedArticles);
      story.lastDays = days;
      stories.push(story);
    },
  };
}

const comparedArticles = 8;
/** A story with no article that alike would not reach the rating; of the others, the most alike are rated. */
const mostRated = 5;
const mostSilentDays = 7;
const mostLessened = 0.4;
const leastRating = 0.24;

/** Most alike first; of equals the newer. */
function compareSimilar(first: Similar, second: Similar): number {
  return second.cosine - first.cosine || second.article - first.article;
}

/** Of equals, the story that began last. */
function compareRated(first: Rated, second: Rated): number {
  return second.rating - first.rating || second.story - first.story;
}

interface Story {
  readonly first: number;
  newest: readonly number[];
  lastDays: number;
}

interface Rated {
  readonly story: number;
  readonly rating: number;
}
