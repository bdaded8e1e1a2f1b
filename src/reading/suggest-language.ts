import { canonicalTag, findLanguageCode, isLanguageTag, isRegion } from '../archive/language-tag.ts';

/**
 * The language tag that somebody most likely meant: by its name, `spanish`; by its country’s code, `jp`; by an old or a
 * longer code, `iw`, `eng`; with an underscore, `pt_BR`; with what is wrong at its end left out, `en-XX`.
 * @returns a tag that `isLanguageTag` accepts; undefined if none comes to mind.
 */
export function suggestLanguageTag(written: string): string | undefined {
  const tag = written.trim().replace(/[_‐-―]/gu, '-');
  const candidates = [
    findLanguageCode(written),
    canonicalTag(tag),
    ...withOtherLanguage(tag),
    ...shorten(tag),
  ];
  return candidates.find((candidate) => candidate !== undefined && isLanguageTag(candidate));
}

/** The tag with the main language of the country in the place of its language: `ja-JP` of `jp-JP`. */
function withOtherLanguage(tag: string): readonly string[] {
  const [code = '', ...rest] = tag.split('-');
  const language = languageOfCountry(code);
  return language === undefined ? [] : [[language, ...rest].join('-'), language];
}

/** CLDR’s likely language of a country: `ja` of `jp`. */
function languageOfCountry(code: string): string | undefined {
  const region = code.toUpperCase();
  if (!/^[A-Z]{2}$/.test(region)) return undefined;
  return (
    exceptions[region] ??
    (isRegion(region) ? new Intl.Locale(`und-${region}`).maximize().language : undefined)
  );
}

/** SP is no country’s code; where CLDR finds Russian likelier, a code for the country’s own language is meant. */
const exceptions: Readonly<Record<string, string>> = { SP: 'es', BY: 'be', KZ: 'kk', KG: 'ky' };

/** The tag without its last parts, and its language alone by name: `en` of `en-XX`, `es` of `spanish-ES`. */
function shorten(tag: string): readonly string[] {
  const [language = '', ...rest] = tag.split('-');
  const code = findLanguageCode(language) ?? language;
  return rest.map((_, count) => [code, ...rest.slice(0, rest.length - 1 - count)].join('-'));
}
