import { findCommonest } from './commonest.ts';
import { foldWord } from '../letters/fold.ts';
import type { SpelledTerm } from './packed-terms.ts';

/** The longer names that a word is part of, in some articles. */
export interface WordNames {
  /** Whether these differ, as with `South`: South Korea, South Africa. Then the word alone names nothing. */
  readonly areMany: boolean;
  /** The one that more than half of the articles have. */
  readonly full: string | undefined;
}

/**
 * Finds the longer names that a word is part of. A name inside a longer one counts too: James Baker in Secretary James
 * Baker. It must stand by itself in two articles, which excludes the Stores Inc of many companies.
 * @param word folded.
 * @param articles each with all its terms.
 */
export function findWordNames(word: string, articles: readonly (readonly SpelledTerm[])[]): WordNames {
  const names = articles
    .map((terms) => terms.filter(({ term }) => term.includes(' ')).map(splitName))
    .map((ofArticle) => ofArticle.filter(({ words }) => words.includes(word)))
    .filter((ofArticle) => ofArticle.length > 0);
  const parts = names.map((ofArticle) => ofArticle.flatMap((name) => listParts(name, word)));
  const alone = countArticles(names.map((ofArticle) => ofArticle.map(({ words }) => words.join(' '))));
  const [best] = [...countArticles(parts.map((list) => list.map(({ key }) => key)))]
    .filter(([key]) => (alone.get(key) ?? 0) >= leastAlone)
    .sort(compareParts);
  const [key, count] = best ?? ['', 0];
  const spellings = parts.flat().filter((part) => part.key === key);
  return {
    areMany: names.length * 2 > articles.length && count * 2 < names.length,
    full: count * 2 > articles.length ? findCommonest(spellings.map(({ spelling }) => spelling)) : undefined,
  };
}

const leastAlone = 2;

/** A name and its words, folded. */
interface SplitName {
  readonly spelling: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly words: readonly string[];
}

function splitName({ spelling }: SpelledTerm): SplitName {
  // Only these separate the words of a name.
  const spans = [...spelling.matchAll(/[^ \-’']+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { spelling, spans, words: spans.map(({ start, end }) => foldWord(spelling.slice(start, end))) };
}

/** The parts of a name that have at least two words, one of them `word`. */
function listParts({ spelling, spans, words }: SplitName, word: string): readonly NamePart[] {
  const place = words.indexOf(word);
  return spans.slice(0, place + 1).flatMap((first, start) =>
    spans.slice(place).flatMap((last, length) => {
      const end = place + length + 1;
      if (end - start < 2) return [];
      const part = spelling.slice(first.start, last.end);
      return [{ key: words.slice(start, end).join(' '), spelling: part }];
    }),
  );
}

interface NamePart {
  readonly key: string;
  readonly spelling: string;
}

/** How many lists have each text. */
function countArticles(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of lists.flatMap((list) => [...new Set(list)]))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Most articles first, then the shortest, then by code unit. */
function compareParts(
  [first, one]: readonly [string, number],
  [second, other]: readonly [string, number],
): number {
  return other - one || first.length - second.length || (first < second ? -1 : 1);
}
