import type { Article } from '../archive/article.ts';
import { dayOf, type Day } from '../archive/calendar.ts';
import { topicSlug } from '../archive/permalink.ts';
import { createRelater, type Candidate, type Relations } from '../relatedness/relate.ts';
import type { ArticleTerms } from '../relatedness/terms.ts';
import { createTrendFinder, type FoundTrend, type TrendArticle } from '../relatedness/trends.ts';
import type { StoredTrend } from '../store/store-archive.ts';
import { number, text, type Row, type Store } from '../store/store.ts';

/** What relating needs to know. */
export interface RelateOptions {
  /** The earliest instant at which an article came, changed or went. */
  readonly firstChange: string;
  readonly timeZone: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** What relating did. */
export interface Relating {
  readonly relatedCount: number;
  readonly trendDayCount: number;
}

/**
 * Finds what surrounds each article from an instant on, and the trends of each day from that day on. What
 * lies before is taken from the store: relations look back only, so that no later article changes them.
 */
export function relateArticles(store: Store, { firstChange, timeZone, onProgress }: RelateOptions): Relating {
  const firstDay = dayOf(firstChange, timeZone);
  const total = countListed(store);
  const relater = createRelater();
  const trends = createTrendStage(firstDay);
  // Kept until the reading is done: rows are not changed under a query that is going through them.
  const found: (readonly [path: string, Relations])[] = [];
  let done = 0;
  for (const row of store.each(selectCandidates)) {
    onProgress((done += 1), total);
    const candidate = createCandidate(row);
    const relations = candidate.instant < firstChange ? readRelations(row) : relater.add(candidate);
    if (candidate.instant < firstChange) relater.restore(candidate, relations);
    else found.push([candidate.path, relations]);
    // The same text in a second outlet is no second article.
    if (relations.duplicates.length === 0) trends.add(candidate, relations.story);
  }
  for (const [path, relations] of found) writeRelations(store, path, relations);
  return { relatedCount: found.length, trendDayCount: writeTrends(store, firstDay, trends.list()) };
}

function countListed(store: Store): number {
  const row = store.get('select count(*) as count from articles where is_listed');
  return row === undefined ? 0 : number(row, 'count');
}

/** Gathers the articles of a day and finds its trends once the next day begins. */
function createTrendStage(firstDay: Day) {
  const finder = createTrendFinder();
  const found = new Map<Day, readonly FoundTrend[]>();
  let current: { readonly day: Day; readonly articles: TrendArticle[] } | undefined;
  const close = () => {
    if (current === undefined) return;
    const { day, articles } = current;
    if (day < firstDay) finder.restoreDay(day, articles);
    else found.set(day, finder.addDay(day, articles));
  };
  return {
    add: ({ path, day, sourceId, terms }: Candidate, story: string) => {
      if (current?.day !== day) {
        close();
        current = { day, articles: [] };
      }
      current.articles.push({ path, sourceId, terms, story });
    },
    list: (): ReadonlyMap<Day, readonly FoundTrend[]> => {
      close();
      current = undefined;
      return found;
    },
  };
}

const selectCandidates = `select path, instant, day, source, language, article, terms, related, duplicates, story
  from articles join article_data using (path) where is_listed order by instant, path`;

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

function readRelations(row: Row): Relations {
  return {
    related: JSON.parse(text(row, 'related')) as Relations['related'],
    duplicates: JSON.parse(text(row, 'duplicates')) as Relations['duplicates'],
    story: text(row, 'story'),
  };
}

function writeRelations(store: Store, path: string, { related, duplicates, story }: Relations): void {
  const sql = 'update articles set related = ?, duplicates = ?, story = ? where path = ?';
  store.run(sql, JSON.stringify(related), JSON.stringify(duplicates), story, path);
}

/** @returns how many days have trends. */
function writeTrends(store: Store, firstDay: Day, found: ReadonlyMap<Day, readonly FoundTrend[]>): number {
  store.run('delete from trends where day >= ?', firstDay);
  const days = [...found].filter(([, trends]) => trends.length > 0);
  for (const [day, trends] of days) {
    store.run(
      'insert into trends (day, trends) values (?, ?)',
      day,
      JSON.stringify(trends.map(createStoredTrend)),
    );
  }
  return days.length;
}

function createStoredTrend({ phrase, paths, articleCount, sourceCount, story }: FoundTrend): StoredTrend {
  const [newest = ''] = paths;
  return { phrase, articleCount, sourceCount, newest, ...(story === undefined ? {} : { story }) };
}
