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

/**
 * The text that the index takes for an article, and what it hands out in its place: the words of the text; then, each
 * behind a mark, the fields.
 * @param fold folds a word. The words of many articles are mostly the same, so give one with a memory.
 */
export function createIndexText({ text, fields, language }: Searchable, fold = foldSearchWord): IndexText {
  const folded = splitSearchText(text).map(fold);
  const own = isArabic(language) ? folded.map((word) => dropArabicArticle(word) ?? word) : folded;
  const split = fields.map((each) => ({ field: each.field, words: splitField(each) }));
  const marked = split.map(({ field, words }) => ['-', ...words.map((word) => markWord(field, fold(word)))]);
  return {
    folded: [...own, ...marked.flat()].join(' '),
    shown: [text, ...split.flatMap(({ words }) => [fieldMark, ...words])].join(' '),
  };
}

/** A folded text with the parts of its compounds behind it, each once, kept apart so that no row is found in them. */
export function appendParts(folded: string, vocabulary: Vocabulary): string {
  const words = new Set(folded.split(' '));
  const parts = new Set([...words].flatMap((word) => splitCompound(word, vocabulary)));
  return [folded, ...[...parts].map((part) => `- ${part}`)].join(' ');
}

function isArabic(language: string): boolean {
  return /^ar\b/.test(language);
}
