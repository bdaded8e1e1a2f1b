import { localesOf } from '../archive/language.ts';
import { createSay, type Say } from './message.ts';
import type { Words } from './words.ts';

/** The words of a site, and the functions that put values into them. */
export interface Wording {
  readonly words: Words;
  readonly say: Say;
  /** A number in the digits of the site’s language. */
  readonly sayNumber: (number: number) => string;
}

/** @param language of the site (BCP 47), which may not be that of the words. */
export function createWording(words: Words, language: string): Wording {
  const numbers = new Intl.NumberFormat(localesOf(language));
  return {
    words,
    say: createSay(words.language, numbers),
    sayNumber: (number) => numbers.format(number),
  };
}
