import type { BundleEntry } from '../archive/search-bundle.ts';
import { createSearchWords } from '../archive/search-text.ts';
import type { EngineOptions, Found, SearchEngine } from './search-engine.ts';
import { findUnmatchedWords } from './search-match.ts';
import { isMonthAsked, type SearchQuery } from './search-query.ts';

/** One search under way: it goes through the bundles no faster than its results are asked for. */
export interface SearchRun {
  /** The next results, at most `count`; fewer only where there are no more. @throws where a bundle cannot be loaded. */
  next(count: number): Promise<readonly Found[]>;
  /** How far it has come. */
  readonly state: RunState;
  /** Whether everything is found and handed out. */
  readonly isDone: boolean;
}

export interface RunState {
  /** Results found so far, those not yet handed out among them. */
  readonly found: number;
  readonly handedOut: number;
  /** Bundles searched, and bundles that hold what was asked for. */
  readonly searched: number;
  readonly total: number;
  /** The oldest month searched. */
  readonly since?: string;
}

/** Of a run that has not begun. */
export const notStarted: RunState = { found: 0, handedOut: 0, searched: 0, total: 1 };

export interface RunOptions {
  readonly engine: SearchEngine;
  /** Newest first. */
  readonly bundles: readonly BundleEntry[];
  readonly query: SearchQuery;
  /** Called after each bundle. */
  readonly onProgress: (state: RunState) => void;
}

/**
 * Newest first, it searches the newest bundle, and an older one only when results run out: most searches load one
 * bundle. Best first it must search all of the asked time before it can hand out the first.
 */
export function createSearchRun(options: RunOptions): SearchRun {
  const { bundles, query, onProgress } = options;
  const asked = bundles.filter(({ months }) => months.some((month) => isMonthAsked(month, query)));
  const found: Found[] = [];
  let searched = 0;
  let handedOut = 0;
  const state = (): RunState => {
    const since = asked[searched - 1]?.months[0];
    return {
      found: found.length,
      handedOut,
      searched,
      total: asked.length,
      ...(since === undefined ? {} : { since }),
    };
  };
  const searchMore = async (count: number) => {
    const next = asked.slice(searched, searched + count);
    const results = await Promise.all(next.map((bundle) => searchBundle(bundle, options)));
    found.push(...results.flat());
    searched += next.length;
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
      const isBest = query.order === 'best';
      while (searched < asked.length && (isBest || found.length < handedOut + count)) {
        await searchMore(isBest ? bundlesAtOnce : 1);
        // Sorting is stable: of equals, the newer stays first.
        if (isBest && searched === asked.length) found.sort((first, second) => second.score - first.score);
      }
      const results = found.slice(handedOut, handedOut + count);
      handedOut += results.length;
      return results;
    },
  };
}

/** Enough to keep the connection busy, few enough to show progress. */
const bundlesAtOnce = 4;

async function searchBundle(bundle: BundleEntry, { engine, query }: RunOptions): Promise<readonly Found[]> {
  const words = query.words === '' ? null : createSearchWords(query.words);
  const found = await engine.search(bundle, words, {
    filters: createFilters(bundle, query),
    // Without words nothing is better than anything else.
    ...(query.order === 'best' && words !== null ? {} : { sort: { published: 'desc' } }),
  });
  const isTrue =
    found[0] === undefined ||
    words === null ||
    (await hasAllWords(engine, bundle, { words, found: found[0] }));
  return isTrue ? found : [];
}

/**
 * Whether a bundle knows all the words that it was asked for. Pagefind passes over a word that it does not know, or
 * takes a shorter one in its place: without this, a bundle without “cocoa” would list whatever has “co”. A word
 * that begins one of those found is known; for others, such as `protesters` where “protests” was found, Pagefind is
 * asked for the very word, which it answers by its stem and without guessing.
 */
async function hasAllWords(
  engine: SearchEngine,
  bundle: BundleEntry,
  { words, found }: Answer,
): Promise<boolean> {
  const unmatched = findUnmatchedWords(words, await engine.load(found));
  const answers = await Promise.all(
    unmatched.map((word) => engine.search(bundle, `"${word}"`, { filters: {} })),
  );
  return answers.every(({ length }) => length > 0);
}

interface Answer {
  readonly words: string;
  readonly found: Found;
}

function createFilters({ months }: BundleEntry, query: SearchQuery): EngineOptions['filters'] {
  const { source, language, topic } = query;
  const asked = months.filter((month) => isMonthAsked(month, query));
  return {
    ...Object.fromEntries(Object.entries({ source, language, topic }).filter(([, value]) => value !== '')),
    ...(asked.length === months.length ? {} : { month: { any: asked } }),
  };
}
