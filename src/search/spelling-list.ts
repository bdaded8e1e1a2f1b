import { foldSearchWord } from './search-fold.ts';
import { beginningOfSounds, listSounds } from './sounds.ts';

/** A word of the archive as it is mostly written, and how often. */
export interface Spelling {
  readonly word: string;
  /** In how many places; in the parts of a dictionary only the power of two below it. */
  readonly count: number;
}

/** Where the words stand that sound alike in the beginning: the first beginning of a file, and the file’s name. */
export type SpellingPart = readonly [beginning: string, name: string];

/** The words of texts, by their folded forms. */
export interface CollectedSpellings {
  /** How often a folded word occurred. */
  countOf(folded: string): number;
  /**
   * The words that may be meant: names that occur `fewest` times, others that occur twice as often, at least three
   * times. In order of the folded words.
   */
  list(fewest: number): readonly Spelling[];
}

/** @param written the words of texts, with their signs. */
export function collectSpellings(written: Iterable<Spelling>): CollectedSpellings {
  /** How often each folded word occurred in each of its forms. */
  const words = new Map<string, Map<string, number>>();
  for (const { word: signed, count } of written) {
    for (const word of listPlainWords(signed)) {
      const folded = foldSearchWord(word);
      const forms = words.get(folded);
      if (forms === undefined) words.set(folded, new Map([[word, count]]));
      else forms.set(word, (forms.get(word) ?? 0) + count);
    }
  }
  return {
    countOf: (folded) => sumOf(words.get(folded)?.values() ?? []),
    list: (fewest) =>
      [...words]
        .filter(([folded, forms]) => mayBeMeant(folded, forms, fewest))
        .sort(([first], [second]) => compare(first, second))
        .map(([, forms]) => ({ word: mostFrequent(forms), count: sumOf(forms.values()) })),
  };
}

/** Joins lists of spellings, the newest first. */
export function joinSpellings(lists: Iterable<readonly Spelling[]>): readonly Spelling[] {
  const joined = new Map<string, { best: Spelling; count: number }>();
  for (const list of lists) {
    for (const spelling of list) {
      const folded = foldSearchWord(spelling.word);
      const known = joined.get(folded);
      if (known === undefined) joined.set(folded, { best: spelling, count: spelling.count });
      else {
        known.count += spelling.count;
        if (spelling.count > known.best.count) known.best = spelling;
      }
    }
  }
  return [...joined.values()].map(({ best, count }) => ({ word: best.word, count }));
}

/**
 * Splits a dictionary into files. Words whose sounds begin alike stay together. Counts become powers of two, so that
 * a few more occurrences leave a file as it is.
 */
export function splitSpellings(
  spellings: readonly Spelling[],
  most: number,
): readonly { readonly beginning: string; readonly words: readonly Spelling[] }[] {
  const groups = Map.groupBy(spellings, ({ word }) => beginningOf(word));
  const parts: { beginning: string; words: Spelling[] }[] = [];
  for (const [beginning, words] of [...groups].sort(([first], [second]) => compare(first, second))) {
    const rounded = words.map(({ word, count }) => ({ word, count: 2 ** Math.floor(Math.log2(count)) }));
    const last = parts.at(-1);
    if (last !== undefined && last.words.length + words.length <= most) last.words.push(...rounded);
    else parts.push({ beginning, words: rounded });
  }
  return parts;
}

/** The files in which a word’s other spellings may stand. @param folded see `foldSearchWord`. */
export function findSpellingParts(folded: string, parts: readonly SpellingPart[]): readonly string[] {
  const beginnings = listSounds(folded).map(beginningOfSounds);
  const names = beginnings.map((beginning) => parts.findLast(([first]) => first <= beginning)?.[1]);
  return [...new Set(names)].filter((name) => name !== undefined);
}

/** A list as one text, and back. No word has a space or a digit. */
export function printSpellings(spellings: readonly Spelling[]): string {
  return spellings.map(({ word, count }) => `${word}${String(count)}`).join(' ');
}

export function parseSpellings(printed: string): readonly Spelling[] {
  return Array.from(printed.matchAll(/(\D+?)(\d+)(?: |$)/g), ([, word = '', count]) => ({
    word,
    count: Number(count),
  }));
}

/** Whether a word is written as names are: with a capital, or in letters that have none. */
export function isNameLike(word: string): boolean {
  return /^[^\p{Ll}]/u.test(word);
}

function beginningOf(word: string): string {
  return beginningOfSounds(listSounds(foldSearchWord(word))[0] ?? '');
}

/** Only words that have sounds: see `listSounds`. Three letters tell too little where vowels are written. */
function mayBeMeant(folded: string, forms: ReadonlyMap<string, number>, fewest: number): boolean {
  const count = sumOf(forms.values());
  if (folded.length < 3 || (folded.length === 3 && !/[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(folded)))
    return false;
  return count >= (isNameLike(mostFrequent(forms)) ? fewest : Math.max(3, 2 * fewest));
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  if (forms.size === 1) for (const form of forms.keys()) return form;
  const [first] = [...forms].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || compare(a, b));
  return first?.[0] ?? '';
}

function sumOf(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** By code unit, so that the order is the same in every locale. */
function compare(first: string, second: string): number {
  return first < second ? -1 : 1;
}

/** The words of alphabets within a written word, without its signs; most are one in plain letters. */
function listPlainWords(written: string): readonly string[] {
  const [, plain] = plainLatin.exec(written) ?? [];
  return plain === undefined ? (written.match(plainWord) ?? []) : [plain];
}

const plainLatin = /^[^\w\u0080-\uFFFF]*([A-Za-z]{3,30})[^\w\u0080-\uFFFF]*$/;

/** Words of alphabets, with the marks and joiners that stand within them; long ones are no words. */
const plainWord =
  /(?<![\p{L}\p{N}_])(?:[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}][\p{M}\u200C\u00AD]*){3,30}(?![\p{L}\p{N}_])/gu;
