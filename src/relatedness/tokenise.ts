import { findUnspacedWords, isUnspaced } from './unspaced.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** A word of a text as it stands there. */
export interface Token {
  readonly word: Word;
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
export function findTokens(text: string, lookUp: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  let position = 0;
  while (position < text.length) {
    const end = findWordEnd(text, position);
    if (end === position) {
      position += 1;
      continue;
    }
    addWord(tokens, { text, lookUp }, { start: position, end, previousEnd });
    previousEnd = end;
    position = end;
  }
  return tokens;
}

/** No word is longer: what is longer is no word. */
const longestWord = 1024;

/** Scanned by hand: a regular expression with Unicode classes takes twice the time. */
function findWordEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestWord);
  let end = start;
  while (end < limit) {
    const length = wordUnitLength(text, end, start);
    if (length === 0) break;
    end += length;
  }
  return Math.min(end, limit);
}

/** How many UTF-16 units of a word stand at a place: 0 where there is none, 2 for a pair. */
function wordUnitLength(text: string, place: number, start: number): number {
  const code = text.charCodeAt(place);
  if (code < 128) return isAsciiWord(code) || isNumberMark(text, place, start) ? 1 : 0;
  const point = text.codePointAt(place) ?? code;
  return wordCharacter.test(String.fromCodePoint(point)) ? (point > 0xffff ? 2 : 1) : 0;
}

const wordCharacter = /[\p{L}\p{N}\p{M}\u200c\u200d]/u;

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A comma or point between digits, as in `2,500` and `1.3`. */
function isNumberMark(text: string, place: number, start: number): boolean {
  const code = text.charCodeAt(place);
  if ((code !== 44 && code !== 46) || place === start) return false;
  return isDigit(text.charCodeAt(place - 1)) && isDigit(text.charCodeAt(place + 1));
}

function addWord(tokens: Token[], { text, lookUp }: Reading, { start, end, previousEnd }: Place): void {
  if (isUnspaced(text, start, end)) {
    for (const word of findUnspacedWords(text.slice(start, end))) {
      const wordStart = start + word.start;
      const wordEnd = start + word.end;
      tokens.push({
        word: lookUp(text, wordStart, wordEnd),
        start: wordStart,
        end: wordEnd,
        isSentenceStart: false,
      });
    }
    return;
  }
  const word = lookUp(text, start, end);
  tokens.push({ word, start, end, isSentenceStart: isSentenceStart(text, previousEnd, start) });
}

interface Reading {
  readonly text: string;
  readonly lookUp: Vocabulary;
}

function isSentenceStart(text: string, previousEnd: number, start: number): boolean {
  if (previousEnd === 0) return true;
  if (start === previousEnd + 1 && text.charCodeAt(previousEnd) === 32) return false;
  return sentenceEnd.test(text.slice(previousEnd, start));
}

const sentenceEnd = /[.!?:;…"“”„«»‘()[\]{}|\n。！？—–•*]/;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly previousEnd: number;
}
