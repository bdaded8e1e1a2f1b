/*
 * Which spellings are one, for addresses and terms. A search goes further: see src/search/search-fold.ts. Nothing depends
 * on a text’s language: a topic or a name has none.
 */

/**
 * Makes the spellings of one name equal, and keeps different words apart: case, compatibility forms, invisible
 * characters, vowel points, the shapes of one Arabic letter or digit, and accents. Marks that make another letter stay:
 * `año` is not `ano`, `край` is not `краи`, and `é` is `e`.
 */
export function foldName(text: string): string {
  return isAscii(text)
    ? text.toLowerCase()
    : shape(decompose(text).replace(marked, keepLetter).normalize('NFC'));
}

/**
 * Makes the spellings of one word equal across languages, as `foldName` does and further: Malmö is Malmo abroad, Хрущёв
 * mostly Хрущев, Strauß Strauss. Cyrillic й, ї and ў stay letters, since nobody writes them without their mark.
 */
export function foldWord(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  const folded = decompose(text).replace(marked, keepCyrillic).normalize('NFC');
  return shape(folded).replace(spelledOtherwise, (letter) => otherSpellings.get(letter) ?? letter);
}

/**
 * A text without what parts or lengthens words and nobody reads: soft hyphens, zero-width spaces, tatweel. Joiners stay,
 * since letters look otherwise without them.
 */
export function dropUnseen(text: string): string {
  return text.replace(unseen, '');
}

const unseen = /[\u00AD\u0640\u200B\u2060\uFEFF]/g;

const invisible = /[\p{Default_Ignorable_Code_Point}\u0640]+/gu;
/** Of Arabic and Hebrew, hamza and madda excepted, which are parts of letters. */
const points =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]+/g;

function decompose(text: string): string {
  return text.normalize('NFKD').replace(invisible, '').replace(points, '').toLowerCase();
}

/** A letter with its marks. */
const marked = /(.?)([\u0300-\u036F]+)/gsu;

function keepLetter(_: string, base: string, marks: string): string {
  if (/\p{sc=Cyrillic}/u.test(base)) return base + keepCyrillicMarks(base, marks);
  return base + (Array.from(marks).find((mark) => latinLetters.has(base + mark)) ?? '');
}

function keepCyrillic(_: string, base: string, marks: string): string {
  if (base === 'е') return base;
  return /\p{sc=Cyrillic}/u.test(base) ? base + keepCyrillicMarks(base, marks) : base;
}

/** Acute and grave only stress a vowel; on г and к the acute makes the Macedonian letters ѓ and ќ. */
function keepCyrillicMarks(base: string, marks: string): string {
  return base === 'г' || base === 'к' ? marks : marks.replace(/[\u0300\u0301]/g, '');
}

/**
 * The marks that make a letter of its own in the alphabet of a language that readers have, decomposed. On a consonant
 * nearly every mark does. Acute, grave, circumflex, macron, the diaeresis of e and i, the tilde of a and o and the
 * cedilla of c are accents: most languages that have them sort them with the bare letter.
 */
const latinLetters: ReadonlySet<string> = new Set(
  Array.from('ñńňņćčċĉďťţțśšşșŝźžżřŗľļķǩģğǧġĝĥĵäöüåůőűăąęįųėěơư', (letter) => letter.normalize('NFD')),
);

/** Arabic and Persian shapes of one letter or digit. */
function shape(text: string): string {
  return text.replace(shaped, (letter) => shapes.get(letter) ?? letter);
}

const shapes: ReadonlyMap<string, string> = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value): [string, string] => [digit, String(value)]),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value): [string, string] => [digit, String(value)]),
]);
const shaped = /[يىك\u0660-\u0669\u06f0-\u06f9]/g;

/** Letters that are written otherwise where a keyboard lacks them. */
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['ة', 'ه'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);
const spelledOtherwise = /[ةßłøđæœı]/g;

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
