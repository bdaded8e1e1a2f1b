import type { Nodes, Root } from 'mdast';
import { listNodes } from './tree.ts';

/*
 * Three of CommonMark’s and GitHub’s rules know European writing alone. The parser has no options for them, so marks
 * are put into the source that make it decide otherwise, and are taken out of its tree.
 *
 * - Emphasis in Chinese, Japanese and Korean: `**「重要」**的` stays as it is written, because a bracket stands inside the
 *   asterisks and a letter, not a space, outside. A joint in between makes it emphasis, as the CJK-friendly amendment
 *   to CommonMark has it (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md).
 * - A single tilde is a sign for ranges, `3~5日、7~10人`; only two strike words out.
 * - `&#146;` is what word processors wrote for an apostrophe. HTML reads 128 to 159 as windows-1252; the parser does not.
 */

/** Markdown with the marks, and how they are taken out again. */
export interface Marked {
  readonly text: string;
  readonly unmark: (tree: Root) => void;
}

/** Noncharacters, which no text has: in the source they become U+FFFD. */
const joint = '\uFDD0';
const tilde = '\uFDD1';

/** @param markdown without noncharacters. */
export function markForParser(markdown: string): Marked {
  const hasSign = signs.test(markdown);
  const isCjk = (hasSign || emphasis.test(markdown)) && cjk.test(markdown);
  if (!hasSign && !isCjk) return { text: markdown, unmark: doNothing };
  const added: Added[] = [];
  let total = 0;
  const text = markdown.replace(markable, (found: string, offset: number) => {
    const marked = found.startsWith('&') ? markReference(found) : markRun(found, { markdown, offset, isCjk });
    for (const { place, length } of marked.added) added.push({ place: offset + total + place, length });
    total += marked.text.length - found.length;
    return marked.text;
  });
  if (text === markdown) return { text, unmark: doNothing };
  return {
    text,
    unmark: (tree) => {
      unmark(tree, added);
    },
  };
}

function doNothing(): void {
  // Nothing was marked.
}

const signs = /~|&#/;
const emphasis = /[*_]/;
/** Escaped characters, which mean themselves; runs of signs for emphasis; numbers of characters 128 to 159. */
const markable = /\\[^]|\*+|_+|~+|&#0*(?:12[89]|1[34]\d|15\d);|&#[xX]0*[89][\da-fA-F];/g;

/** Characters that were added to the source. */
interface Added {
  /** Where, in the text with the marks. */
  readonly place: number;
  readonly length: number;
}

interface MarkedPiece {
  readonly text: string;
  readonly added: readonly Added[];
}

interface RunPlace {
  readonly markdown: string;
  readonly offset: number;
  /** Whether the text has any character of Chinese, Japanese or Korean. */
  readonly isCjk: boolean;
}

function markRun(run: string, { markdown, offset, isCjk }: RunPlace): MarkedPiece {
  if (run.startsWith('\\')) return { text: run, added: [] };
  if (run === '~') return { text: tilde, added: [] };
  if (!isCjk) return { text: run, added: [] };
  const before = characterBefore(markdown, offset);
  const after = characterAfter(markdown, offset + run.length);
  const opening = needsJoint(after, before) ? joint : '';
  const closing = needsJoint(before, after) ? joint : '';
  const added = [
    ...(closing === '' ? [] : [{ place: 0, length: 1 }]),
    ...(opening === '' ? [] : [{ place: closing.length + run.length, length: 1 }]),
  ];
  return { text: `${closing}${run}${opening}`, added };
}

/** Whether a punctuation mark beside a run must not keep it from opening or closing there. */
function needsJoint(mark: string, other: string): boolean {
  if (!punctuation.test(mark)) return false;
  return cjk.test(mark) || cjk.test(other);
}

function characterBefore(text: string, end: number): string {
  const unit = text.charCodeAt(end - 1);
  const isPair = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(Math.max(0, end - (isPair ? 2 : 1)), end);
}

function characterAfter(text: string, start: number): string {
  const point = text.codePointAt(start);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** As CommonMark counts: symbols too. */
const punctuation = /[\p{P}\p{S}]/u;
const cjk =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFE10-\uFE1F\uFE30-\uFE4F\uFF01-\uFFEE]/u;

/** Zeros before the number say that it was another one: in code, the number stays as it is written. */
function markReference(reference: string): MarkedPiece {
  const [, hex, decimal] = /^&#(?:[xX]([\da-fA-F]+)|(\d+));$/.exec(reference) ?? [];
  const point = windows1252.get(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  if (point === undefined) return { text: reference, added: [] };
  const isHex = hex !== undefined;
  const text = isHex ? `&#x${point.toString(16).padStart(6, '0')};` : `&#${String(point).padStart(7, '0')};`;
  return { text, added: [{ place: 0, length: text.length - reference.length }] };
}

/** What HTML reads for the numbers that are control characters in Unicode (Encoding Standard, windows-1252). */
const windows1252: ReadonlyMap<number, number> = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, index) => [
    0x80 + index,
    character.codePointAt(0) ?? 0,
  ]).filter((pair): pair is [number, number] => pair[0] !== pair[1]),
);
const numberOf: ReadonlyMap<number, number> = new Map(
  [...windows1252].map(([number, point]) => [point, number]),
);

function unmark(tree: Root, added: readonly Added[]): void {
  const countBefore = createCounter(added);
  for (const node of listNodes(tree)) {
    for (const field of fields) {
      const value: unknown = Reflect.get(node, field);
      if (typeof value === 'string' && marks.test(value)) Reflect.set(node, field, withoutMarks(value, node));
    }
    if (added.length > 0) moveBack(node, countBefore);
  }
}

/** The fields of nodes that hold text of the source. */
const fields = ['value', 'url', 'title', 'alt', 'identifier', 'label', 'lang', 'meta'] as const;
const marks = /[\uFDD0\uFDD1]|&#(?:\d{7}|x[\da-f]{6});/;

function withoutMarks(value: string, { type }: Nodes): string {
  const text = value.replaceAll(joint, '').replaceAll(tilde, '~');
  const isVerbatim = type === 'code' || type === 'inlineCode' || type === 'html';
  return isVerbatim ? text.replace(/&#(\d{7}|x[\da-f]{6});/g, restoreReference) : text;
}

function restoreReference(reference: string, written: string): string {
  const isHex = written.startsWith('x');
  const number = numberOf.get(isHex ? Number.parseInt(written.slice(1), 16) : Number(written));
  if (number === undefined) return reference;
  return isHex ? `&#x${number.toString(16)};` : `&#${String(number)};`;
}

/** Gives a node the place that it has in the source without marks. */
function moveBack({ position }: Nodes, countBefore: (place: number) => number): void {
  if (position === undefined) return;
  for (const point of [position.start, position.end]) {
    const { offset } = point;
    if (offset === undefined) continue;
    const lineStart = offset - (point.column - 1);
    const before = countBefore(offset);
    point.offset = offset - before;
    point.column -= before - countBefore(lineStart);
  }
}

/** @returns a function that tells how many characters were added before a place. */
function createCounter(added: readonly Added[]): (place: number) => number {
  const totals: number[] = [];
  for (const { length } of added) totals.push((totals.at(-1) ?? 0) + length);
  return (place) => {
    let low = 0;
    let high = added.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((added[middle]?.place ?? Infinity) < place) low = middle + 1;
      else high = middle;
    }
    return totals[low - 1] ?? 0;
  };
}
