import { english } from './catalogues/en.ts';
import { createSay, type Say } from './message.ts';
import type { Words } from './words.ts';

/** The words of a site, and the functions that put values into them. */
export interface Wording {
  readonly words: Words;
  readonly say: Say;
  /** A number in the digits of the site’s language. */
  readonly sayNumber: (number: number) => string;
}

/** The words in a language, or in English if nobody has written them in that language. */
export function findWords(language: string): Words {
  return catalogues[language] ?? catalogues[new Intl.Locale(language).language] ?? english;
}

/** @param language of the site (BCP 47). */
export function createWording(language: string): Wording {
  const words = findWords(language);
  const numbers = new Intl.NumberFormat(language);
  return {
    words,
    say: createSay(words.language, numbers),
    sayNumber: (number) => numbers.format(number),
  };
}

/** By language. */
const catalogues: Readonly<Partial<Record<string, Words>>> = { en: english };
