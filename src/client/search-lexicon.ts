import { listLexiconBundles, type BundleList } from '../search/search-bundle.ts';
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
  const known = listWords(createSearchWords(words)).filter(hasWholeBeginning).join(' ');
  if (lexicon === undefined || known === '') return undefined;
  const ids = new Set(listLexiconBundles(bundles).map(({ id }) => id));
  const find = async () => {
    try {
      const found = await engine.findBundles(lexicon, known);
      return new Set([...ids].filter((id) => !found.includes(id)));
    } catch {
      // Then all bundles are searched, as if there were no lexicon.
      return new Set<string>();
    }
  };
  let answer: Promise<ReadonlySet<string>> | undefined;
  return { knows: (bundle) => ids.has(bundle), findOthers: () => (answer ??= find()) };
}
