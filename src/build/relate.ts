import { topicSlug } from '../archive/permalink.ts';
import type { Article } from '../archive/article.ts';
import { createRelater, type Candidate, type Relations } from '../relatedness/relate.ts';
import type { ArticleTerms } from '../relatedness/terms.ts';
import { number, text, type Row, type Store } from '../store/store.ts';
import { findTrendsFrom } from './relate-trends.ts';

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
  const total = countListed(store);
  let done = 0;
  // Kept until the reading is done: rows are not changed under a query that is going through them.
  const found: (readonly [string, Relations])[] = [];
  let firstDay: string | undefined;
  for (const row of store.each(selectCandidates)) {
    onProgress((done += 1), total);
    const candidate = createCandidate(row);
    if (candidate.instant < firstChange) {
      relater.restore(candidate, restoreRelations(row));
      continue;
    }
    firstDay ??= candidate.day;
    found.push([candidate.path, relater.add(candidate)]);
  }
  for (const [path, relations] of found) rememberRelations(store, path, relations);
  return { relatedCount: found.length, trendDayCount: findTrendsFrom(store, firstDay ?? firstChange.slice(0, 10)) };
}

function countListed(store: Store): number {
  const row = store.get('select count(*) as count from articles where is_listed');
  return row === undefined ? 0 : number(row, 'count');
}

const selectCandidates = `select path, instant, day, source, language, article, terms, duplicates, story
  from articles where is_listed order by instant, path`;

/** JSON in the store is the build’s own. */
function createCandidate(row: Row): Candidate {
  const { topics } = JSON.parse(text(row, 'article')) as Article;
  return {
    path: text(row, 'path'),
    instant: text(row, 'instant'),
    day: text(row, 'day'),
    sourceId: text(row, 'source'),
    language: text(row, 'language'),
    topics: topics.map(topicSlug),
    terms: JSON.parse(text(row, 'terms')) as ArticleTerms,
  };
}

function restoreRelations(row: Row): Pick<Relations, 'duplicates' | 'story'> {
  return {
    duplicates: JSON.parse(text(row, 'duplicates')) as readonly string[],
    story: text(row, 'story'),
  };
}

function rememberRelations(store: Store, path: string, { related, duplicates, story }: Relations): void {
  store.run(
    'update articles set related = ?, duplicates = ?, story = ? where path = ?',
    JSON.stringify(related.map((other) => other.path)),
    JSON.stringify(duplicates),
    story,
    path,
  );
}
