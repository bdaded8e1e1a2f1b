import { keepFound } from '../values/kept-values.ts';
import { characterAt, characterBefore, fixedPiece } from './characters.ts';
import type { Edit } from './edit.ts';
import { findMarks, type Marks } from './marks.ts';
import { setQuotes } from './set-quotes.ts';

/** Sets the marks of one language: quotation marks, apostrophes, dashes, ellipses. */
export interface Typesetter {
  /** Sets a block of text: a paragraph, a headline. Marks that are typographic already stay. */
  set(text: string): string;
  /**
   * Sets a block whose text lies in several pieces, each with its elements. They come back in their order. A piece that
   * is `fixedPiece` stands for what is not set, such as code.
   */
  setPieces(pieces: readonly string[]): readonly string[];
}

/** @returns undefined for a language whose marks are not known: its texts stay as they are written. */
export const findTypesetter: (language: string) => Typesetter | undefined = keepFound((language) => {
  const marks = findMarks(language);
  return marks && createTypesetter(marks);
});

function createTypesetter(marks: Marks): Typesetter {
  const listEdits = (text: string): readonly Edit[] =>
    [
      ...setQuotes(text, marks),
      ...(marks.isUnspaced === true ? [] : setDashes(text)),
      ...setEllipses(text),
      ...setSpaces(text, marks),
    ].sort((first, second) => first.index - second.index);
  const isToSet = marks.spaces === undefined ? typed : typedInFrench;
  return {
    set: (text) => (isToSet.test(text) ? applyEdits(text, 0, listEdits(text)) : text),
    setPieces(pieces) {
      const text = pieces.join('');
      if (!isToSet.test(text)) return pieces;
      const edits = listEdits(text);
      let [start, next] = [0, 0];
      return pieces.map((piece) => {
        const end = start + piece.length;
        const first = next;
        while ((edits[next]?.index ?? end) < end) next += 1;
        // What lies in two pieces is no sign: `-<b>-</b>`.
        const own = edits.slice(first, next).filter(({ index, length }) => index + length <= end);
        const set = applyEdits(piece, start, own);
        start = end;
        return set;
      });
    },
  };
}

/** Whether a text has anything to set. Most have not, and are searched no further. */
const typed = /["']|--|\.\.\./;
const typedInFrench = /["';:!?«»]|--|\.\.\./;

/** @param start where the text stands in the one that the edits are of. */
function applyEdits(text: string, start: number, edits: readonly Edit[]): string {
  let set = '';
  let done = 0;
  for (const { index, length, text: mark } of edits) {
    set += text.slice(done, index - start) + mark;
    done = index - start + length;
  }
  return set + text.slice(done);
}

/** Two hyphens are a dash, three a long one. `--option`, `-->` and longer rows stay. */
function setDashes(text: string): readonly Edit[] {
  if (!text.includes('--')) return [];
  return Array.from(text.matchAll(/(?<![-<!])-{2,3}(?![->])/g), ({ 0: hyphens, index }) => {
    const after = characterAt(text, index + hyphens.length);
    const isOption = hyphens.length === 2 && characterBefore(text, index).isSpace && !after.isSpace;
    return isOption ? [] : [{ index, length: hyphens.length, text: hyphens.length === 2 ? '–' : '—' }];
  }).flat();
}

/** Three full stops. More are a line to fill in; after a slash they are part of a path. */
function setEllipses(text: string): readonly Edit[] {
  if (!text.includes('...')) return [];
  return Array.from(text.matchAll(/(?<![./\\])\.{3}(?![./\\])/g), ({ index }) => ({
    index,
    length: 3,
    text: '…',
  }));
}

/** The spaces of French that no line may break at, where the author set a common one or none. */
function setSpaces(text: string, { spaces }: Marks): readonly Edit[] {
  if (spaces === undefined) return [];
  const before = Array.from(text.matchAll(sentenceMark), ({ 0: found, index, groups }) => {
    const space = spaces.before[groups?.['mark'] ?? ''];
    return space === undefined ? [] : [{ index, length: found.startsWith(' ') ? 1 : 0, text: space }];
  }).flat();
  const inside = Array.from(text.matchAll(/(?<=[«‹]) | (?=[»›])/g), ({ index }) => ({
    index,
    length: 1,
    text: spaces.inside,
  }));
  return [...before, ...inside];
}

/** The first of the marks after a word, if the word ends there: not those of `12:30`, `a?b=c` and `:)`. */
const sentenceMark = new RegExp(
  String.raw`(?<=[\p{L}\p{N}\p{M}\p{Pe}\p{Pf}%€$"'${fixedPiece}]) ?(?=(?<mark>[;:!?])[;:!?]*(?:[\s"'”’»]|(?<=[!?])[)\]]|\.{3}|…|$))`,
  'gu',
);
