import { isLexiconWorthwhile, listLexiconBundles, type BundleList } from '../search/search-bundle.ts';
import type { QueryTerm } from '../query/query-terms.ts';
import { hasWholeBeginning } from '../search/search-text.ts';
import type { SearchEngine } from './search-engine.ts';

/** Tells which bundles need not be searched. */
export interface LexiconAnswers {
  /** Whether it knows a bundle’s words. */
  knows(bundle: string): boolean;
  /** The ids of the bundles that cannot have all the words, loaded at the first call; empty if loading fails. */
  findOthers(): Promise<ReadonlySet<string>>;
}

/** The lexicon for what a query asks for; undefined if there is no lexicon, or if it could not tell. */
export function openLexicon(
  { bundles, lexicon }: BundleList,
  { engine, terms }: { readonly engine: SearchEngine; readonly terms: readonly QueryTerm[] },
): LexiconAnswers | undefined {
  const questions = createQuestions(terms);
  const known = listLexiconBundles(bundles);
  if (lexicon === undefined || questions.length === 0 || !isLexiconWorthwhile(known)) return undefined;
  const ids = new Set(known.map(({ id }) => id));
  const find = async () => {
    try {
      const answers = await Promise.all(
        questions.map(async (alternatives) =>
          (await Promise.all(alternatives.map((words) => engine.findBundles(lexicon, words)))).flat(),
        ),
      );
      return new Set([...ids].filter((id) => !answers.every((found) => found.includes(id))));
    } catch {
      // Then all bundles are searched, as if there were no lexicon.
      return new Set<string>();
    }
  };
  let answer: Promise<ReadonlySet<string>> | undefined;
  return { knows: (bundle) => ids.has(bundle), findOthers: () => (answer ??= find()) };
}

/**
 * What the lexicon is asked: of each question one must be answered. It can tell only of words that have a whole
 * beginning; terms that have no alternatives are one question.
 */
function createQuestions(terms: readonly QueryTerm[]): readonly (readonly string[])[] {
  const asked = terms
    .filter(({ isExcluded }) => !isExcluded)
    .map(({ alternatives }) => alternatives.map(({ words }) => listTold(words)))
    .filter((alternatives) => !alternatives.includes(''));
  const plain = asked.flatMap(([first = '', ...others]) => (others.length === 0 ? first.split(' ') : []));
  const special = asked.filter(({ length }) => length > 1);
  return plain.length === 0 ? special : [[[...new Set(plain)].join(' ')], ...special];
}

function listTold(words: string): string {
  return words.split(' ').filter(hasWholeBeginning).join(' ');
}
