import { keepFound } from '../values/kept-values.ts';

/** Stands for what is not set: code, a picture, an address. To the text around, it is a word. */
export const fixedPiece = '\uFFFC';

/** What a character says about a mark beside it. */
export interface Character {
  /** Whether it parts words. So does the beginning or the end of a text, which is `''`. */
  readonly isSpace: boolean;
  /** Whether it is part of a word. */
  readonly isLetter: boolean;
  readonly isDigit: boolean;
  readonly isLatin: boolean;
  /** Hebrew has marks within its words, geresh and gershayim, that are typed as `'` and `"`. */
  readonly isHebrew: boolean;
  /** Whether a quotation may begin behind it. */
  readonly isOpening: boolean;
  /** Whether a quotation may end before it. */
  readonly isClosing: boolean;
}

/** The character that ends at an index, whole. */
export function characterBefore(text: string, index: number): Character {
  const isPair = (text.charCodeAt(index - 1) & 0xfc00) === 0xdc00;
  return findCharacter(text.slice(Math.max(0, index - (isPair ? 2 : 1)), index));
}

/** The character that begins at an index, whole. */
export function characterAt(text: string, index: number): Character {
  const isPair = (text.charCodeAt(index) & 0xfc00) === 0xd800;
  return findCharacter(text.slice(index, index + (isPair ? 2 : 1)));
}

/** Found once each: texts have few characters, and a build asks millions of times. */
const findCharacter = keepFound(
  (character: string): Character => ({
    isSpace: character === '' || /\s/.test(character),
    isLetter: letter.test(character),
    isDigit: /\p{Nd}/u.test(character),
    isLatin: /[\p{sc=Latin}\p{Nd}]/u.test(character),
    isHebrew: /\p{sc=Hebrew}/u.test(character),
    isOpening: opening.test(character),
    isClosing: closing.test(character),
  }),
  { limit: 5000 },
);

const letter = new RegExp(`[\\p{L}\\p{M}\\p{N}${fixedPiece}]`, 'u');
const opening = /[\p{Ps}\p{Pi}¡¿—–\-/]/u;
const closing = /["'\p{Pe}\p{Pf}.,;:!?…—–\-/·،؛؟。、，；：！？]/u;
