/** Stands for what is not set: code, a picture, an address. To the text around, it is a word. */
export const fixedPiece = '\uFFFC';

/** Whether a character parts words. So does the beginning or the end of a text, which is `''`. */
export function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/** Whether a character is part of a word. */
export function isLetter(character: string): boolean {
  return character !== '' && letter.test(character);
}

export function isDigit(character: string): boolean {
  return /\p{Nd}/u.test(character);
}

/** Hebrew has marks within its words, geresh and gershayim, that are typed as `'` and `"`. */
export function isHebrew(character: string): boolean {
  return /\p{sc=Hebrew}/u.test(character);
}

/** The character that ends at an index, whole; `''` at the beginning. */
export function characterBefore(text: string, index: number): string {
  return /[^]$/u.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? '';
}

/** The character that begins at an index, whole; `''` at the end. */
export function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

const letter = new RegExp(`[\\p{L}\\p{M}\\p{N}${fixedPiece}]`, 'u');
