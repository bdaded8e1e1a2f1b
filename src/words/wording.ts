import { localesOf } from '../archive/language.ts';
import { countForeign, createMarkPrinter, printUnmarked, type PrintMarks } from './foreign-words.ts';
import { createSay, type Say } from './message.ts';
import type { Words } from './words.ts';

/** The words of a site, and the functions that put values into them. */
export interface Wording {
  readonly words: Words;
  readonly say: Say;
  /** A number in the digits of the site’s language. */
  readonly sayNumber: (number: number) => string;
  /** Prints, in what was made of the words, which of them are in another language than the site. */
  readonly printMarks: PrintMarks;
}

/** @param language of the site (BCP 47), with its country if it has one. */
export function createWording(words: Words, language: string): Wording {
  const numbers = new Intl.NumberFormat(localesOf(language));
  return {
    words,
    say: createSay(words.language, numbers),
    sayNumber: (number) => numbers.format(number),
    printMarks: countForeign(words) > 0 ? createMarkPrinter(language) : printUnmarked,
  };
}
