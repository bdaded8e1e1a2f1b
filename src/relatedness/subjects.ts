import { termsOf, type ArticleColumns } from './article-columns.ts';

/**
 * The terms that an article is about: those of its headline that its lead has too, or that it says as often.
 * Which of its terms a trend is made of matters most: with all of them, names that stand in many articles of
 * other subjects hide the events.
 */
export function listSubjects(articles: ArticleColumns, article: number): Uint32Array {
  const { ids, counts } = termsOf(articles, article);
  // Terms stand by their counts, highest first.
  const end = counts.findIndex((count) => count < leastCount);
  return end === -1 ? ids : ids.subarray(0, end);
}

/** A headline counts three times, a lead twice. */
const leastCount = 5;
