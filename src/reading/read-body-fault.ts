import { positionAt, type PlacedError } from '../documents/content-error.ts';
import { bodyLimits, type BodyFault } from '../markdown/body-limits.ts';

/**
 * The error of a body that is beyond a limit, which its page could only show as source text.
 * @param line the body’s first line in its file.
 */
export function describeBodyFault(fault: BodyFault, line: number): PlacedError {
  return { line, column: 1, ...words[fault]() };
}

const limit = (number: number) => number.toLocaleString('en');
const splitText = 'Publish the text in parts that link to one another.';

/** Functions, because to load what formats numbers takes 20 ms, and nearly no build has such a fault. */
const words: Readonly<Record<BodyFault, () => Pick<PlacedError, 'what' | 'why' | 'remedy'>>> = {
  characters: () => ({
    what: `the text has more than ${limit(bodyLimits.characters)} characters`,
    why: 'A page of this length would not open on many phones.',
    remedy: splitText,
  }),
  levels: () => ({
    what: `the text is nested deeper than ${limit(bodyLimits.levels)} levels`,
    why: 'Quotes, lists or elements lie within one another deeper than any reader could follow, mostly because they are never closed.',
    remedy: 'Close the elements that are left open, or take out the signs > and - that nest the lines.',
  }),
  references: () => ({
    what: `the text has more than ${limit(bodyLimits.references)} character references`,
    why: 'Each reference, such as &eacute;, takes longer to read the more there are.',
    remedy: 'Write the characters themselves; the file is UTF-8.',
  }),
  html: () => ({
    what: `the text would become more than ${limit(bodyLimits.htmlPerCharacter)} times as long as HTML`,
    why: 'A table with many columns and short rows, a note or an address that is used very often, or an element that is never closed is printed again and again.',
    remedy: 'Close every element, split the table, or use the note or the address less often.',
  }),
  unreadable: () => ({
    what: 'the text cannot be read',
    why: 'The parser of its HTML or Markdown fails on it, mostly because of a tag that is cut off, such as <template#>.',
    remedy: 'Take out or complete the last HTML tags of the text, or write them in Markdown.',
  }),
};

/**
 * The error of a letter with so many marks that they would paint over the lines around it, if there is one.
 */
export function checkMarks(body: string, line: number): readonly PlacedError[] {
  const place = body.search(manyMarks);
  if (place === -1) return [];
  return [
    {
      ...positionAt(body, place, line),
      what: `a letter has more than ${String(bodyLimits.marks)} marks above or below it`,
      why: 'They would be painted over the lines around it, and over the head of the page.',
      remedy: 'Write the letter without them.',
    },
  ];
}

/** The blocks of marks that combine with any letter; all of `\p{M}` would take this search three times as long. */
const manyMarks = new RegExp(
  String.raw`[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]{${String(bodyLimits.marks + 1)}}`,
);
