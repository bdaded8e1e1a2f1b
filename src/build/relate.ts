import { topicSlug } from '../archive/permalink.ts';
import type { Article } from '../archive/article.ts';
import { createRelater, type Candidate, type Relater, type Relations } from '../relatedness/relate.ts';
import type { ArticleTerms } from '../relatedness/terms.ts';
import { createTrendFinder, type FoundTrend, type TrendArticle } from '../relatedness/trends.ts';
import { optionalText, text, type Row, type Store } from '../store/store.ts';
import type { StoredTrend } from '../store/store-archive.ts';

/** What relating did. */
export interface Relating {
  readonly relatedCount: number;
  readonly trendDayCount: number;
}

/**
 * Finds what surrounds each article from an instant on, and the trends of each day from that day on. What
 * lies before is taken from the store: relations look back only, so that no later article changes them.
 */
export function relateArticles(
  store: Store,
  firstChange: string,
  onProgress: (done: number, total: number) => void,
): Relating {
  const relater = createRelater();
  const rows = store.all(selectRelated);
  const firstDay = text(store.get(selectDay, firstChange) ?? { day: firstChange.slice(0, 10) }, 'day');
  let relatedCount = 0;
  const days = new Map<string, TrendArticle[]>();
  rows.forEach((row, index) => {
    onProgress(index, rows.length);
    const candidate = createCandidate(row);
    const isSettled = candidate.instant < firstChange;
    const relations = isSettled ? restore(relater, candidate, row) : relater.add(candidate);
    if (!isSettled) {
      relatedCount += 1;
      rememberRelations(store, candidate.path, relations);
    }
    const articles = days.get(candidate.day) ?? [];
    days.set(candidate.day, articles);
    articles.push({ ...candidate, ...(relations.story === undefined ? {} : { story: relations.story }) });
  });
  return { relatedCount, trendDayCount: findTrends(store, days, firstDay) };
}
