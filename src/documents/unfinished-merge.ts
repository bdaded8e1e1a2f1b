import { positionAt, type PlacedError } from './content-error.ts';

/** The first place where git could not join two versions of some lines and left both in the text. */
export function findUnfinishedMerge(text: string): PlacedError | undefined {
  const offset = findMark(text);
  if (offset === undefined) return undefined;
  return {
    ...positionAt(text, offset),
    what: 'a merge was left unfinished here',
    why: 'Git could not join two versions of these lines and kept both, between <<<<<<< and >>>>>>>.',
    remedy:
      'Keep the lines that are right; remove the others, and the lines of <<<<<<<, ======= and >>>>>>>. In an example that is meant for readers, indent these by a space.',
  };
}

/** If the first line was removed, the other two tell it: one alone may underline a heading, or begin a quote. */
function findMark(text: string): number | undefined {
  const first = findLine(text, '<<<<<<< ');
  if (first !== undefined) return first;
  const last = findLine(text, '>>>>>>> ');
  const middle = last === undefined ? undefined : findLine(text, '=======\n');
  return last !== undefined && middle !== undefined && middle < last ? middle : undefined;
}

/** The offset of the first line that begins with some characters. */
function findLine(text: string, beginning: string): number | undefined {
  if (text.startsWith(beginning)) return 0;
  const newline = text.indexOf(`\n${beginning}`);
  return newline === -1 ? undefined : newline + 1;
}
