import { termsOf, type ArticleColumns } from './article-columns.ts';

/**
 * The terms that an article is about: those that both its headline and its lead have, or that it says as often.
 * No choice matters more to trends: with all terms, names that are in many articles on other subjects hide the events.
 */
export function listSubjects(articles: ArticleColumns, article: number): Uint32Array {
  const { ids, counts } = termsOf(articles, article);
  // Terms are in the order of their counts, highest first.
  const end = counts.findIndex((count) => count < leastCount);
  return end === -1 ? ids : ids.subarray(0, end);
}

/** A headline counts three times, a lead twice. */
const leastCount = 5;
