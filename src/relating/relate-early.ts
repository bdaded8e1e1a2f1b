import type { Day } from '../archive/calendar.ts';
import { createGrowingArticles, type GrowingArticles } from '../relatedness/growing-articles.ts';
import { nothingKnown } from '../relatedness/known-past.ts';
import { relateNext, type RelatedChanges } from '../relatedness/relate-changes.ts';
import { createRelater } from '../relatedness/relate.ts';
import type { Relations } from '../relatedness/relations.ts';
import { hasArticles } from '../store/content/articles.ts';
import { countListedBefore, findFirstInstantAfter } from '../store/content/listed-articles.ts';
import { hasRelationMonths } from '../store/content/relation-months.ts';
import type { Store } from '../store/database/database.ts';
import { createMonth, joinMonths, type Month, type StoredArchive } from './relation-archive.ts';
import { afterMonths, monthOfInstant } from './relation-changes.ts';
import { createRowReader } from './relation-rows.ts';
import { createBaseFinder } from './version-bases.ts';

/**
 * Relates the articles of a new store while later ones are still being read. This works because an article depends only
 * on those before it, and most files are read in the order of their days.
 */
export interface EarlyRelating {
  /**
   * Relates some of the articles that can be related by now.
   * @param day all articles before it are in the store.
   * @returns whether more can be related by now.
   */
  advance(day: Day): boolean;
  /**
   * Relates the rest. Call it when all articles are in the store.
   * @returns undefined if an article came after later ones were related.
   */
  finish(onProgress: (done: number, total: number) => void): RelatedArchive | undefined;
}

export interface RelatedArchive {
  readonly archive: StoredArchive;
  readonly related: RelatedChanges;
}

/**
 * @param most how many articles may come.
 * @param longestAdvance in milliseconds; short enough that no reading thread waits for its next files.
 * @returns undefined if the store already has articles: what changed among them is known only after all are read.
 */
export function relateEarly(store: Store, most: number, longestAdvance = 20): EarlyRelating | undefined {
  return hasArticles(store) || hasRelationMonths(store)
    ? undefined
    : createEarlyRelating(store, most, longestAdvance);
}

function createEarlyRelating(store: Store, most: number, longestAdvance: number): EarlyRelating {
  const articles: GrowingArticles = createGrowingArticles(most, (article) => findBase(article));
  const findBase = createBaseFinder(store, {
    instants: articles.compared.instants,
    count: () => articles.count,
    pathOf: (article) => articles.pathOf(article) ?? '',
  });
  const relater = createRelater(articles.compared);
  const readRows = createRowReader(store, 1);
  const months: Month[] = [];
  const found = new Map<number, Relations>();
  /** Sorts after every instant of the months that were appended. */
  let appendedTo = '';
  /** @returns whether there was a month before `end`. */
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
      const archive = joinMonths(store, months, {
        touchedMonths: new Set(months.map(({ month }) => month)),
      });
      return { archive, related: { found, relater, past: nothingKnown } };
    },
  };
}

const millisecondsOfDay = 86_400_000;

/** The first month that may still grow. A day in the site’s time zone begins less than a day before it does in UTC. */
function findFirstOpenMonth(day: Day): string {
  const time = Date.parse(day) - millisecondsOfDay;
  return Number.isNaN(time) ? '' : monthOfInstant(new Date(time).toISOString());
}

function findMonthAfter(store: Store, instant: string): string | undefined {
  const next = findFirstInstantAfter(store, instant);
  return next === undefined ? undefined : monthOfInstant(next);
}
