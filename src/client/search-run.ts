import type { BundleEntry, BundleList } from '../search/search-bundle.ts';
import type { Day } from '../archive/calendar.ts';
import { searchBundle } from './search-in-bundle.ts';
import type { Found, FoundArticle, SearchEngine } from './search-engine.ts';
import { openLexicon } from './search-lexicon.ts';
import type { QueryTerm } from '../query/query-terms.ts';
import { isMonthAsked, type SearchQuery } from './search-query.ts';

/** A search under way. It searches more bundles only if more results are asked for. */
export interface SearchRun {
  /**
   * The next results as soon as there are any, at most `count`. Bundles that cannot be loaded are skipped, and listed.
   * @throws if nothing at all can be loaded.
   */
  next(count: number): Promise<readonly FoundArticle[]>;
  /** How far it has come. */
  readonly state: RunState;
  /** Whether everything is found and handed out. */
  readonly isDone: boolean;
}

export interface RunState {
  /** Results found so far, including those not yet handed out. */
  readonly found: number;
  readonly handedOut: number;
  /** Bundles searched, or known to have nothing; `total` counts the bundles of the time that was asked for. */
  readonly searched: number;
  readonly total: number;
  /** The oldest day searched. */
  readonly since?: Day;
  /** Bundles that could not be searched, or not fully shown; newest first. */
  readonly missing: readonly BundleEntry[];
}

/** The state of a run that has not begun. */
export const notStarted: RunState = { found: 0, handedOut: 0, searched: 0, total: 1, missing: [] };

export interface RunOptions extends BundleList {
  readonly engine: SearchEngine;
  readonly query: SearchQuery;
  /** What the words of the query ask for. */
  readonly terms: readonly QueryTerm[];
  /** Called after each step. */
  readonly onProgress: (state: RunState) => void;
}

/**
 * In the order newest first, it searches the newest bundles, and older ones only when results run out: most searches
 * load one or two. In the order best first, it must search all of the asked time before it can hand out the first
 * result. Words as they were typed come before words that begin so. Once the lexicon is needed, bundles that it knows to
 * have nothing are left out in both orders.
 */
export function createSearchRun({ engine, query, terms, onProgress, ...list }: RunOptions): SearchRun {
  let asked = listAskedBundles(list.bundles, query);
  const total = asked.length;
  let lexicon = openLexicon(list, { engine, terms });
  const isBest = query.order === 'best';
  const found: Found[] = [];
  /** What only begins as a word does, or is spelled otherwise; it comes when the rest does not fill the list. */
  const lesser: Found[] = [];
  /** By their ids. */
  const missing = new Set<string>();
  let searched = 0;
  let handedOut = 0;
  const state = (): RunState => ({
    found: found.length + lesser.length,
    handedOut,
    searched: searched + total - asked.length,
    total,
    ...sinceOf(asked[searched - 1]),
    missing: asked.filter(({ id }) => missing.has(id)),
  });
  const listNext = (wanted: number) => {
    const size = isBest ? bundlesAtOnce : countNext(asked, { searched, found: found.length, wanted });
    return asked.slice(searched, searched + size);
  };
  const isKnown = ({ id }: BundleEntry) => lexicon?.knows(id) === true;
  const leaveOut = (others: ReadonlySet<string>) => {
    asked = [...asked.slice(0, searched), ...asked.slice(searched).filter(({ id }) => !others.has(id))];
    lexicon = undefined;
  };
  const searchMore = async (wanted: number) => {
    if (lexicon !== undefined && listNext(wanted).findIndex(isKnown) === 0)
      leaveOut(await lexicon.findOthers());
    const probable = listNext(wanted);
    // Bundles that the lexicon knows wait for it; the others do not wait for them.
    const firstKnown = probable.findIndex(isKnown);
    const next = firstKnown === -1 ? probable : probable.slice(0, firstKnown);
    const answers = settle(next, (bundle) => searchBundle(bundle, { engine, query, terms }));
    const later = asked.slice(searched + next.length);
    // The lexicon is asked beside the first bundles if it will be needed, and beside the second ones if it may be.
    const isNeeded = isBest || searched > 0 || next.length < probable.length;
    if (isNeeded && later.some(isKnown)) void lexicon?.findOthers();
    if (later[0] !== undefined && !isKnown(later[0]) && later[0].count <= cheapToOpen) engine.open(later[0]);
    const { results, failed } = await answers;
    found.push(...results.flatMap(({ whole }) => whole));
    lesser.push(...results.flatMap((result) => result.lesser));
    for (const { id } of failed) missing.add(id);
    searched += next.length;
    if (isHopeless({ searched, total, missing: missing.size }))
      throw new Error('No part of the archive can be loaded.');
    const isLast = searched === asked.length;
    // Sorting is stable: of equals, the newer stays first.
    if (isBest && isLast)
      for (const list of [found, lesser]) list.sort((first, second) => second.score - first.score);
    if (isLast || (!isBest && found.length - handedOut < wanted)) found.push(...lesser.splice(0));
    onProgress(state());
  };
  return {
    get state() {
      return state();
    },
    get isDone() {
      return searched === asked.length && handedOut === found.length;
    },
    next: async (count) => {
      while (searched < asked.length && (isBest || handedOut === found.length)) await searchMore(count);
      const next = found.slice(handedOut, handedOut + count);
      handedOut += next.length;
      const { results, failed } = await settle(next, (result) => engine.load(result));
      for (const { bundle } of failed) missing.add(bundle);
      return results;
    },
  };
}

/** The bundles of the time that is asked for, newest first. */
export function listAskedBundles(
  bundles: readonly BundleEntry[],
  query: SearchQuery,
): readonly BundleEntry[] {
  return bundles.filter(({ months }) => months.some((month) => isMonthAsked(month, query)));
}

/** Enough to keep the connection busy, few enough to show progress. */
const bundlesAtOnce = 4;
/** Articles that are worth a first look. */
const firstArticles = 200;

/**
 * How many bundles to search next, side by side: as many as will hold what is still wanted, if the rest of the archive
 * is like the part already searched. One more is counted as found, so that finding nothing does not load all.
 */
export function countNext(asked: readonly BundleEntry[], { searched, found, wanted }: Progress): number {
  const articles = asked.slice(0, searched).reduce((sum, { count }) => sum + count, 0);
  const needed = articles === 0 ? firstArticles : (articles * wanted) / (found + 1);
  let size = 0;
  let reached = 0;
  for (const { count } of asked.slice(searched, searched + bundlesAtOnce)) {
    if (reached >= needed) break;
    reached += count;
    size += 1;
  }
  return size;
}

/** The most articles of a bundle that is opened in case it is needed: its first file has twelve bytes per article. */
const cheapToOpen = 1500;

/** Whether every bundle failed, so that the cause is the connection, not a bundle. */
function isHopeless({ searched, total, missing }: Record<'searched' | 'total' | 'missing', number>): boolean {
  return searched > 0 && missing === searched && searched >= Math.min(total, 3);
}

/** Does some work on each, side by side. @returns the results in order, and those that failed. */
async function settle<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<Settled<T, R>> {
  const failed: T[] = [];
  const results = await Promise.all(
    all.map(async (one) => {
      try {
        return [await work(one)];
      } catch {
        // The worker has said why; the page says which.
        failed.push(one);
        return [];
      }
    }),
  );
  return { results: results.flat(1), failed };
}

function sinceOf(bundle: BundleEntry | undefined): Pick<RunState, 'since'> {
  return bundle === undefined ? {} : { since: bundle.from };
}

interface Settled<T, R> {
  readonly results: readonly R[];
  readonly failed: readonly T[];
}

interface Progress {
  readonly searched: number;
  readonly found: number;
  readonly wanted: number;
}
