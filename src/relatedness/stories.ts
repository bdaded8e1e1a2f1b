import type { Similar } from './term-index.ts';

/** Joins articles on one event as they arrive. */
export interface StoryTracker {
  find(article: StoryCandidate): FoundStory;
  /** @param story the article’s own number where it begins one. @param instant milliseconds since 1970. */
  add(article: number, instant: number, story: number): void;
}

/** Stories are the numbers of their first articles. */
export interface FoundStory {
  /** The story that an article joins; undefined where it joins none. */
  readonly joined: number | undefined;
  /** All that have an article like it, the one that it joins among them. */
  readonly rivals: readonly number[];
}

export interface StoryCandidate {
  readonly instant: number;
  /** Earlier articles whose stories it may join: see `isClose`; each once. */
  readonly close: readonly Similar[];
  /** The likeness to each of some earlier articles, in their order. */
  readonly compare: (articles: readonly number[]) => readonly number[];
}

/**
 * Single-pass clustering: an article joins the story whose newest eight articles are most like it on
 * average, unless that story has been silent for more than a week or the likeness, which silence lessens
 * by up to 40 in 100, is too small. Thresholds were chosen on stories that editors had labelled.
 */
export function createStoryTracker(length: number): StoryTracker {
  const stories = new Array<Story | undefined>(length).fill(undefined);
  const rate = (story: Story, { instant, compare }: StoryCandidate): number => {
    const likeness = compare(story.newest);
    const mean = likeness.reduce((sum, value) => sum + value, 0) / likeness.length;
    return mean * (1 - (mostLessened * (instant - story.lastInstant)) / mostSilent);
  };
  return {
    find: (candidate) => {
      const alike = [...candidate.close].sort(compareSimilar);
      const found = new Set(alike.flatMap(({ article }) => stories[article] ?? []));
      const living = [...found].filter(({ lastInstant }) => candidate.instant - lastInstant <= mostSilent);
      const rated = living
        .slice(0, mostRated)
        .map((story) => ({ story: story.first, rating: rate(story, candidate) }));
      return {
        joined: rated.filter(({ rating }) => rating >= leastRating).sort(compareRated)[0]?.story,
        rivals: [...found].map(({ first }) => first),
      };
    },
    add: (article, instant, first) => {
      const story = stories[first] ?? { first, newest: [], lastInstant: instant };
      if (story.newest.length === comparedArticles) story.newest.shift();
      story.newest.push(article);
      story.lastInstant = instant;
      stories[article] = story;
    },
  };
}

/** Whether an article may join another’s story: one with no article that alike would not reach the rating. */
export function isClose({ cosine }: Similar): boolean {
  return cosine >= leastRating;
}

const comparedArticles = 8;
/** Of the stories with articles that alike, the most alike are rated. */
const mostRated = 5;
const mostSilent = 7 * 86_400_000;
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
  readonly newest: number[];
  lastInstant: number;
}

interface Rated {
  readonly story: number;
  readonly rating: number;
}
