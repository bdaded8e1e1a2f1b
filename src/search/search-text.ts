import { dropUnseen } from '../letters/fold.ts';

/*
 * The search index splits words at spaces. Chinese, Japanese, Thai and a few more are written without spaces, so
 * their text goes into the index as pairs of neighbouring letters, each pair a word: 北京大学 as 北京 京大 大学 学.
 * A query is cut in the same way, and so finds its letters wherever they stand in a row, whether a dictionary has
 * them as a word or not. Pairs need no language, so one index serves texts of every language.
 */

/** The text as the index takes it: unspaced scripts in pairs, and the last letter of each run by itself. */
export function createSearchText(text: string): string {
  const visible = dropUnseen(text).replaceAll('\u0085', ' ').replaceAll(fieldMark, ' ');
  const words = visible.replace(unspacedRun, (_, before: string, run: string, after: string) => {
    const letters = run.match(unspacedLetter) ?? [];
    const pairs = letters.map((letter, place) => letter + (letters[place + 1] ?? ''));
    return ` ${before}${pairs.join(' ')}${after} `;
  });
  return words.trim();
}

/** The words of a text as the index has them, by the places that they have in it. Each is one word, whatever it is. */
export function splitSearchText(text: string): readonly string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(spaces);
}

/** Stands before each field behind a text, where no text has it. */
export const fieldMark = '\u001E';

/** A run of an unspaced script as a query asks for it: its pairs, or its only letter. */
export function pairsOf(run: string): readonly string[] {
  const letters = run.match(unspacedLetter) ?? [];
  return letters.length < 2 ? letters : letters.slice(1).map((next, place) => (letters[place] ?? '') + next);
}

/** A text in runs of unspaced scripts, and what stands between them. */
export function splitRuns(text: string): readonly { readonly text: string; readonly isUnspaced: boolean }[] {
  return text
    .split(unspacedOnly)
    .map((run, place) => ({ text: run, isUnspaced: place % 2 === 1 }))
    .filter((run) => run.text !== '');
}

/** A word’s first letters, three at most: all words that have them stand in one file of the lexicon. */
export function beginningOf(word: string): string {
  return /^.{0,3}/su.exec(word)?.[0] ?? '';
}

/** Whether all words that begin with this one stand in one file. No other word begins with a pair. */
export function hasWholeBeginning(word: string): boolean {
  return /^.{3}/su.test(word) || word.replace(unspacedPair, '') === '';
}

/** The words of an indexed text as readers see them, by their places in it. */
export function readSearchText(text: string): readonly ShownWord[] {
  const words = splitSearchText(text);
  return words.map((word, place) => {
    const shown = word.replace(unspacedPair, '$1');
    const isPair = shown !== word;
    return { text: shown, isPair, hasSpaceAfter: !isPair && isSpaceBetween(word, words[place + 1] ?? '') };
  });
}

/** A word of the index as readers see it. */
export interface ShownWord {
  readonly text: string;
  /** Whether the index has it as a pair with the first letter of the next. */
  readonly isPair: boolean;
  readonly hasSpaceAfter: boolean;
}

/** What the index splits a text at to count the places of words. */
const spaces = /[^\S\uFEFF]+/u;

const letter = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ーｰ][\p{M}ﾞﾟ]*`;
const unspacedLetter = new RegExp(letter, 'gu');
const unspacedOnly = new RegExp(`((?:${letter})+)`, 'u');
const unspacedPair = new RegExp(`(${letter})${letter}`, 'u');
/** A run with its opening and closing marks, which must stay at its first and last word. */
const unspacedRun = new RegExp(String.raw`([\p{Ps}\p{Pi}]*)((?:${letter})+)([\p{Pe}\p{Pf}\p{Po}]*)`, 'gu');

/** Chinese and Japanese set no spaces, not even beside Latin words; the other unspaced scripts do. */
function isSpaceBetween(word: string, next: string): boolean {
  return next !== '' && !eastAsianEnd.test(word) && !eastAsianStart.test(next);
}

const eastAsian = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\u30FB\u30FC\uFF00-\uFFEF]`;
const eastAsianEnd = new RegExp(`${eastAsian}$`, 'u');
const eastAsianStart = new RegExp(`^${eastAsian}`, 'u');
