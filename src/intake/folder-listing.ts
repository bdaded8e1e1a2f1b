import type { PlacedError } from '../documents/content-error.ts';

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

/** A link that does not lead to a file. */
export interface LinkWithoutFile {
  readonly file: string;
  readonly leadsToNoFile: true;
}

/** The line of a file that is listed by size and time. */
export function formatLine({ file, size, modified }: ScannedFile): string {
  return `${String(size)} ${String(modified)}\t${file}`;
}

export function formatLinkWithoutFile(file: string): string {
  return `${linkStart}${file}`;
}

/**
 * Parses such a line, or one of `git ls-files -s -t`: `H 100644 8baef1b4abc478178b004d62031cf7fe6db6f903 0`, a tab, the
 * name.
 */
export function parseLine(line: string): ScannedFile | LinkWithoutFile {
  const file = fileOfLine(line);
  if (isLineWithoutFile(line)) return { file, leadsToNoFile: true };
  const [first = '', second = '', blob] = line.slice(0, line.indexOf('\t')).split(' ');
  return blob === undefined
    ? { file, size: Number(first), modified: Number(second) }
    : { file, size: 0, modified: 0, blob };
}

/** The same as `leadsToNoFile`, for a line before it is parsed. */
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
