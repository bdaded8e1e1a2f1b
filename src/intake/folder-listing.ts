import type { Stats } from 'node:fs';
import type { PlacedError } from '../documents/content-error.ts';
import { isRefusal, type Refusal } from '../documents/refused-file.ts';

/** The files directly in a folder as git or the file system lists them, without reading them. */
export interface FolderListing {
  /** From the content folder, with slashes: `articles/2022/01/13`. */
  readonly folder: string;
  /** One line per file, in order of name. The lines stay the same as long as nothing changes. */
  readonly lines: readonly string[];
  /** Why the folder cannot be read, if so. */
  readonly fault?: PlacedError;
}

/** A file as git or the file system lists it. */
export interface ScannedFile {
  /** From the content folder, with slashes: `articles/2022/01/13/a.md`. */
  readonly file: string;
  /** Differs if its bytes may differ: git’s name for them if the index has the same bytes, else `markOf`. */
  readonly mark: string;
}

/**
 * What the file system says of a file: its size, when its bytes were changed, when anything of it was changed, and
 * which file it is. Size and time alone can be kept over an edit; nobody can set the second time.
 */
export function markOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${String(size)} ${String(mtimeMs)} ${String(ctimeMs)} ${String(ino)}`;
}

/** The mark of a file that the file system says nothing of. */
export const noMark = '0';

/** A link that is not followed, or what is neither a file nor a folder. */
export interface RefusedEntry {
  readonly file: string;
  readonly refusal: Refusal;
}

/** The line of a file that the file system lists. */
export function formatLine({ file, mark }: ScannedFile): string {
  return `${mark}\t${file}`;
}

export function formatRefused({ file, refusal }: RefusedEntry): string {
  return `${refusedStart}${refusal}\t${file}`;
}

/**
 * Parses such a line, or one of `git ls-files -s -v`: `H 100644 8baef1b4abc478178b004d62031cf7fe6db6f903 0`, a tab, the
 * name.
 */
export function parseLine(line: string): ScannedFile | RefusedEntry {
  const file = fileOfLine(line);
  const before = line.slice(0, line.indexOf('\t'));
  const [, second = '', blob = ''] = before.split(' ');
  if (isRefusedLine(line) && isRefusal(second)) return { file, refusal: second };
  return { file, mark: isGitLine(line) ? blob : before };
}

/** Git’s lines begin with a letter, those of the file system with a number. */
function isGitLine(line: string): boolean {
  return line.charCodeAt(0) > digitNine;
}

const digitNine = 57;

/** The same as `isRefused`, for a line before it is parsed. */
export function isRefusedLine(line: string): boolean {
  return line.startsWith(refusedStart);
}

export function isRefused(entry: ScannedFile | RefusedEntry): entry is RefusedEntry {
  return 'refusal' in entry;
}

export function fileOfLine(line: string): string {
  return line.slice(line.indexOf('\t') + 1);
}

const refusedStart = 'refused ';
