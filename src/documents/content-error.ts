import { compareText } from '../archive/article.ts';
import { keepOnce } from '../values/kept-values.ts';

/** A fault in the content that an editor can mend: where it is, what it is, why it matters, what to do. */
export interface ContentError {
  /** From the content folder: `articles/2022/01/13/a.md`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as most editors count. */
  readonly column: number;
  /** The fault, naming the field and its value, without a full stop. */
  readonly what: string;
  /** Whole sentences. */
  readonly why: string;
  /** Whole sentences: what the editor does next. */
  readonly remedy: string;
  /** Whether it quotes an article under an embargo, so that it is not for a log that others read. */
  readonly isEmbargoed?: boolean;
}

/** An error in a file whose name is not known yet. */
export type PlacedError = Omit<ContentError, 'file'>;

/** A place in a text. Line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of an error that concerns a file as a whole. */
export const fileStart: Position = { line: 1, column: 1 };

/**
 * An error as lines of text. The first has the place in the form that editors and terminals turn into a link:
 * `articles/2022/01/13/a.md:4:1  “summery” is not a known key`.
 */
export function formatContentError(error: ContentError): string {
  const { file, line, column, what, why, remedy } = error;
  return [`${file}:${String(line)}:${String(column)}  ${what}`, `    ${why}`, `    ${remedy}`].join('\n');
}

/** By file, then line, then column, then the fault itself: a total order of different errors. */
export function compareContentErrors(first: ContentError, second: ContentError): number {
  return (
    compareText(first.file, second.file) ||
    first.line - second.line ||
    first.column - second.column ||
    compareText(first.what, second.what)
  );
}

/** The errors with the name of their file. */
export function placeInFile(file: string, errors: readonly PlacedError[]): readonly ContentError[] {
  return errors.map((error) => ({ file, ...error }));
}

/**
 * The place of an offset in a text whose lines end in `\n`.
 * @param firstLine the number of the text’s first line in its file.
 */
export function positionAt(text: string, offset: number, firstLine = 1): Position {
  let line = firstLine;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The same for many places of a text: its lines are counted once, when a place is first asked for. */
export function createPositions(text: string, firstLine = 1): (offset: number) => Position {
  const listStarts = keepOnce(() => [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]);
  return (offset) => {
    const starts = listStarts();
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
  };
}
