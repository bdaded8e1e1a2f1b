import type { Day } from '../archive/calendar.ts';
import { createGrowingArticles } from '../relatedness/growing-articles.ts';
import { nothingKnown } from '../relatedness/known-past.ts';
import type { RelatedChanges } from '../relatedness/relate-changes.ts';
import { createRelater, type Relations } from '../relatedness/relate.ts';
import { number, text, type Store } from '../store/store.ts';
import { createMonth, joinMonths, type Month, type StoredArchive } from './relation-archive.ts';
import { monthOf } from './relation-changes.ts';
import { createRowReader } from './relation-rows.ts';

/**
 * Relates the articles of a new store while later ones are still being read: an article depends on those before it
 * alone, and most files are read in the order of their days.
 */
export interface EarlyRelating {
  /**
   * Relates some articles, if there are any that may be related by now.
   * @param day before which all articles are in the store.
   */
  advance(day: Day): void;
  /**
   * Relates the rest. All articles are in the store.
   * @returns nothing where an article came after those behind it were related.
   */
  finish(onProgress: (done: number) => void): RelatedArchive | undefined;
}

export interface RelatedArchive {
  readonly archive: StoredArchive;
  readonly related: RelatedChanges;
}

/**
 * @param most how many articles may come.
 * @returns nothing where the store has articles already: what changes among those is for all of it to tell.
 */
export function relateEarly(store: Store, most: number): EarlyRelating | undefined {
  return store.get('select 1 from articles union all select 1 from relation_months limit 1') === undefined
    ? createEarlyRelating(store, most)
    : undefined;
}

/** Milliseconds. Meanwhile no thread that reads may wait for its next files. */
const longestAdvance = 20;

function createEarlyRelating(store: Store, most: number): EarlyRelating {
  const articles = createGrowingArticles(most);
  const relater = createRelater(articles.compared);
  const readRows = createRowReader(store, 1);
  const months: Month[] = [];
  const found = new Map<number, Relations>();
  /** @returns whether there was a month before the one that is named. */
  const appendMonth = (end: string): boolean => {
    const month = findMonthAfter(store, months.at(-1)?.month ?? '');
    if (month === undefined || month >= end) return false;
    const appended = createMonth(month, readRows(month));
    months.push(appended);
    articles.append(appended.columns);
    return true;
  };
  const relateNext = (): void => {
    const article = found.size;
    const relations = relater.find(article);
    relater.add(article, relations);
    found.set(article, relations);
  };
  return {
    advance: (day) => {
      const end = performance.now() + longestAdvance;
      const firstOpen = findFirstOpenMonth(day);
      while (performance.now() < end) {
        if (found.size < articles.count) relateNext();
        else if (!appendMonth(firstOpen)) return;
      }
    },
    finish: (onProgress) => {
      if (countBefore(store, months.at(-1)?.month) !== articles.count) return undefined;
      while (appendMonth(afterMonths));
      while (found.size < articles.count) {
        relateNext();
        onProgress(found.size);
      }
      const archive = joinMonths(months, new Set(months.map(({ month }) => month)));
      return { archive, related: { found, relater, past: nothingKnown } };
    },
  };
}

/** Sorts after every month, and after every instant of a month that it follows. */
const afterMonths = '~';
const millisecondsOfDay = 86_400_000;

/** A day of the site’s time zone begins less than a day before that of UTC: the first month that may still grow. */
function findFirstOpenMonth(day: Day): string {
  const time = Date.parse(day) - millisecondsOfDay;
  return Number.isNaN(time) ? '' : monthOf(new Date(time).toISOString());
}

function findMonthAfter(store: Store, month: string): string | undefined {
  const sql = 'select instant from articles where is_listed and instant > ? order by instant, path limit 1';
  const row = store.get(sql, `${month}${month === '' ? '' : afterMonths}`);
  return row === undefined ? undefined : monthOf(text(row, 'instant'));
}

/** How many articles there are up to the end of a month. */
function countBefore(store: Store, month: string | undefined): number {
  if (month === undefined) return 0;
  const sql = 'select count(*) as count from articles where is_listed and instant < ?';
  const row = store.get(sql, `${month}${afterMonths}`);
  return row === undefined ? 0 : number(row, 'count');
}
