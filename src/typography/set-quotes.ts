import { characterAt, characterBefore, type Character } from './characters.ts';
import type { Marks } from './marks.ts';
import type { Edit } from './edit.ts';

/**
 * Sets `"` and `'` as a language’s quotation marks and apostrophes. What nobody can tell stays: primes (`5' 10"`), a mark
 * between spaces, and every `"` of a text that has typographic quotation marks beside it.
 */
export function setQuotes(text: string, marks: Marks): readonly Edit[] {
  const places = listPlaces(text);
  if (places.length === 0) return [];
  const roles = findRoles(text, places, marks);
  return places.flatMap(({ index, sign }, number) => {
    const set = printRole(roles[number], sign, marks);
    return set === undefined ? [] : [{ index, length: 1, text: set }];
  });
}

const typographic = /[“”„«»「」『』]/;

/** What a typed mark stands for; undefined if it stays. */
type Role = 'open' | 'close' | 'apostrophe' | undefined;

/** A typed mark and what stands around it. */
interface Place {
  readonly index: number;
  readonly sign: string;
  readonly before: Character;
  readonly after: Character;
}

function listPlaces(text: string): readonly Place[] {
  const places: Place[] = [];
  for (const { 0: sign, index } of text.matchAll(/["']/g)) {
    const [before, after] = [characterBefore(text, index), characterAt(text, index + 1)];
    places.push({ index, sign, before, after });
  }
  return places;
}

function printRole(role: Role, sign: string, { outer, inner, spaces }: Marks): string | undefined {
  if (role === undefined) return undefined;
  if (role === 'apostrophe') return '’';
  const [open, close] = sign === '"' ? outer : inner;
  const mark = role === 'open' ? open : close;
  if (spaces === undefined || !/[«»‹›]/.test(mark)) return mark;
  return role === 'open' ? `${mark}${spaces.inside}` : `${spaces.inside}${mark}`;
}

/** What is known of a text while its marks are read from first to last. */
interface Reading {
  readonly text: string;
  readonly marks: Marks;
  readonly places: readonly Place[];
  readonly roles: Role[];
  readonly isOpen: Record<string, boolean>;
  /** The signs that come in pairs. Asked only where no spaces stand. */
  readonly paired: readonly string[];
  /** The number of the last `'` that can close a quotation; -1 if none can. */
  readonly lastSingleClose: number;
  /** By the number of a mark: that of the next `"`, if there is one. */
  readonly nextDouble: readonly (number | undefined)[];
}

function findRoles(text: string, places: readonly Place[], marks: Marks): readonly Role[] {
  const keepsDouble = typographic.test(text);
  const reading: Reading = {
    text,
    marks,
    places,
    roles: [],
    isOpen: {},
    paired: marks.isUnspaced === true ? listPaired(places) : [],
    lastSingleClose: places.findLastIndex((place) => place.sign === "'" && canClose(place)),
    nextDouble: listNextDoubles(places),
  };
  for (const [number, place] of places.entries()) {
    const isKept = keepsDouble && place.sign === '"';
    const role = isKept ? undefined : findRole(number, place, reading);
    reading.roles.push(role);
    if (role === 'open' || role === 'close') reading.isOpen[place.sign] = role === 'open';
  }
  return reading.roles;
}

function listPaired(places: readonly Place[]): readonly string[] {
  return ['"', "'"].filter((sign) => places.filter((place) => place.sign === sign).length % 2 === 0);
}

function listNextDoubles(places: readonly Place[]): readonly (number | undefined)[] {
  const doubles: (number | undefined)[] = [];
  let next: number | undefined;
  for (let number = places.length - 1; number >= 0; number -= 1) {
    doubles[number] = next;
    if (places[number]?.sign === '"') next = number;
  }
  return doubles;
}

function findRole(number: number, place: Place, reading: Reading): Role {
  if (reading.marks.isUnspaced === true) return findUnspacedRole(place, reading);
  return place.sign === '"' ? findDoubleRole(number, place, reading) : findSingleRole(number, place, reading);
}

/** Chinese and Japanese: marks open and close in turn, if each has a partner. No space tells which is which. */
function findUnspacedRole({ sign, before, after }: Place, { isOpen, paired }: Reading): Role {
  if (sign === "'" && before.isLatin && after.isLatin) return 'apostrophe';
  if (!paired.includes(sign)) return undefined;
  return isOpen[sign] === true ? 'close' : 'open';
}

function findDoubleRole(number: number, place: Place, reading: Reading): Role {
  const isOpen = reading.isOpen['"'] === true;
  const { before, after } = place;
  const [opens, closes] = [canOpen(number, place, reading), canClose(place)];
  if (before.isHebrew && after.isHebrew) return undefined;
  if (before.isDigit) return isOpen && !isClosedLater(number, reading) ? 'close' : undefined;
  if (opens && closes) return isOpen ? 'close' : 'open';
  if (opens) return 'open';
  // A word may go on behind a quotation, as in Turkish.
  return closes || (isOpen && before.isLetter) ? 'close' : undefined;
}

/** Whether the next `"` ends a quotation, so that this one, behind a figure, stands for inches or seconds. */
function isClosedLater(number: number, reading: Reading): boolean {
  const next = reading.nextDouble[number];
  const place = next === undefined ? undefined : reading.places[next];
  return next !== undefined && place !== undefined && canClose(place) && !canOpen(next, place, reading);
}

function findSingleRole(number: number, place: Place, reading: Reading): Role {
  const { before, after } = place;
  const isOpen = reading.isOpen["'"] === true;
  if (canOpen(number, place, reading)) return opensQuotation(number, place, reading) ? 'open' : 'apostrophe';
  if (before.isHebrew) return isOpen && canClose(place) ? 'close' : undefined;
  if (!before.isSpace && after.isLetter) return after.isDigit ? undefined : 'apostrophe';
  if (!canClose(place)) return undefined;
  if (isOpen) return 'close';
  return before.isDigit ? undefined : 'apostrophe';
}

/** Whether a `'` before a word begins a quotation: another one ends it. Else it stands for letters: ’90s, ’tis. */
function opensQuotation(
  number: number,
  { index }: Place,
  { text, lastSingleClose, marks }: Reading,
): boolean {
  const rest = text.slice(index + 1, index + 12);
  if (/^\d\ds(?!\p{L})/u.test(rest) || marks.elisions?.test(rest) === true) return false;
  return lastSingleClose > number;
}

function canOpen(number: number, { index, before, after }: Place, { places, roles }: Reading): boolean {
  if (after.isSpace) return false;
  const isBehindOpening = places[number - 1]?.index === index - 1 && roles[number - 1] === 'open';
  return before.isSpace || before.isOpening || isBehindOpening;
}

function canClose({ before, after }: Place): boolean {
  return !before.isSpace && (after.isSpace || after.isClosing);
}
