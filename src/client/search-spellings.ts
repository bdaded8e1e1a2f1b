import { placePath } from '../archive/site-address.ts';
import { findOtherSpellings, type OtherSpellings } from '../query/find-spellings.ts';
import type { QueryTerm } from '../query/query-terms.ts';
import { foldSearchWord } from '../search/search-fold.ts';
import {
  lexiconId,
  listLexiconBundles,
  spellingsPath,
  type BundleEntry,
  type BundleList,
} from '../search/search-bundle.ts';
import { findSpellingParts, joinSpellings, parseSpellings, type Spelling } from '../search/spelling-list.ts';

/** The other spellings of a query’s words. */
export interface SpelledQuery {
  /** The terms with the spellings that are searched as well. */
  readonly terms: readonly QueryTerm[];
  /** These spellings, as the archive writes them. */
  readonly also: readonly string[];
  /** The query as it was probably meant. */
  readonly meant?: string;
}

/** Looks for other spellings; loads each list of words once. Lists that cannot be loaded are passed over. */
export interface SpellingFinder {
  /** In the dictionary of the closed periods; in a young archive in all lists. */
  readonly find: (terms: readonly QueryTerm[], query: string) => Promise<SpelledQuery>;
  /** In all lists: for words that were not found. */
  readonly findFurther: (terms: readonly QueryTerm[], query: string) => Promise<SpelledQuery>;
}

export function createSpellingFinder(list: BundleList, basePath: string): SpellingFinder {
  const lists = new Map<string, Promise<readonly Spelling[]>>();
  const load = (id: string, name: string) => {
    const path = placePath(basePath, spellingsPath(id, name));
    const known = lists.get(path) ?? fetchSpellings(path);
    lists.set(path, known);
    return known;
  };
  const ofLexicon = (word: string) =>
    findSpellingParts(foldSearchWord(word), list.lexicon?.spellings ?? []).map((name) =>
      load(lexiconId, name),
    );
  const ofOpen = () => listOpenBundles(list).map(({ id, spellings }) => load(id, spellings));
  const findIn = async (word: string, isFurther: boolean) => {
    const loaded = await Promise.all([...ofLexicon(word), ...(isFurther ? ofOpen() : [])]);
    return findOtherSpellings(word, joinSpellings(loaded));
  };
  const find = async (terms: readonly QueryTerm[], query: string, isFurther: boolean) => {
    const found = await Promise.all(
      terms.map(async (term) => (isSpellable(term) ? findIn(term.text, isFurther) : noSpellings)),
    );
    return spellQuery(terms, found, query);
  };
  return {
    find: (terms, query) => find(terms, query, isYoung(list)),
    findFurther: (terms, query) => find(terms, query, true),
  };
}

/** Bundles whose words are not in the dictionary yet. */
function listOpenBundles({ bundles, lexicon }: BundleList): readonly BundleEntry[] {
  const known = new Set(lexicon === undefined ? [] : listLexiconBundles(bundles).map(({ id }) => id));
  return bundles.filter(({ id }) => !known.has(id));
}

/** Whether most of an archive is in bundles that are still open. */
function isYoung(list: BundleList): boolean {
  const countOf = (bundles: readonly BundleEntry[]) => bundles.reduce((sum, { count }) => sum + count, 0);
  return countOf(listOpenBundles(list)) * 2 > countOf(list.bundles);
}

async function fetchSpellings(path: string): Promise<readonly Spelling[]> {
  try {
    const response = await fetch(path);
    return response.ok ? parseSpellings(String(await response.json())) : [];
  } catch {
    return [];
  }
}

/** Whether a term is a word of an alphabet that stands for itself. */
function isSpellable({ text, isExcluded, alternatives }: QueryTerm): boolean {
  return !isExcluded && alternatives[0]?.mayBegin === true && /^[\p{L}\p{M}\u200C’'ʼ-]{3,}$/u.test(text);
}

const noSpellings: OtherSpellings = { same: [], likely: [] };

function spellQuery(
  terms: readonly QueryTerm[],
  found: readonly OtherSpellings[],
  query: string,
): SpelledQuery {
  const spelled = terms.map((term, place) => addSpellings(term, found[place] ?? noSpellings));
  const also = found.flatMap(({ same, likely }) => [...same, ...likely]);
  const meant = terms.reduce(
    (text, term, place) => replaceWord(text, term.text, found[place]?.meant ?? term.text),
    query,
  );
  return { terms: spelled, also: [...new Set(also)], ...(meant === query ? {} : { meant }) };
}

function addSpellings(term: QueryTerm, { same, likely }: OtherSpellings): QueryTerm {
  if (same.length + likely.length === 0) return term;
  const wordsOf = (word: string) => foldSearchWord(word).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return {
    ...term,
    alternatives: [
      ...term.alternatives,
      ...same.map((word) => ({ words: wordsOf(word), mayBegin: false })),
      ...likely.map((word) => ({ words: wordsOf(word), mayBegin: false, isLesser: true })),
    ],
  };
}

function replaceWord(query: string, word: string, other: string): string {
  return word === other ? query : query.split(word).join(other);
}
