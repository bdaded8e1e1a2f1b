import { directionOf, type Direction } from '../archive/language.ts';
import { mapWords } from './map-words.ts';
import { begin, end, foreignLanguage, isForeign, withoutMarks } from './word-marks.ts';
import type { Words } from './words.ts';

/*
 * A site in a language that nobody wrote words in has English ones. Each such message stands between two marks, from the
 * catalogue on; whatever printed it, the marks become an element in the end that says its language and direction. So
 * no view needs to know, and sites in other languages pay nothing. The marks are noncharacters of Unicode, which are
 * for such use within a program: no text of an article or of settings can hold them.
 */

/**
 * English words for a site in another language: each message marked, and the language the site’s. Messages without
 * letters, such as a comma, belong to no language.
 */
export function markForeign(words: Words, language: string): Words {
  const marked = mapWords(words, (message) => (hasWords(message) ? `${begin}${message}${end}` : message));
  return { ...marked, language };
}

/** How many messages of some words are foreign. */
export function countForeign(words: Words): number {
  let count = 0;
  mapWords(words, (message) => {
    if (isForeign(message)) count += 1;
    return message;
  });
  return count;
}

/** Prints what marks say. @returns the same text where there are none. */
export type PrintMarks = (text: string) => string;

/**
 * Creates what replaces the marks in a page, a feed or another file of a site. Where an element can stand, a message
 * is one that says its language and direction; elsewhere, in attributes, titles and scripts, it is isolated if it runs
 * against the site’s direction.
 * @param language of the site.
 */
export function createMarkPrinter(language: string): PrintMarks {
  const direction = directionOf(foreignLanguage);
  const isolate = createIsolator(direction, directionOf(language));
  // Without quotes, which the text of a JSON feed would have to escape.
  const attributes = `lang=${foreignLanguage} dir=${direction}`;
  return (text) =>
    text.includes(begin)
      ? text
          .replace(plainElements, isolate)
          .replace(wholeContent, `$1 ${attributes}>$2`)
          .replace(tags, isolate)
          .replaceAll(begin, `<span ${attributes}>`)
          .replaceAll(end, '</span>')
      : text;
}

/** Leaves a text as it is: for words in the site’s own language. */
export const printUnmarked: PrintMarks = (text) => text;

function createIsolator(direction: Direction, around: Direction): (text: string) => string {
  if (direction === around) return withoutMarks;
  return (text) => text.replaceAll(begin, '\u2068').replaceAll(end, '\u2069');
}

function hasWords(message: string): boolean {
  return /\p{L}/u.test(message.replace(/\{\w+\}/g, ''));
}

/** Elements whose content is text alone, to its end. */
const plainElements = /<(script|style|title|textarea)\b[^>]*>[^]*?<\/\1>/g;
/** The whole content of an element without a language of its own: it needs no other element. */
const wholeContent = new RegExp(
  String.raw`(<[a-z][a-z\d]*(?:\s+(?!lang=|dir=)[\w:-]+(?:="[^"${begin}]*")?)*)>${begin}([^<${begin}${end}]*)${end}(?=<\/)`,
  'g',
);
const tags = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
