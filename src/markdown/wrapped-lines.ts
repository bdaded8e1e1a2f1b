/*
 * Chinese and Japanese set no spaces between words, but browsers show one where a line of the source ends. So such line
 * ends go, as CSS has it for its segment breaks (https://drafts.csswg.org/css-text-4/#line-break-transform).
 * Korean sets spaces, and keeps them.
 */

/** A paragraph without the line ends between two characters that are set without spaces. */
export function joinWrappedLines(text: string): string {
  return text.includes('\n') ? text.replace(wrap, '') : text;
}

/** Whether a line end between two characters goes. */
export function isJoined(before: string, after: string): boolean {
  return unspaced.test(before) && unspaced.test(after);
}

/** Whether a text has any character that is set without spaces. */
export function hasUnspaced(text: string): boolean {
  return unspaced.test(text);
}

const unspacedCharacter = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]`;
const unspaced = new RegExp(unspacedCharacter, 'u');
const wrap = new RegExp(`(?<=${unspacedCharacter})[ \\t]*\\n[ \\t]*(?=${unspacedCharacter})`, 'gu');
