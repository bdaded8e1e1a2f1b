/*
 * Which spellings a search takes for one. It goes further than `foldName` and `foldWord`, since what is found is still
 * read as it was written: a search that finds too much costs a glance, one that finds nothing costs the article.
 */

/**
 * Folds one word of an article, or of a query, to what the search index compares: without case, accents, vowel points
 * and what nobody sees; full and half width, the shapes of Arabic and Persian letters, the carriers of hamza and the
 * digits of all scripts as one. Other punctuation becomes a hyphen, at which the index parts a word: `l’eau` is found by
 * `eau`.
 * @returns never white space, and never nothing: a word of which nothing is left is a hyphen.
 */
export function foldSearchWord(word: string): string {
  if (plainAscii.test(word)) return word.toLowerCase();
  const letters = word.normalize('NFKD').replace(unread, '').toLowerCase();
  const folded = letters
    .replace(special, (letter) => spellings.get(letter) ?? letter)
    .replace(otherDigit, digitValue)
    .normalize('NFC')
    .replace(apostrophe, "'")
    .replace(otherSign, '-');
  return folded === '' ? '-' : folded;
}

/**
 * An Arabic word without its article, and without the particle before that: الأسد and والأسد are أسد. Undefined if it
 * has none. In other languages words begin so by chance, so ask only for words of Arabic.
 * @param folded see `foldSearchWord`.
 */
export function dropArabicArticle(folded: string): string | undefined {
  return /^(?:[وفبك]?ال|لل)(\p{L}{3,})$/u.exec(folded)?.[1];
}

/** Letters, digits and simple signs; an underscore would be one of Pagefind’s own marks. */
const plainAscii = /^[\x21-\x5E\x60-\x7E]+$/;

/** Invisible characters, white space, tatweel, hamza by itself, apostrophes that are letters, and the marks of alphabets. */
const unread =
  /[\p{Default_Ignorable_Code_Point}\s\u0085\u0640\u0621\u02B0-\u02FF]|(?![\u3099\u309A])(?=\p{Mn})[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Greek}\p{sc=Cyrillic}]/gu;

/** Letters that are written otherwise abroad, or on another keyboard; what NFKD takes apart is not here. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't' },
    ...{ ŋ: 'n', ə: 'e', ĸ: 'k', ƒ: 'f', ς: 'σ', ґ: 'г', ѐ: 'е' },
    ...{ ی: 'ي', ى: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ۃ: 'ه', ٱ: 'ا' },
  }),
);
const special = new RegExp(`[${[...spellings.keys()].join('')}]`, 'g');

const apostrophe = /[‘’‛′＇]/g;
/** Signs that are neither ASCII nor letters, numbers or the marks of Indian and Thai letters; and the underscore. */
const otherSign = /[^\x21-\x5E\x60-\x7E\p{L}\p{N}\p{M}]+/gu;

const otherDigit = /(?![0-9])\p{Nd}/gu;

/** Unicode has the digits of a script in a row, from zero to nine. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return String(value);
}

function isDigit(code: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(code));
}
