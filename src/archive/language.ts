/** Which way a script runs. */
export type Direction = 'ltr' | 'rtl';

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The direction in which a language is written, from its likely script (CLDR). */
export function directionOf(language: string): Direction {
  const script = new Intl.Locale(language).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

/** A language’s name in another language: `languageName('es', 'en')` is `Spanish`. */
export function languageName(language: string, displayLanguage: string): string {
  return new Intl.DisplayNames([displayLanguage], { type: 'language' }).of(language) ?? language;
}

/** A country’s name in a language: `countryName('ES', 'en')` is `Spain`. */
export function countryName(country: string, displayLanguage: string): string {
  return new Intl.DisplayNames([displayLanguage], { type: 'region' }).of(country) ?? country;
}
