import { keepFound } from '../values/kept-values.ts';

/** How a language sets what a keyboard has as `"` and `'`. */
export interface Marks {
  /** Open and close a quotation: what `"` stands for. */
  readonly outer: MarkPair;
  /** Open and close one within another: what `'` stands for. */
  readonly inner: MarkPair;
  /** The spaces of French; other languages set none. */
  readonly spaces?: MarkSpaces;
  /** Words that begin with an apostrophe, as in `’tis`, as a regular expression. */
  readonly elisions?: RegExp;
  /** Whether words stand without spaces, so that a mark’s place does not tell whether it opens. */
  readonly isUnspaced?: boolean;
}

type MarkPair = readonly [open: string, close: string];

interface MarkSpaces {
  /** Stands within « and ». */
  readonly inside: string;
  /** Stands before a mark that ends a part of a sentence. */
  readonly before: Readonly<Record<string, string>>;
}

/** @param language BCP 47. @returns undefined for a language that the table does not have: nothing is set in it. */
export const findMarks: (language: string) => Marks | undefined = keepFound((language) => {
  for (const name of listNames(language)) {
    if (Object.hasOwn(marksByLanguage, name)) return marksByLanguage[name];
  }
  return undefined;
});

/** The names under which a language may stand in the table, the closest first. */
function listNames(tag: string): readonly string[] {
  const locale = parseTag(tag);
  if (locale === undefined) return [];
  const { language, region, script } = locale;
  if (language === 'zh') return [locale.maximize().script === 'Hant' ? 'zh-Hant' : 'zh'];
  // The table knows each language in one script. In others, such as Serbian in Latin letters, marks may differ.
  if (script !== undefined && script !== new Intl.Locale(language).maximize().script) return [];
  if (language === 'es' && region !== undefined && region !== 'ES') return ['es-419'];
  return region === undefined ? [language] : [`${language}-${region}`, language];
}

function parseTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

const high: Marks = { outer: ['“', '”'], inner: ['‘', '’'] };
const low: Marks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const alike: Marks = { outer: ['”', '”'], inner: ['’', '’'] };
const angular: Marks = { outer: ['«', '»'], inner: ['“', '”'] };
const swiss: Marks = { outer: ['«', '»'], inner: ['‹', '›'] };
const eastern: Marks = { outer: ['«', '»'], inner: ['„', '“'] };
const polish: Marks = { outer: ['„', '”'], inner: ['«', '»'] };
const nordic: Marks = { outer: ['«', '»'], inner: ['‘', '’'] };
const corners: Marks = { outer: ['「', '」'], inner: ['『', '』'], isUnspaced: true };

const frenchSpaces: MarkSpaces = {
  inside: narrowNoBreak,
  before: { ';': narrowNoBreak, ':': narrowNoBreak, '!': narrowNoBreak, '?': narrowNoBreak },
};

/**
 * CLDR’s quotation marks (https://github.com/unicode-org/cldr-json, `delimiters.json`, version 48), but for these, where
 * newspapers write otherwise: Spanish of Spain sets « » (Ortografía de la lengua española); so does German in
 * Switzerland; French sets “ ” within « »; Dutch keeps the number of strokes that its authors type.
 */
const marksByLanguage: Readonly<Record<string, Marks>> = {
  af: high,
  ar: { outer: ['”', '“'], inner: ['’', '‘'] },
  az: high,
  be: eastern,
  bg: { outer: ['„', '“'], inner: ['„', '“'] },
  bs: { outer: ['„', '”'], inner: ['‘', '’'] },
  ca: angular,
  cs: low,
  cy: high,
  da: high,
  de: low,
  'de-CH': swiss,
  'de-LI': swiss,
  el: angular,
  en: { ...high, elisions: /^(?:tis|twas|twere|twill|em|til|cause|bout|cept|n)(?!\p{L})/iu },
  eo: { outer: ['“', '”'], inner: ['«', '»'] },
  es: angular,
  'es-419': high,
  et: low,
  eu: angular,
  fa: swiss,
  fi: alike,
  fil: high,
  fr: { ...angular, spaces: frenchSpaces },
  'fr-CA': { ...angular, spaces: { inside: noBreak, before: { ':': noBreak } } },
  'fr-CH': { ...swiss, spaces: frenchSpaces },
  ga: high,
  gl: high,
  he: alike,
  hi: high,
  hr: low,
  hu: { outer: ['„', '”'], inner: ['»', '«'] },
  id: high,
  is: low,
  it: angular,
  ja: corners,
  ka: { outer: ['„', '“'], inner: ['«', '»'] },
  kk: angular,
  ko: high,
  lt: { outer: ['„', '“'], inner: ['„', '“'] },
  lv: high,
  mk: low,
  ms: high,
  nb: nordic,
  nl: { ...high, elisions: /^(?:s|t|n|k|m|r)(?!\p{L})/iu },
  nn: nordic,
  no: nordic,
  pl: polish,
  pt: high,
  'pt-PT': angular,
  ro: polish,
  ru: eastern,
  sk: low,
  sl: low,
  sq: high,
  sr: { outer: ['„', '”'], inner: ['’', '’'] },
  sv: alike,
  sw: high,
  ta: high,
  tr: high,
  uk: eastern,
  ur: { outer: ['”', '“'], inner: ['’', '‘'] },
  vi: high,
  zh: { ...high, isUnspaced: true },
  'zh-Hant': corners,
};
