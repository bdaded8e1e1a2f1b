import { scoreBurst } from './burst.ts';
import { mergeBursts, type Burst, type MergedBurst } from './merge-bursts.ts';
import type { SpelledTerm } from './packed-terms.ts';
import type { TermPast } from './term-window.ts';

/** An article of the day, as a number in the archive’s order. */
export interface TrendArticle {
  readonly article: number;
  readonly source: number;
  /** The first article of its story. */
  readonly story: number;
  readonly terms: Uint32Array;
  /** Its terms, in step with `terms`. */
  readonly spell: () => readonly SpelledTerm[];
}

/** Plain data. */
export interface FoundTrend {
  /** A name, a term or two of them, as the day’s articles spell it. */
  readonly phrase: string;
  /** Newest first. */
  readonly articles: readonly number[];
  readonly sourceCount: number;
  /** The first article of the story that most of the articles tell, where they do. */
  readonly story?: number;
}

export interface TrendOptions {
  /** How many trends a day may have. Default: 10. */
  readonly limit?: number;
}

/** How many days the weeks before a day are. */
export const daysBefore = 28;

/**
 * Finds what is far above its level of the four weeks before, strongest first. A trend has two articles at least,
 * and two sources where the day has several.
 * @param articles of the day, in the archive’s order, without copies.
 */
export function findTrends(
  articles: readonly TrendArticle[],
  past: TermPast,
  { limit = 10 }: TrendOptions = {},
): readonly FoundTrend[] {
  const leastSources = Math.min(2, countSources(articles));
  const bursts = [...findUses(articles)]
    .filter(([, uses]) => uses.length > 1 && countSources(uses) >= leastSources)
    .flatMap(([id, uses]): Burst[] => {
      const burst = scoreBurst(uses.length, articles.length, {
        recent: past.counts[id] ?? 0,
        articles: past.articles,
      });
      const score = burst * findCohesion(uses) * Math.sqrt(uses.length);
      if (score <= leastScore) return [];
      const spelled = uses.flatMap((use) => use.spell()[use.terms.indexOf(id)] ?? []);
      const term = spelled[0]?.term ?? '';
      if (!isTopical(term)) return [];
      const spellings = spelled.map(({ spelling }) => spelling);
      return [{ term, uses, score, story: findCommonStory(uses), spellings }];
    });
  return mergeBursts(bursts, limit).map(createTrend);
}

/** What is less is chance: two articles of one story that a single term joins have about 4. */
const leastScore = 1;
const leastCohesion = 0.2;

/** Numbers are no topics. */
function isTopical(term: string): boolean {
  return !/^\d/.test(term);
}

function findUses(articles: readonly TrendArticle[]): ReadonlyMap<number, TrendArticle[]> {
  const uses = new Map<number, TrendArticle[]>();
  for (const article of articles) {
    for (const id of article.terms) {
      const known = uses.get(id);
      if (known === undefined) uses.set(id, [article]);
      else known.push(article);
    }
  }
  return uses;
}

function countSources(articles: readonly TrendArticle[]): number {
  return new Set(articles.map(({ source }) => source)).size;
}

function createTrend({ phrase, uses, story }: MergedBurst): FoundTrend {
  return {
    phrase,
    articles: uses.map(({ article }) => article).reverse(),
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
  const told = [...Map.groupBy(uses, ({ story }) => story).values()];
  const together = told.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0);
  return Math.max(together / uses.length, leastCohesion);
}

/** The story of more than half of the articles, and of two at least. */
function findCommonStory(uses: readonly TrendArticle[]): number | undefined {
  const stories = Map.groupBy(uses, ({ story }) => story);
  for (const [story, told] of stories) {
    if (told.length > 1 && told.length * 2 > uses.length) return story;
  }
  return undefined;
}
