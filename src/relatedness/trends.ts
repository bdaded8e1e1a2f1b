import { scoreBurst } from './burst.ts';
import { mergeBursts, type Burst, type MergedBurst } from './merge-bursts.ts';
import { createTermHistory } from './term-history.ts';
import type { ArticleTerms } from './terms.ts';

/** Finds what is far above its level of the four weeks before. Days are added in order. */
export interface TrendFinder {
  /**
   * The trends of a day, strongest first, then adds it. They depend on that day and earlier ones alone.
   * @param day the calendar day, `2022-01-13`.
   * @param articles of that day, in the archive’s order.
   */
  addDay(day: string, articles: readonly TrendArticle[]): readonly FoundTrend[];
  /** Adds a day whose trends are known, without looking for them again. */
  restoreDay(day: string, articles: readonly TrendArticle[]): void;
}

export interface TrendFinderOptions {
  /** How many trends a day may have. Default: 10. */
  readonly limit?: number;
}

export interface TrendArticle {
  readonly path: string;
  readonly sourceId: string;
  readonly terms: ArticleTerms;
  /** The first article of its story, as `Relations` has it. */
  readonly story?: string;
}

/** Plain data. */
export interface FoundTrend {
  /** A name, a term or two of them, as the day’s articles spell it. */
  readonly phrase: string;
  /** Newest first. */
  readonly paths: readonly string[];
  readonly articleCount: number;
  readonly sourceCount: number;
  /** The first article of the story that most of the articles tell, where they do. */
  readonly story?: string;
}

/** A trend has two articles at least, and two sources where the day has several. */
export function createTrendFinder({ limit = 10 }: TrendFinderOptions = {}): TrendFinder {
  const history = createTermHistory(daysBefore);
  const restoreDay = (day: string, articles: readonly TrendArticle[]): void => {
    history.add(dayNumber(day), articles.length, countTerms(articles));
  };
  return {
    restoreDay,
    addDay: (day, articles) => {
      history.moveTo(dayNumber(day));
      const leastSources = Math.min(2, countSources(articles));
      const bursts = [...findUses(articles)]
        .filter(([term, uses]) => uses.length > 1 && isTopical(term) && countSources(uses) >= leastSources)
        .map(([term, uses]): Burst => {
          const burst = scoreBurst(uses.length, articles.length, history.find(term));
          const score = burst * findCohesion(uses) * Math.sqrt(uses.length);
          return { term, uses, score, story: findCommonStory(uses) };
        });
      const trends = mergeBursts(
        bursts.filter(({ score }) => score > leastScore),
        limit,
      );
      restoreDay(day, articles);
      return trends.map(createTrend);
    },
  };
}

const daysBefore = 28;
/** What is less is chance: two articles of one story that a single term joins have about 4. */
const leastScore = 1;
const leastCohesion = 0.2;

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Numbers are no topics. */
function isTopical(term: string): boolean {
  return !/^\d/.test(term);
}

function findUses(articles: readonly TrendArticle[]): ReadonlyMap<string, TrendArticle[]> {
  const uses = new Map<string, TrendArticle[]>();
  for (const article of articles) {
    for (const term of article.terms.terms) {
      const known = uses.get(term);
      if (known === undefined) uses.set(term, [article]);
      else known.push(article);
    }
  }
  return uses;
}

function countTerms(articles: readonly TrendArticle[]): ReadonlyMap<string, number> {
  return new Map([...findUses(articles)].map(([term, uses]) => [term, uses.length]));
}

function countSources(articles: readonly TrendArticle[]): number {
  return new Set(articles.map(({ sourceId }) => sourceId)).size;
}

function createTrend({ phrase, uses, story }: MergedBurst): FoundTrend {
  return {
    phrase,
    paths: uses.map(({ path }) => path).reverse(),
    articleCount: uses.length,
    sourceCount: countSources(uses),
    ...(story === undefined ? {} : { story }),
  };
}

/**
 * How much a term’s articles tell the same: which part of them has another of the same story among them.
 * Never less than a fifth, so that a name in the news in several stories may still trend, while
 * a common word that happens to be more frequent that day does not come before an event.
 */
function findCohesion(uses: readonly TrendArticle[]): number {
  const told = [...Map.groupBy(uses, ({ story, path }) => story ?? path).values()];
  const together = told.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0);
  return Math.max(together / uses.length, leastCohesion);
}

/** The story of more than half of the articles, and of two at least. */
function findCommonStory(uses: readonly TrendArticle[]): string | undefined {
  const stories = Map.groupBy(uses, ({ story }) => story);
  for (const [story, told] of stories) {
    if (story !== undefined && told.length > 1 && told.length * 2 > uses.length) return story;
  }
  return undefined;
}
