/**
 * Makes the spellings of one word equal. It evens out compatibility forms, case, Latin, Greek and Cyrillic accents,
 * Arabic vowel signs, and the Arabic and Persian shapes of one letter or digit.
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(dropped, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(shaped, (letter) => shapes.get(letter) ?? letter);
}

/** Accents, tatweel, Arabic vowel signs, and the joiners inside Persian words. */
const dropped = /[\u0300-\u036f]|\u0640|[\u064b-\u0652]|\u0670|\u200c|\u200d|\u00ad/g;

const shapes: ReadonlyMap<string, string> = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value): [string, string] => [digit, String(value)]),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value): [string, string] => [digit, String(value)]),
]);

const shaped = /[يىكةßłøđæœı\u0660-\u0669\u06f0-\u06f9]/g;

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
