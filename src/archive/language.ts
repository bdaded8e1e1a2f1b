import { keepFound } from '../values/kept-values.ts';

/** Which way a script runs. */
export type Direction = 'ltr' | 'rtl';

const rightToLeftScripts = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The direction in which a language is written, from its likely script (CLDR). */
export function directionOf(language: string): Direction {
  const script = new Intl.Locale(language).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

/**
 * A name or a date in a plain text whose other words run in a direction: between the marks of an isolate (U+2068, U+2069)
 * if it would rearrange what stands around it, or be rearranged. That is what letters of the other direction do and, among
 * letters from right to left, a date such as 2022-01-13, which would read 13-01-2022.
 */
export function isolateName(name: string, around: Direction): string {
  const other = around === 'ltr' ? rightToLeftLetter : leftToRightText;
  return other.test(name) ? `\u2068${name}\u2069` : name;
}

/** The blocks whose letters run from right to left (UAX 9), their marks and signs included. */
const rightToLeftLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const leftToRightText =
  /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}|\d-\d/u;

/**
 * The locales in which dates, numbers and names are written: English without a country counts as British, with the day
 * first. A language that `Intl` does not know takes English: otherwise it takes the machine’s.
 */
export function localesOf(language: string): string[] {
  return language === 'en' ? ['en-GB'] : [language, 'en-GB'];
}

/**
 * The day with which a week begins where most people speak a language, from 0 for Monday to 6 for Sunday: Saturday for
 * Arabic, Sunday for Hebrew and Portuguese (CLDR).
 */
export const firstWeekday = keepFound((language: string) => {
  const [locale = language] = localesOf(language);
  // TypeScript does not know it yet.
  const known: Intl.Locale & { getWeekInfo?(): { readonly firstDay: number } } = new Intl.Locale(locale);
  return (known.getWeekInfo?.().firstDay ?? 1) - 1;
});

/** A language’s name in another language: `languageName('es', 'en')` is `Spanish`. */
export function languageName(language: string, displayLanguage: string): string {
  return new Intl.DisplayNames(localesOf(displayLanguage), { type: 'language' }).of(language) ?? language;
}

/** A country’s name in a language: `countryName('ES', 'en')` is `Spain`. */
export function countryName(country: string, displayLanguage: string): string {
  return new Intl.DisplayNames(localesOf(displayLanguage), { type: 'region' }).of(country) ?? country;
}

/**
 * A name as a title or at the start of a line: `Español`, `Январь`. Inside a sentence many languages write it small.
 * Georgian has no capitals that begin a word.
 */
export function capitalise(name: string): string {
  return name.replace(/^(?!\p{Script=Georgian})\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Names and directions, each found once: `Intl` takes longer for one than a page takes for all its text. */
export interface LanguageNames {
  /** A language’s name as it calls itself, as a title: `Español`. */
  own(language: string): string;
  /** As `languageName` in one language, inside a sentence. */
  language(language: string): string;
  /** The same as a title, or at the start of a line. A code for which there is no name stays as it is. */
  languageTitle(language: string): string;
  /** As `countryName` in one language. */
  country(country: string): string;
  /** As `directionOf`. */
  direction(language: string): Direction;
}

/** @param displayLanguage the language of the names. */
export function createLanguageNames(displayLanguage: string): LanguageNames {
  const nameOf = keepFound((language: string) => languageName(language, displayLanguage));
  return {
    own: keepFound((language) => capitalise(languageName(language, language))),
    language: nameOf,
    languageTitle: keepFound((language: string) =>
      nameOf(language) === language ? language : capitalise(nameOf(language)),
    ),
    country: keepFound((country) => countryName(country, displayLanguage)),
    direction: keepFound(directionOf),
  };
}
