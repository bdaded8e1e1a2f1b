import { transliterate } from 'transliteration';

/**
 * A headline or a name in any script as part of a path: lower-case ASCII letters and digits with single hyphens,
 * at most 60 characters long and cut between words if possible. Empty if nothing is left.
 * @param most another length, for a name that is an address already.
 */
export function createSlug(text: string, most = longest): string {
  const words = transliterate(text, { replace: longVowels })
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.length <= most ? words : cutBetweenWords(words, most);
}

/** Transliteration drops the Arabic alef, without which most words are hard to read. */
const longVowels = { '\u0627': 'a' };
const longest = 60;
const apostrophes = /['`\u2018\u2019\u02BC]/g;

function cutBetweenWords(words: string, most: number): string {
  const cut = words.lastIndexOf('-', most);
  return words.slice(0, cut > 0 ? cut : most);
}
