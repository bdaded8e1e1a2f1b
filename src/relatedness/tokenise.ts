import { readUnits, type TextUnits } from './text-units.ts';
import { findUnspacedWords, isUnspaced } from './unspaced.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a text as it stands there. */
export interface Token {
  /** Its number in the vocabulary. */
  readonly word: number;
  /** From the start of the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether its capital may be owed to its place: after a full stop, a quotation mark, a line’s start. */
  readonly isSentenceStart: boolean;
}

/**
 * The words and numbers of a text, in order. Apostrophes and hyphens part words; `2,500` is one number.
 * Text written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) is cut by dictionary.
 */
export function findTokens(text: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  const units = readUnits(text);
  let previousEnd = 0;
  let position = 0;
  while (position < text.length) {
    const end = findWordEnd(units, position);
    if (end === position) {
      position += 1;
      continue;
    }
    addWord(tokens, { units, vocabulary }, { start: position, end, previousEnd });
    previousEnd = end;
    position = end;
  }
  return tokens;
}

/** No word is longer: what is longer is no word. */
const longestWord = 1024;

/** Scanned by hand: a regular expression with Unicode classes takes twice the time. */
function findWordEnd(text: TextUnits, start: number): number {
  const limit = Math.min(text.text.length, start + longestWord);
  let end = start;
  while (end < limit) {
    const length = wordUnitLength(text, end, start);
    if (length === 0) break;
    end += length;
  }
  return Math.min(end, limit);
}

/** How many UTF-16 units of a word stand at a place: 0 where there is none, 2 for a pair. */
function wordUnitLength(text: TextUnits, place: number, start: number): number {
  const unit = text.units[place] ?? 0;
  if (unit < 128) return isAsciiWord(unit) || isNumberMark(text, place, start) ? 1 : 0;
  const point = text.text.codePointAt(place) ?? unit;
  if (point > 0xffff) return isWordCharacter(point) ? 2 : 0;
  if (kinds[point] === unknown) kinds[point] = isWordCharacter(point) ? inWord : betweenWords;
  return kinds[point] === inWord ? 1 : 0;
}

function isWordCharacter(point: number): boolean {
  return wordCharacter.test(String.fromCodePoint(point));
}

const wordCharacter = /[\p{L}\p{N}\p{M}\u200c\u200d]/u;

/** Of each character of the first plane, once it was met. */
const kinds = new Uint8Array(0x10000);
const unknown = 0;
const inWord = 1;
const betweenWords = 2;

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
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

function addWord(tokens: Token[], { units, vocabulary }: Reading, { start, end, previousEnd }: Place): void {
  const { text } = units;
  if (isUnspaced(text, start, end)) {
    for (const word of findUnspacedWords(text.slice(start, end))) {
      const wordStart = start + word.start;
      const wordEnd = start + word.end;
      tokens.push({
        word: vocabulary.find(units, wordStart, wordEnd),
        start: wordStart,
        end: wordEnd,
        isSentenceStart: false,
      });
    }
    return;
  }
  const word = vocabulary.find(units, start, end);
  tokens.push({ word, start, end, isSentenceStart: isSentenceStart(units, previousEnd, start) });
}

interface Reading {
  readonly units: TextUnits;
  readonly vocabulary: Vocabulary;
}

function isSentenceStart({ text, units }: TextUnits, previousEnd: number, start: number): boolean {
  if (previousEnd === 0) return true;
  if (start === previousEnd + 1 && units[previousEnd] === 32) return false;
  return sentenceEnd.test(text.slice(previousEnd, start));
}

const sentenceEnd = /[.!?:;…"“”„«»‘()[\]{}|\n。！？—–•*]/;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly previousEnd: number;
}
