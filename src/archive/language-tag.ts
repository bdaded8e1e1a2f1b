import { z } from 'zod';

/** What errors say of a value that is not a language tag. */
export const noLanguageTag = 'is not a language tag (BCP 47), such as en or pt-BR';

/** A schema’s field for a language tag. */
export function languageTag(description: string) {
  return z.string().refine(isLanguageTag, noLanguageTag).describe(description);
}

/**
 * Whether a text has the form of a language tag (BCP 47), with a language code of two or three letters. BCP 47 also
 * allows five to eight letters, `english` among them, but no language was ever given such a code.
 */
export function isLanguageTag(value: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(Intl.getCanonicalLocales(value)[0] ?? '');
  } catch {
    return false;
  }
}

/** The code of a language by its English name or its own, in any case; undefined if the name is not known. */
export function findLanguageCode(name: string): string | undefined {
  const written = name.trim().normalize('NFC').toLowerCase();
  return Object.entries(namesOfLanguages).find(([, names]) => names.split(' ').includes(written))?.[0];
}

/** A table, because asking `Intl` for every code takes 8 ms, and every article may have the mistake. */
const namesOfLanguages: Readonly<Record<string, string>> = {
  ar: 'arabic العربية',
  bg: 'bulgarian български',
  bn: 'bengali বাংলা',
  ca: 'catalan català',
  cs: 'czech čeština',
  da: 'danish dansk',
  de: 'german deutsch',
  el: 'greek ελληνικά',
  en: 'english',
  es: 'spanish español castellano',
  et: 'estonian eesti',
  fa: 'persian farsi فارسی',
  fi: 'finnish suomi',
  fr: 'french français',
  he: 'hebrew עברית',
  hi: 'hindi हिन्दी',
  hr: 'croatian hrvatski',
  hu: 'hungarian magyar',
  id: 'indonesian',
  it: 'italian italiano',
  ja: 'japanese 日本語',
  ko: 'korean 한국어',
  lt: 'lithuanian lietuvių',
  lv: 'latvian latviešu',
  nl: 'dutch nederlands',
  no: 'norwegian norsk',
  pl: 'polish polski',
  pt: 'portuguese português',
  ro: 'romanian română',
  ru: 'russian русский',
  sk: 'slovak slovenčina',
  sl: 'slovenian slovenščina',
  sr: 'serbian српски',
  sv: 'swedish svenska',
  sw: 'swahili kiswahili',
  th: 'thai ไทย',
  tr: 'turkish türkçe',
  uk: 'ukrainian українська',
  ur: 'urdu اردو',
  vi: 'vietnamese',
  zh: 'chinese 中文',
};
