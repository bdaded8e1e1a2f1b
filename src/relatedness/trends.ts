import type { SpelledTerm } from './packed-terms.ts';
import type { TermPast } from './term-window.ts';
import { countSources, findCandidates, isSubject, type TrendCandidate } from './trend-candidates.ts';
import { wordTrend } from './trend-phrase.ts';

/** An article of the day, as a number in the archive’s order. */
export interface TrendArticle {
  readonly article: number;
  readonly source: number;
  /** The first article of its story. */
  readonly story: number;
  /** The terms that it is about. */
  readonly subjects: Uint32Array;
  /** All its terms as it spells them. */
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
 * and two sources where the day has several. Each is chosen for the articles that those before it do not have, so
 * that one event takes one place, and two that share some articles take two.
 * @param articles of the day, in the archive’s order, without copies.
 */
export function findTrends(
  articles: readonly TrendArticle[],
  past: TermPast,
  { limit = 10 }: TrendOptions = {},
): readonly FoundTrend[] {
  const candidates = findCandidates(articles, past).slice(0, mostCandidates);
  const covered = new Set<TrendArticle>();
  const trends: FoundTrend[] = [];
  let pool: readonly TrendCandidate[] = candidates;
  while (trends.length < limit) {
    pool = rankUncovered(pool, covered);
    const best = pool.find(isSubject);
    if (best === undefined) break;
    trends.push(createTrend(best, candidates));
    for (const article of best.uses) covered.add(article);
  }
  return trends;
}

/** Many more than a day’s trends. */
const mostCandidates = 300;
/** Which part of its articles a further trend must have for itself. */
const leastUncovered = 0.25;

/** Those with enough articles of their own, by the burst of these; of equals, those that came first stay first. */
function rankUncovered(
  candidates: readonly TrendCandidate[],
  covered: ReadonlySet<TrendArticle>,
): readonly TrendCandidate[] {
  return candidates
    .map((candidate) => {
      const own = candidate.uses.filter((article) => !covered.has(article)).length;
      const score = own < leastUncovered * candidate.uses.length ? 0 : candidate.score(own);
      return { candidate, score };
    })
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score)
    .map(({ candidate }) => candidate);
}

function createTrend(lead: TrendCandidate, candidates: readonly TrendCandidate[]): FoundTrend {
  return {
    phrase: wordTrend(lead, candidates),
    articles: lead.uses.map(({ article }) => article).reverse(),
    sourceCount: countSources(lead.uses),
    ...(lead.story === undefined ? {} : { story: lead.story }),
  };
}
