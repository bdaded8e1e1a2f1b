import { dropArabicArticle, foldSearchWord } from '../search/search-fold.ts';
import { splitCompound, type Vocabulary } from './compounds.ts';
import { markWord, splitField, type FieldText } from '../search/search-fields.ts';
import { fieldMark, splitSearchText } from '../search/search-text.ts';

/** What an article is found by. */
export interface Searchable {
  /** What a result shows of it, its headline first: see `createSearchText`. */
  readonly text: string;
  /** What else it is found by. */
  readonly fields: readonly FieldText[];
  /** The language of its text (BCP 47). */
  readonly language: string;
}

/** One text twice, word by word. */
export interface IndexText {
  /** As the index compares words. */
  readonly folded: string;
  /** As it is written. */
  readonly shown: string;
}

export interface IndexTextOptions {
  /** Folds a word. The words of many articles are mostly the same, so give one with a memory. */
  readonly fold?: (word: string) => string;
  /** The words by which compounds are taken apart; without it none are. */
  readonly vocabulary?: Vocabulary | undefined;
}

/**
 * The text that the index takes for an article, and what it hands out in its place: the words of the text; then, each
 * behind a mark, the fields. Last, of the folded text alone, come the parts of compounds.
 */
export function createIndexText(
  { text, fields, language }: Searchable,
  { fold = foldSearchWord, vocabulary }: IndexTextOptions = {},
): IndexText {
  const words = splitSearchText(text);
  const folded = words.map(fold);
  const own = isArabic(language) ? folded.map((word) => dropArabicArticle(word) ?? word) : folded;
  const split = fields.map(({ field, text: written }) => ({
    field,
    words: splitField({ field, text: written }),
  }));
  const marked = split.flatMap((each) => [
    '-',
    ...each.words.map((word) => markWord(each.field, fold(word))),
  ]);
  const parts = vocabulary === undefined ? [] : listParts(folded, vocabulary);
  return {
    folded: [...own, ...marked, ...parts].join(' '),
    shown: [...words, ...split.flatMap((each) => [fieldMark, ...each.words])].join(' '),
  };
}

/** The parts of compounds, each once, kept apart so that no row is found in them. */
function listParts(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const parts = new Set([...new Set(words)].flatMap((word) => splitCompound(word, vocabulary)));
  return [...parts].flatMap((part) => ['-', part]);
}

function isArabic(language: string): boolean {
  return /^ar\b/.test(language);
}
