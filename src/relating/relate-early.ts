import type { Day } from '../archive/calendar.ts';
import { createGrowingArticles } from '../relatedness/growing-articles.ts';
import { nothingKnown } from '../relatedness/known-past.ts';
import { relateNext, type RelatedChanges } from '../relatedness/relate-changes.ts';
import { createRelater } from '../relatedness/relate.ts';
import type { Relations } from '../relatedness/relations.ts';
import { hasArticles } from '../store/content/articles.ts';
import { countListedBefore, findFirstInstantAfter } from '../store/content/listed-articles.ts';
import { hasRelationMonths } from '../store/content/relation-months.ts';
import type { Store } from '../store/database/database.ts';
import { createMonth, joinMonths, type Month, type StoredArchive } from './relation-archive.ts';
import { afterMonths, monthOf } from './relation-changes.ts';
import { createRowReader } from './relation-rows.ts';

/**
 * Relates the articles of a new store while later ones are still being read: an article depends on those before it
 * alone, and most files are read in the order of their days.
 */
export interface EarlyRelating {
  /**
   * Relates some articles, if there are any that may be related by now.
   * @param day before which all articles are in the store.
   * @returns whether there are more.
   */
  advance(day: Day): boolean;
  /**
   * Relates the rest. All articles are in the store.
   * @returns nothing where an article came after those behind it were related.
   */
  finish(onProgress: (done: number, total: number) => void): RelatedArchive | undefined;
}

export interface RelatedArchive {
  readonly archive: StoredArchive;
  readonly related: RelatedChanges;
}

/**
 * @param most how many articles may come.
 * @param longestAdvance milliseconds: few enough that no thread that reads waits meanwhile for its next files.
 * @returns nothing where the store has articles already: what changes among those is for all of it to tell.
 */
export function relateEarly(store: Store, most: number, longestAdvance = 20): EarlyRelating | undefined {
  return hasArticles(store) || hasRelationMonths(store)
    ? undefined
    : createEarlyRelating(store, most, longestAdvance);
}

function createEarlyRelating(store: Store, most: number, longestAdvance: number): EarlyRelating {
  const articles = createGrowingArticles(most);
  const relater = createRelater(articles.compared);
  const readRows = createRowReader(store, 1);
  const months: Month[] = [];
  const found = new Map<number, Relations>();
  /** Sorts after every instant of the months that were appended. */
  let appendedTo = '';
  /** @returns whether there was a month before the one that is named. */
  const appendMonth = (end: string): boolean => {
    const month = findMonthAfter(store, appendedTo);
    if (month === undefined || month >= end) return false;
    const appended = createMonth(month, readRows(month));
    months.push(appended);
    articles.append(appended.columns);
    appendedTo = `${month}${afterMonths}`;
    return true;
  };
  return {
    advance: (day) => {
      const end = performance.now() + longestAdvance;
      const firstOpen = findFirstOpenMonth(day);
      while (performance.now() < end) {
        if (found.size < articles.count) relateNext(found.size, relater, found);
        else if (!appendMonth(firstOpen)) return false;
      }
      return true;
    },
    finish: (onProgress) => {
      if (countListedBefore(store, appendedTo) !== articles.count) return undefined;
      while (appendMonth(afterMonths));
      while (found.size < articles.count) {
        relateNext(found.size, relater, found);
        onProgress(found.size, articles.count);
      }
      const archive = joinMonths(months, new Set(months.map(({ month }) => month)));
      return { archive, related: { found, relater, past: nothingKnown } };
    },
  };
}

const millisecondsOfDay = 86_400_000;

/** A day of the site’s time zone begins less than a day before that of UTC: the first month that may still grow. */
function findFirstOpenMonth(day: Day): string {
  const time = Date.parse(day) - millisecondsOfDay;
  return Number.isNaN(time) ? '' : monthOf(new Date(time).toISOString());
}

function findMonthAfter(store: Store, instant: string): string | undefined {
  const next = findFirstInstantAfter(store, instant);
  return next === undefined ? undefined : monthOf(next);
}
