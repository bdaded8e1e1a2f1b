import { listOf, type ArticleColumns } from './article-columns.ts';
import type { TermPast } from './term-window.ts';

/**
 * How far each of a day’s articles says what is said every day. An article’s level is the mean part of the articles
 * of the weeks before, in its language, that have one of its terms; what is returned is this level as a multiple of
 * the mean over the day’s articles in that language. A notice of a kind that comes every day is made of the same
 * words each time, whatever the names in it: it lies above 1, news of something else below.
 * @returns a number above 0 for each article, in the order given; 1 where there is nothing to compare with.
 */
export function measureRoutine(
  articles: ArticleColumns,
  ofDay: readonly number[],
  past: TermPast,
): readonly number[] {
  const languageOf = (article: number) => articles.languages[article] ?? 0;
  const levels = ofDay.map((article) => {
    const ofLanguage = past.languages.get(languageOf(article)) ?? 0;
    return ofLanguage === 0 ? 0 : meanLevel(listOf(articles.terms, article), past.levels) / ofLanguage;
  });
  const means = new Map(
    [...Map.groupBy(ofDay.keys(), (place) => languageOf(ofDay[place] ?? 0))].map(([language, places]) => [
      language,
      places.reduce((sum, place) => sum + (levels[place] ?? 0), 0) / places.length,
    ]),
  );
  return ofDay.map((article, place) => {
    const mean = means.get(languageOf(article)) ?? 0;
    return mean === 0 ? 1 : Math.max((levels[place] ?? 0) / mean, leastRoutine);
  });
}

/** Words that nobody knows are no news by themselves. */
const leastRoutine = 1 / 3;

function meanLevel(ids: Uint32Array, levels: Uint32Array): number {
  return ids.reduce((sum, id) => sum + (levels[id] ?? 0), 0) / Math.max(ids.length, 1);
}
