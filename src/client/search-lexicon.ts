import { listLexiconBundles, type BundleList } from '../search/search-bundle.ts';
import { listKeyboardSpellings } from '../letters/fold.ts';
import { createSearchWords, hasWholeBeginning } from '../search/search-text.ts';
import type { SearchEngine } from './search-engine.ts';
import { listWords } from './search-match.ts';

/** Tells which bundles need not be searched. */
export interface Lexicon {
  /** Whether it knows a bundle’s words. */
  knows(bundle: string): boolean;
  /** The ids of the bundles that cannot have all the words, loaded at the first call; empty if loading fails. */
  findOthers(): Promise<ReadonlySet<string>>;
}

/** The lexicon for a reader’s words; undefined if there is no lexicon, or if it could not tell. */
export function openLexicon(
  { bundles, lexicon }: BundleList,
  { engine, words }: { readonly engine: SearchEngine; readonly words: string },
): Lexicon | undefined {
  const known = listKeyboardSpellings(createSearchWords(words)).map((spelling) =>
    listWords(spelling).filter(hasWholeBeginning).join(' '),
  );
  if (lexicon === undefined || known.includes('')) return undefined;
  const ids = new Set(listLexiconBundles(bundles).map(({ id }) => id));
  const find = async () => {
    try {
      const found = await Promise.all(known.map((spelling) => engine.findBundles(lexicon, spelling)));
      return new Set([...ids].filter((id) => !found.flat().includes(id)));
    } catch {
      // Then all bundles are searched, as if there were no lexicon.
      return new Set<string>();
    }
  };
  let answer: Promise<ReadonlySet<string>> | undefined;
  return { knows: (bundle) => ids.has(bundle), findOthers: () => (answer ??= find()) };
}
