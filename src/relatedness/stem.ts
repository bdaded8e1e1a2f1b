import { primaryLanguage } from './stop-words.ts';

/**
 * Finds the function that takes off a folded word what most often keeps two mentions of one thing apart: plural
 * endings, in English also `-ed` and `-ing`, and in Arabic the article. Languages without a rule keep every word whole.
 * @param language BCP 47.
 */
export function findStemmer(language: string): (word: string) => string {
  const stem = stems.get(primaryLanguage(language));
  return stem === undefined ? (word) => word : (word) => (word.length < 4 ? word : stem(word));
}

const stems: ReadonlyMap<string, (word: string) => string> = new Map([
  ['en', stemEnglish],
  ['es', stemPlural],
  ['fr', stemPlural],
  ['pt', stemPlural],
  ['ar', stemArabic],
]);

function stemEnglish(word: string): string {
  const singular = stemEnglishPlural(word);
  if (singular.length > 6 && singular.endsWith('ing')) return undouble(singular.slice(0, -3));
  if (singular.length > 5 && singular.endsWith('ed')) return undouble(singular.slice(0, -2));
  return singular.length > 5 && singular.endsWith('e') ? singular.slice(0, -1) : singular;
}

/** Harman’s S stemmer (1991). */
function stemEnglishPlural(word: string): string {
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /(?:[aeo]es)$/.test(word) ? word : word.slice(0, -1);
  if (word.endsWith('s')) return /[us]s$/.test(word) ? word : word.slice(0, -1);
  return word;
}

/** `stopp` to `stop`. */
function undouble(stem: string): string {
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function stemPlural(word: string): string {
  if (word.length > 5 && word.endsWith('es')) return word.slice(0, -2);
  if (word.length > 4 && /[^s]s$/.test(word)) return word.slice(0, -1);
  return word.length > 5 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function stemArabic(word: string): string {
  const stem = word.replace(/^(?:و|ب|ف|ل)?ال/, '');
  return stem.length > 2 ? stem : word;
}
