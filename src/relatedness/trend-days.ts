import { listOf, type ArticleColumns } from './article-columns.ts';
import { keepResult } from './kept-result.ts';
import type { SpelledTerm } from './packed-terms.ts';
import type { KnownRelations } from './relations.ts';
import { measureRoutine } from './routine.ts';
import { listSubjects } from './subjects.ts';
import { createTermWindow } from './term-window.ts';
import { daysBefore, findTrends, type FoundTrend, type TrendOptions } from './trends.ts';
import type { TrendArticle } from './trend-article.ts';

export interface TrendArchive {
  readonly articles: ArticleColumns;
  readonly relationsOf: (article: number) => Pick<KnownRelations, 'story' | 'original'>;
  /** The terms of an article as it spells them, in the order of its columns. Asked for only if a trend is possible. */
  readonly spell: (article: number) => readonly SpelledTerm[];
  /** The names of an article’s topics, in the order of its columns. Without it, topics are not trends. */
  readonly nameTopics?: (article: number) => readonly string[];
}

/**
 * The trends of some days, each day’s strongest first. They depend only on that day and the four weeks before it.
 * @param days as days since 1970, in order.
 */
export function findTrendsOfDays(
  { articles, relationsOf, spell, nameTopics }: TrendArchive,
  days: readonly number[],
  options: TrendOptions = {},
): ReadonlyMap<number, readonly FoundTrend[]> {
  const isOriginal = (article: number) => relationsOf(article).original === article;
  const window = createTermWindow(articles, isOriginal, daysBefore);
  const createArticle = (article: number, routine: number): TrendArticle => ({
    article,
    source: articles.sources[article] ?? 0,
    story: relationsOf(article).story,
    subjects: listSubjects(articles, article),
    topics: nameTopics === undefined ? noTopics : listOf(articles.topics, article),
    routine,
    spell: keepResult(() => spell(article)),
    nameTopics: keepResult(() => nameTopics?.(article) ?? []),
  });
  return new Map(
    days.map((day) => {
      const past = window.moveTo(day);
      const ofDay = listDay(articles.days, day).filter(isOriginal);
      const routine = measureRoutine(articles, ofDay, past);
      const created = ofDay.map((article, place) => createArticle(article, routine[place] ?? 1));
      return [day, findTrends(created, past, options)];
    }),
  );
}

const noTopics = new Uint32Array();

/** The numbers of a day’s articles, found by binary search. */
function listDay(days: Int32Array, day: number): readonly number[] {
  const first = findPlace(days, day);
  return Array.from({ length: findPlace(days, day + 1) - first }, (_, index) => first + index);
}

/** The first place whose day is not before `day`. */
function findPlace(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
