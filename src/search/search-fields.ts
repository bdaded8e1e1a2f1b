import { createSearchText, splitSearchText } from './search-text.ts';

/** What an article says beside its text, which a query may ask for by name: `author:perez`. */
export type SearchField = 'author' | 'source' | 'topic' | 'translator' | 'original';

export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
}

/** The words of a field as it is written. What joins words parts them here, so that each is found. */
export function splitField({ text }: FieldText): readonly string[] {
  return splitSearchText(createSearchText(text.replace(/[\p{P}\p{S}]/gu, ' ')));
}

/**
 * A word of a field for the index, which then has it twice in one place: by itself, so that any query finds it, and
 * joined with the digit of the field, for which only `fieldWord` asks.
 * @param word folded.
 */
export function markWord(field: SearchField, word: string): string {
  return `${marks[field]}-${word}`;
}

/** What the index calls a word of a field. @param word folded. */
export function fieldWord(field: SearchField, word: string): string {
  return marks[field] + word;
}

/** Digits, because Pagefind parts words at signs, and leaves out parts of a single byte. */
const marks: Readonly<Record<SearchField, string>> = {
  author: '0',
  source: '1',
  topic: '2',
  translator: '3',
  original: '4',
};

/** The names of fields that every site understands. */
export const searchFields = Object.keys(marks) as readonly SearchField[];
