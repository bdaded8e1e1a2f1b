import { readUnits, type TextUnits } from './text-units.ts';
import { findUnspacedWords, isUnspaced, type Span } from './unspaced.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The words of a text, in columns. Objects would have to be created and collected for every word of every text.
 */
export interface Tokens {
  readonly count: number;
  /** By place: the word’s number in the vocabulary. */
  readonly words: Int32Array;
  /** By place, from the start of the text, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By place: 1 if the capital may come from the position: after a full stop, a quotation mark or a line break. */
  readonly sentenceStarts: Uint8Array;
}

/**
 * The words and numbers of a text, in order. Apostrophes and hyphens separate words; `2,500` is one number.
 * Text written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) is split by dictionary.
 * @returns the words. The next call overwrites them.
 */
export function findTokens(text: string, vocabulary: Vocabulary): Tokens {
  if (text.length > room.words.length) room = createRoom(2 * text.length);
  const tokens = room;
  tokens.count = 0;
  const units = readUnits(text);
  let previousEnd = 0;
  let position = 0;
  while (position < text.length) {
    const end = findWordEnd(units, position);
    if (end === position) {
      position += 1;
      continue;
    }
    const run = { start: position, end };
    if (isUnspaced(units, position, end)) addUnspaced(tokens, { units, vocabulary }, run);
    else addToken(tokens, { units, vocabulary }, run, isSentenceStart(units, previousEnd, position));
    previousEnd = end;
    position = end;
  }
  return tokens;
}

interface TokenRoom extends Tokens {
  count: number;
}

/** @param units how many a text has; it never has more words. */
function createRoom(units: number): TokenRoom {
  return {
    count: 0,
    words: new Int32Array(units),
    starts: new Int32Array(units),
    ends: new Int32Array(units),
    sentenceStarts: new Uint8Array(units),
  };
}

let room = createRoom(8192);

function addUnspaced(tokens: TokenRoom, reading: Reading, { start, end }: Span): void {
  for (const word of findUnspacedWords(reading.units.text.slice(start, end))) {
    addToken(tokens, reading, { start: start + word.start, end: start + word.end }, false);
  }
}

function addToken(
  tokens: TokenRoom,
  { units, vocabulary }: Reading,
  { start, end }: Span,
  isStart: boolean,
): void {
  const place = tokens.count;
  tokens.words[place] = vocabulary.find(units, start, end);
  tokens.starts[place] = start;
  tokens.ends[place] = end;
  tokens.sentenceStarts[place] = isStart ? 1 : 0;
  tokens.count = place + 1;
}

interface Reading {
  readonly units: TextUnits;
  readonly vocabulary: Vocabulary;
}

/** Longer runs are not words. */
const longestWord = 1024;

/** Scanned by hand: a regular expression with Unicode classes takes twice the time. */
function findWordEnd(text: TextUnits, start: number): number {
  const limit = Math.min(text.text.length, start + longestWord);
  let end = start;
  while (end < limit) {
    // Most words have only such characters.
    if (kinds[text.units[end] ?? 0] === inWord) {
      end += 1;
      continue;
    }
    const length = wordUnitLength(text, end, start);
    if (length === 0) break;
    end += length;
  }
  return Math.min(end, limit);
}

/** How many UTF-16 units a word’s character at a place has: 0 if there is none, 2 for a surrogate pair. */
function wordUnitLength(text: TextUnits, place: number, start: number): number {
  const unit = text.units[place] ?? 0;
  if (unit < 128) return isNumberMark(text, place, start) ? 1 : 0;
  const point = text.text.codePointAt(place) ?? unit;
  if (point > 0xffff) return isWordCharacter(point) ? 2 : 0;
  if (kinds[point] === unknown) kinds[point] = isWordCharacter(point) ? inWord : betweenWords;
  return kinds[point] === inWord ? 1 : 0;
}

function isWordCharacter(point: number): boolean {
  return wordCharacter.test(String.fromCodePoint(point));
}

const wordCharacter = /[\p{L}\p{N}\p{M}\u200c\u200d]/u;

const unknown = 0;
const inWord = 1;
const betweenWords = 2;

/** The kind of each character of the first plane, `unknown` until it is met. ASCII is filled in below. */
const kinds = new Uint8Array(0x10000);
for (let code = 0; code < 128; code += 1) {
  kinds[code] = /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? inWord : betweenWords;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A comma or point between digits, as in `2,500` and `1.3`. */
function isNumberMark({ text, units }: TextUnits, place: number, start: number): boolean {
  const unit = units[place];
  if ((unit !== 44 && unit !== 46) || place === start || place + 1 >= text.length) return false;
  return isDigit(units[place - 1] ?? 0) && isDigit(units[place + 1] ?? 0);
}

function isSentenceStart({ text, units }: TextUnits, previousEnd: number, start: number): boolean {
  if (previousEnd === 0) return true;
  if (start === previousEnd + 1 && units[previousEnd] === 32) return false;
  return sentenceEnd.test(text.slice(previousEnd, start));
}

const sentenceEnd = /[.!?:;…"“”„«»‘()[\]{}|\n。！？—–•*]/;
