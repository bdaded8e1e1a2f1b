import { z } from 'zod';
import { isLanguageCode } from './language-codes.ts';
import { keepFound, keepOnce } from '../values/kept-values.ts';

/** What errors say of a value that is none. */
const noLanguageTag = 'is not a language tag (BCP 47), such as en or pt-BR';

/** A schema’s field for a language tag. */
export function languageTag(description: string) {
  return z
    .string()
    .refine(isLanguageTag, noLanguageTag)
    .meta({ description, pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' });
}

/**
 * Whether a text is a language tag (BCP 47) whose language, script and region are known. A code that another took the
 * place of is none: `iw` is `he`, `eng` is `en`, `en-UK` is `en-GB`. So a language has one code, and one address.
 */
export function isLanguageTag(value: string): boolean {
  return checkTag(value);
}

/** Whether a code is that of a country or a region (ISO 3166-1, UN M.49), and not an old one of it, such as `UK`. */
export function isRegion(code: string): boolean {
  const isCurrent = code !== 'ZZ' && canonicalTag(`und-${code}`) === `und-${code}`;
  return isCurrent && registry().regions.of(code) !== undefined;
}

/** The tag as the registry prefers it, `he` for `iw`; undefined if a text does not have the form of a tag. */
export function canonicalTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** Each tag is checked once: `Intl` takes longer for one than reading takes for the rest of the front matter. */
const checkTag = keepFound(isRegistered, { limit: 1000 });

function isRegistered(value: string): boolean {
  if (canonicalTag(value) === undefined) return false;
  const [code = '', ...others] = value.toLowerCase().split('-');
  return (isLanguageCode(code) || privateCode.test(code)) && areRegistered(others);
}

/** From `qaa` to `qtz`, which nobody else will ever give to a language. */
const privateCode = /^q[a-t][a-z]$/;

/** Whether the parts of a tag after its language are what the registry prefers; their order does not count. */
function areRegistered(others: readonly string[]): boolean {
  if (others.length === 0) return true;
  const written = ['und', ...others].join('-');
  const preferred = canonicalTag(written) ?? '';
  if (sortParts(preferred) !== sortParts(written)) return false;
  const { script, region } = new Intl.Locale(preferred);
  const { scripts, regions } = registry();
  const isKnownScript = script === undefined || scripts.of(script) !== undefined;
  return isKnownScript && (region === undefined || regions.of(region) !== undefined);
}

function sortParts(tag: string): string {
  return tag.toLowerCase().split('-').sort().join('-');
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

const registry = keepOnce(() => ({
  scripts: new Intl.DisplayNames(['en'], { type: 'script', fallback: 'none' }),
  regions: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
}));
