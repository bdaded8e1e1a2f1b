import { characterAt, characterBefore, isDigit, isHebrew, isLetter, isSpace } from './characters.ts';
import type { Marks } from './marks.ts';
import type { Edit } from './typeset.ts';

/**
 * Sets `"` and `'` as a language’s quotation marks and apostrophes. What nobody can tell stays: primes (`5' 10"`), a mark
 * between spaces, and every `"` of a text that has typographic quotation marks beside it.
 */
export function setQuotes(text: string, marks: Marks): readonly Edit[] {
  const places = listPlaces(text);
  if (places.length === 0) return [];
  const roles = findRoles(places, marks, typographic.test(text));
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
  readonly before: string;
  readonly after: string;
  /** The text behind it. */
  readonly rest: string;
}

function listPlaces(text: string): readonly Place[] {
  return Array.from(text.matchAll(/["']/g), ({ 0: sign, index }) => ({
    index,
    sign,
    before: characterBefore(text, index),
    after: characterAt(text, index + 1),
    rest: text.slice(index + 1, index + 12),
  }));
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
  readonly marks: Marks;
  readonly places: readonly Place[];
  readonly roles: Role[];
  readonly isOpen: Record<string, boolean>;
  /** Whether each sign comes in pairs: only then can marks be told apart where no spaces stand. */
  readonly isPaired: Readonly<Record<string, boolean>>;
  /** The number of the last `'` that can close a quotation; -1 if none can. */
  readonly lastSingleClose: number;
  /** By the number of a mark: that of the next `"`, if there is one. */
  readonly nextDouble: readonly (number | undefined)[];
}

function findRoles(places: readonly Place[], marks: Marks, keepsDouble: boolean): readonly Role[] {
  const isEven = (sign: string) => places.filter((place) => place.sign === sign).length % 2 === 0;
  const reading: Reading = {
    marks,
    places,
    roles: [],
    isOpen: {},
    isPaired: { '"': isEven('"'), "'": isEven("'") },
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

/** Chinese and Japanese: marks open and close in turn. */
function findUnspacedRole({ sign, before, after }: Place, { isOpen, isPaired }: Reading): Role {
  const isLatin = (character: string) => /[\p{sc=Latin}\p{Nd}]/u.test(character);
  if (sign === "'" && isLatin(before) && isLatin(after)) return 'apostrophe';
  if (isPaired[sign] !== true) return undefined;
  return isOpen[sign] === true ? 'close' : 'open';
}

function findDoubleRole(number: number, place: Place, reading: Reading): Role {
  const isOpen = reading.isOpen['"'] === true;
  const { before, after } = place;
  const [opens, closes] = [canOpen(number, place, reading), canClose(place)];
  if (isHebrew(before) && isHebrew(after)) return undefined;
  if (isDigit(before)) return isOpen && !isClosedLater(number, reading) ? 'close' : undefined;
  if (opens && closes) return isOpen ? 'close' : 'open';
  if (opens) return 'open';
  // A word may go on behind a quotation, as in Turkish.
  return closes || (isOpen && isLetter(before)) ? 'close' : undefined;
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
  if (isHebrew(before)) return isOpen && canClose(place) ? 'close' : undefined;
  if (!isSpace(before) && isLetter(after)) return isDigit(after) ? undefined : 'apostrophe';
  if (!canClose(place)) return undefined;
  if (isOpen) return 'close';
  return isDigit(before) ? undefined : 'apostrophe';
}

/** Whether a `'` before a word begins a quotation: another one ends it. Else it stands for letters: ’90s, ’tis. */
function opensQuotation(number: number, { rest }: Place, { lastSingleClose, marks }: Reading): boolean {
  if (/^\d\ds(?!\p{L})/u.test(rest) || marks.elisions?.test(rest) === true) return false;
  return lastSingleClose > number;
}

function canOpen(number: number, { index, before, after }: Place, { places, roles }: Reading): boolean {
  if (isSpace(after)) return false;
  const isBehindOpening = places[number - 1]?.index === index - 1 && roles[number - 1] === 'open';
  return isSpace(before) || opening.test(before) || isBehindOpening;
}

function canClose({ before, after }: Place): boolean {
  return !isSpace(before) && (isSpace(after) || closing.test(after));
}

const opening = /[\p{Ps}\p{Pi}¡¿—–\-/]/u;
const closing = /["'\p{Pe}\p{Pf}.,;:!?…—–\-/·،؛؟。、，；：！？]/u;
