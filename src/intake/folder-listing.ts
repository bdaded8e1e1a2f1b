import type { PlacedError } from '../documents/content-error.ts';

/** What git or the file system tells of a folder’s own files, without a look inside. */
export interface FolderListing {
  /** From the content folder, with slashes: `articles/2022/01/13`. */
  readonly folder: string;
  /** A line a file, in order of name; together they are the same for as long as nothing changes. */
  readonly lines: readonly string[];
  /** Where the folder cannot be read. */
  readonly fault?: PlacedError;
}

/** A file as git or the file system tells of it. */
export interface ScannedFile {
  /** From the content folder, with slashes: `articles/2022/01/13/a.md`. */
  readonly file: string;
  /** 0 if git answers for the file. */
  readonly size: number;
  /** Milliseconds; 0 if git answers for the file. */
  readonly modified: number;
  /** Git’s name for its bytes, if these are what the index has. */
  readonly blob?: string;
}

/** The name of a link that leads to no file. */
export interface LinkWithoutFile {
  readonly file: string;
  readonly leadsToNoFile: true;
}

/** The line of a file that is told by size and time. */
export function formatLine({ file, size, modified }: ScannedFile): string {
  return `${String(size)} ${String(modified)}\t${file}`;
}

export function formatLinkWithoutFile(file: string): string {
  return `${linkStart}${file}`;
}

/** Reads such a line, or one of `git ls-files -s -t`: `H 100644 8baef1b4abc478178b004d62031cf7fe6db6f903 0`, a tab, the name. */
export function parseLine(line: string): ScannedFile | LinkWithoutFile {
  const file = fileOfLine(line);
  if (isLineWithoutFile(line)) return { file, leadsToNoFile: true };
  const [first = '', second = '', blob] = line.slice(0, line.indexOf('\t')).split(' ');
  return blob === undefined
    ? { file, size: Number(first), modified: Number(second) }
    : { file, size: 0, modified: 0, blob };
}

/** Tells of a line what `leadsToNoFile` tells of what is read from it. */
export function isLineWithoutFile(line: string): boolean {
  return line.startsWith(linkStart);
}

export function leadsToNoFile(entry: ScannedFile | LinkWithoutFile): entry is LinkWithoutFile {
  return 'leadsToNoFile' in entry;
}

export function fileOfLine(line: string): string {
  return line.slice(line.indexOf('\t') + 1);
}

const linkStart = 'link to no file\t';
