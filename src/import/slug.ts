import { transliterate } from 'transliteration';

/**
 * A headline or a name in any script as part of a path: lower-case ASCII letters and digits with single hyphens,
 * at most 60 characters long and cut between words if possible. Empty if nothing is left.
 */
export function createSlug(text: string): string {
  const words = transliterate(text, { replace: longVowels })
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.length <= longest ? words : cutBetweenWords(words);
}

/** Transliteration drops the Arabic alef, without which most words are hard to read. */
const longVowels = { '\u0627': 'a' };
const longest = 60;
const apostrophes = /['`\u2018\u2019\u02BC]/g;

function cutBetweenWords(words: string): string {
  const cut = words.lastIndexOf('-', longest);
  return words.slice(0, cut > 0 ? cut : longest);
}
