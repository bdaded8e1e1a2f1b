import type { BundleEntry } from '../search/search-bundle.ts';
import { listKeyboardSpellings } from '../letters/fold.ts';
import { createSearchWords } from '../search/search-text.ts';
import type { EngineOptions, Found, SearchEngine } from './search-engine.ts';
import { findUnmatchedWords, listWords } from './search-match.ts';
import { isMonthAsked, type SearchQuery } from './search-query.ts';

/** What a bundle is searched with. */
export interface BundleSearch {
  readonly engine: SearchEngine;
  readonly query: SearchQuery;
}

/** Everything in a bundle that answers a query. @throws if the bundle, or a part of it, cannot be loaded. */
export async function searchBundle(
  bundle: BundleEntry,
  { engine, query }: BundleSearch,
): Promise<readonly Found[]> {
  if (query.words === '') return searchSpelling(bundle, null, { engine, query });
  for (const words of listKeyboardSpellings(createSearchWords(query.words))) {
    const found = await searchSpelling(bundle, words, { engine, query });
    if (found.length > 0) return found;
  }
  return [];
}

async function searchSpelling(
  bundle: BundleEntry,
  words: string | null,
  { engine, query }: BundleSearch,
): Promise<readonly Found[]> {
  const found = await engine.search(bundle, words, {
    filters: createFilters(bundle, query),
    // Without words all matches are equally good.
    ...(query.order === 'best' && words !== null ? {} : { sort: { published: 'desc' } }),
  });
  if (found[0] === undefined || words === null) return found;
  return (await hasAllWords(engine, bundle, { words, found: found[0] })) ? found : [];
}

/**
 * Whether a bundle knows all the words of a query. Pagefind skips a word that it does not know, or takes a shorter one
 * in its place: without this check, a bundle without “cocoa” would list every article with “co”. If it is asked for
 * the exact word, it answers by its stem and without guessing, from what is loaded already. A word that it does not
 * know in this way can still be the beginning of another, `kazakh` of “Kazakhstan”: the article found shows it.
 */
async function hasAllWords(
  engine: SearchEngine,
  bundle: BundleEntry,
  { words, found }: Answer,
): Promise<boolean> {
  const answers = await Promise.all(
    listWords(words).map(async (word) => {
      const { length } = await engine.search(bundle, `"${word}"`, { filters: {} });
      return length > 0 ? [] : [word];
    }),
  );
  const unknown = answers.flat();
  if (unknown.length === 0) return true;
  return findUnmatchedWords(unknown.join(' '), await engine.load(found)).length === 0;
}

function createFilters({ months }: BundleEntry, query: SearchQuery): EngineOptions['filters'] {
  const { source, language, topic, section, text } = query;
  const asked = months.filter((month) => isMonthAsked(month, query));
  return {
    ...Object.fromEntries(
      Object.entries({ source, language, topic, section, text }).filter(([, value]) => value !== ''),
    ),
    ...(asked.length === months.length ? {} : { month: { any: asked } }),
  };
}

interface Answer {
  readonly words: string;
  readonly found: Found;
}
