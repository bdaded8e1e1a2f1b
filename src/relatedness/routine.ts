import { listOf, type ArticleColumns } from './article-columns.ts';
import type { TermPast } from './term-window.ts';

/**
 * Measures how far each of a day’s articles says what is said every day. An article’s level is the mean, over its
 * terms, of how many articles of the weeks before have the term. The result is this level as a multiple of the mean
 * level of the day’s articles in its language. A daily notice uses the same words each time, whatever the names in it:
 * it lies above 1, and news of something else below.
 * @returns a number above 0 for each article, in the order given; 1 if there is nothing to compare with.
 */
export function measureRoutine(
  articles: ArticleColumns,
  ofDay: readonly number[],
  { levels }: Pick<TermPast, 'levels'>,
): readonly number[] {
  const rows = ofDay.map((article) => ({
    language: articles.languages[article] ?? 0,
    level: findMean(listOf(articles.terms, article), (id) => levels[id] ?? 0),
  }));
  const means = new Map(
    [...Map.groupBy(rows, ({ language }) => language)].map(([language, ofLanguage]) => [
      language,
      findMean(ofLanguage, ({ level }) => level),
    ]),
  );
  return rows.map(({ language, level }) => {
    const mean = means.get(language) ?? 0;
    return mean === 0 ? 1 : Math.max(level / mean, leastRoutine);
  });
}

/** Unknown words are not news by themselves. */
const leastRoutine = 1 / 3;

function findMean<T>(items: Iterable<T> & ArrayLike<T>, measure: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += measure(item);
  return sum / Math.max(items.length, 1);
}
