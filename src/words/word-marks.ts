/*
 * The marks around English words on a site in another language: see foreign-words.ts.
 */

/** Stands before a foreign message. */
export const begin = '\uFDD0';
/** Stands after it. */
export const end = '\uFDD1';

/** The language of the words of sites whose own language has none (BCP 47). */
export const foreignLanguage = 'en';

/** Whether a message is marked as foreign, so that the site’s language has no part in it. */
export function isForeign(message: string): boolean {
  return message.startsWith(begin);
}

/** A text without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(everyMark, '');
}

const everyMark = new RegExp(`[${begin}${end}]`, 'g');
