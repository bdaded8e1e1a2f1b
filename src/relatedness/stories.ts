import type { ComparedArticles } from './compared-articles.ts';
import type { Similar } from './term-index.ts';

/** Joins articles on one event as they arrive. */
export interface StoryTracker {
  find(article: StoryCandidate): FoundStory;
  /** Articles are added in order. @param story the article’s own number if it begins one. */
  add(article: number, story: number): void;
  /** The story of an article that was added. */
  storyOf(article: number): number;
}

/** Stories are the numbers of their first articles. */
export interface FoundStory {
  /** The story that an article joins; undefined if it joins none. */
  readonly joined: number | undefined;
  /** All stories that have an article like it, including the one that it joins. */
  readonly rivals: readonly number[];
}

export interface StoryCandidate {
  readonly instant: number;
  /** The likeness that a story must have. */
  readonly leastRating: number;
  /**
   * Earlier articles whose stories it may join, each once: those as alike. A story without such an article cannot reach
   * the rating.
   */
  readonly close: readonly Similar[];
  /** How like it each of some earlier articles is, in their order. */
  readonly compare: (articles: readonly number[]) => readonly Similar[];
}

/**
 * Finds the story of each article by single-pass clustering. An article joins the story whose newest eight articles are
 * most like it on average. It does not join a story that has been silent for more than a week, whose likeness, which
 * silence lessens by up to 40%, is too small, or with which it shares hardly a rare term. Thresholds were chosen on
 * stories that editors had labelled. The versions of an article in several languages are one of the eight, as like as
 * the one that is most like it.
 * @param instants of all articles, in milliseconds since 1970.
 */
export function createStoryTracker({
  instants,
  baseOf,
}: Pick<ComparedArticles, 'instants' | 'baseOf'>): StoryTracker {
  const firsts = new Uint32Array(instants.length);
  // One more than the number of an article; 0 for none.
  const newest = new Uint32Array(instants.length);
  const previous = new Uint32Array(instants.length);
  const lastInstant = (story: number): number => instants[(newest[story] ?? 0) - 1] ?? 0;
  const listNewest = (story: number): readonly number[] => {
    const articles: number[] = [];
    const bases = new Set<number>();
    for (let next = newest[story] ?? 0; next > 0; next = previous[next - 1] ?? 0) {
      bases.add(baseOf(next - 1));
      if (bases.size > comparedArticles) break;
      articles.push(next - 1);
    }
    return articles.reverse();
  };
  const rate = (story: number, { instant, compare }: StoryCandidate): number => {
    const likeness = keepMostAlike(compare(listNewest(story)));
    if (findMean(likeness, ({ sharedRare }) => sharedRare) < leastSharedRare) return 0;
    const mean = findMean(likeness, ({ cosine }) => cosine);
    return mean * (1 - (mostLessened * (instant - lastInstant(story))) / mostSilent);
  };
  const keepMostAlike = (likeness: readonly Similar[]): readonly Similar[] => {
    const best = new Map<number, Similar>();
    for (const similar of likeness) {
      const base = baseOf(similar.article);
      if (similar.cosine >= (best.get(base)?.cosine ?? 0)) best.set(base, similar);
    }
    return [...best.values()];
  };
  return {
    storyOf: (article) => firsts[article] ?? 0,
    find: (candidate) => {
      const alike = [...candidate.close].sort(compareSimilar);
      const found = [...new Set(alike.map(({ article }) => firsts[article] ?? 0))];
      const living = found.filter((story) => candidate.instant - lastInstant(story) <= mostSilent);
      const rated = living.slice(0, mostRated).map((story) => ({ story, rating: rate(story, candidate) }));
      return {
        joined: rated.filter(({ rating }) => rating >= candidate.leastRating).sort(compareRated)[0]?.story,
        rivals: found,
      };
    },
    add: (article, story) => {
      firsts[article] = story;
      previous[article] = newest[story] ?? 0;
      newest[story] = article + 1;
    },
  };
}

const comparedArticles = 8;
/** Only the stories with the most similar articles are rated. */
const mostRated = 5;
const mostSilent = 7 * 86_400_000;
const mostLessened = 0.4;
/**
 * How many rare terms an article must share with those of a story, on average. An event has names of its own. Reports of
 * a kind, such as tables of earnings, are alike by the words of their kind alone, and would make one endless story.
 */
const leastSharedRare = 1;

function findMean(items: readonly Similar[], measure: (item: Similar) => number): number {
  return items.reduce((sum, item) => sum + measure(item), 0) / items.length;
}

/** Most alike first. Ties go to the newer article. */
function compareSimilar(first: Similar, second: Similar): number {
  return second.cosine - first.cosine || second.article - first.article;
}

/** Highest rating first. Ties go to the story that began last. */
function compareRated(first: Rated, second: Rated): number {
  return second.rating - first.rating || second.story - first.story;
}

interface Rated {
  readonly story: number;
  readonly rating: number;
}
