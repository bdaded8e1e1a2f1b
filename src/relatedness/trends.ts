import type { TrendArticle } from './trend-article.ts';
import type { TermPast } from './term-window.ts';
import { countSources, findCandidates, isSubject, type TrendCandidate } from './trend-candidates.ts';
import { wordTrend } from './trend-phrase.ts';

/** A trend of one day, as plain data. */
export interface FoundTrend {
  /** A topic, a name or a term, or two of them, as the day’s articles spell them. */
  readonly phrase: string;
  /** Newest first. */
  readonly articles: readonly number[];
  readonly sourceCount: number;
  /** The first article of the story that most of the articles tell, if there is one. */
  readonly story?: number;
}

export interface TrendOptions {
  /** How many trends a day may have. Default: 10. */
  readonly limit?: number;
}

/** How many days before a day its articles are compared with. */
export const daysBefore = 28;

/**
 * Finds what is far above its level of the four weeks before, strongest first. A trend has at least two articles, and
 * two sources if the day has several. No article is in two of a day’s trends, so that one event takes one place.
 * @param articles of the day, in the archive’s order, without copies.
 */
export function findTrends(
  articles: readonly TrendArticle[],
  past: TermPast,
  { limit = 10 }: TrendOptions = {},
): readonly FoundTrend[] {
  const candidates = findCandidates(articles, past).slice(0, mostCandidates);
  const covered = new Set<TrendArticle>();
  const leads: TrendCandidate[] = [];
  for (const candidate of candidates) {
    if (leads.length === limit) break;
    if (candidate.uses.some((article) => covered.has(article)) || !isSubject(candidate)) continue;
    leads.push(candidate);
    for (const article of candidate.uses) covered.add(article);
  }
  return leads.map((lead) => createTrend(lead, candidates));
}

/** Many more than a day’s trends. */
const mostCandidates = 300;

function createTrend(lead: TrendCandidate, candidates: readonly TrendCandidate[]): FoundTrend {
  return {
    phrase: wordTrend(lead, candidates),
    articles: lead.uses.map(({ article }) => article).reverse(),
    sourceCount: countSources(lead.uses),
    ...(lead.story === undefined ? {} : { story: lead.story }),
  };
}
