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
  /** 0 if git answers for the file. */
  readonly size: number;
  /** Milliseconds; 0 if git answers for the file. */
  readonly modified: number;
  /** Git’s name for its bytes, if the index has the same bytes. */
  readonly blob?: string;
}

/** A link that is not followed, or what is neither a file nor a folder. */
export interface RefusedEntry {
  readonly file: string;
  readonly refusal: Refusal;
}

/** The line of a file that is listed by size and time. */
export function formatLine({ file, size, modified }: ScannedFile): string {
  return `${String(size)} ${String(modified)}\t${file}`;
}

export function formatRefused({ file, refusal }: RefusedEntry): string {
  return `${refusedStart}${refusal}\t${file}`;
}

/**
 * Parses such a line, or one of `git ls-files -s -t`: `H 100644 8baef1b4abc478178b004d62031cf7fe6db6f903 0`, a tab, the
 * name.
 */
export function parseLine(line: string): ScannedFile | RefusedEntry {
  const file = fileOfLine(line);
  const [first = '', second = '', blob] = line.slice(0, line.indexOf('\t')).split(' ');
  if (isRefusedLine(line) && isRefusal(second)) return { file, refusal: second };
  return blob === undefined
    ? { file, size: Number(first), modified: Number(second) }
    : { file, size: 0, modified: 0, blob };
}

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
