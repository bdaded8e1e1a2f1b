import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { join, posix } from 'node:path';
import { partsInside } from './inside-folder.ts';
import { longestText, RefusedFile } from './refused-file.ts';

/**
 * The one door to the files of a content folder. Whoever writes the content may put a link in it, to any file of the
 * machine that builds the site. Through this door only regular files are read whose real place is in the folder, and
 * none in a folder that is a link. The content folder may be a link itself. A pipe or a device is never waited for.
 */
export interface ContentFolder {
  /**
   * The bytes of a text.
   * @param file from the content folder, with slashes.
   * @throws RefusedFile if it is not to be read, or what the system throws.
   */
  read(file: string): Buffer;
  /** The real place of a file of any size, to be opened at once. Throws as `read` does. */
  locate(file: string): string;
  /** Throws as `read` does, if a folder does not lie in the content folder, or is a link or lies in one. */
  checkFolder(folder: string): void;
}

/** @param contentFolder may be missing until a file is asked for. */
export function openContentFolder(contentFolder: string): ContentFolder {
  const place = (file: string) => join(contentFolder, file);
  const checkReal = createPlaceCheck(contentFolder);
  const known = new Set<string>();
  /** Folders that are no links and lie in none, so that their place is their real one. */
  const plain = new Set(['.']);
  const isPlain = (folder: string): boolean => {
    if (plain.has(folder)) return true;
    const parent = posix.dirname(folder);
    const isFound =
      parent !== folder &&
      posix.basename(folder) !== '..' &&
      isPlain(parent) &&
      lstatSync(place(folder), { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFound) plain.add(folder);
    return isFound;
  };
  const checkFolder = (folder: string) => {
    // A folder holds many files, and to ask the system for its real place costs half as much as to read one of them.
    if (known.has(folder)) return;
    if (!isPlain(folder) && checkReal(findRealPlace(place(folder)), folder)) refuse('in-link');
    known.add(folder);
  };
  const locate = (file: string) => {
    const isLink = lstatSync(place(file)).isSymbolicLink();
    if (!isLink) checkFolder(posix.dirname(file));
    const real = isLink ? findRealPlace(place(file)) : place(file);
    if (isLink) checkReal(real, file);
    checkKind(statSync(real), isLink);
    return real;
  };
  const read = (file: string) => {
    checkFolder(posix.dirname(file));
    return readWithoutLink(place(file)) ?? readWithoutLink(locate(file)) ?? refuse('outside');
  };
  return { read, locate, checkFolder };
}

/**
 * Creates a check of real places: whether what a link leads to is in the folder, and not hidden there. It returns whether
 * a link led there.
 */
function createPlaceCheck(folder: string): (real: string, name: string) => boolean {
  let root: string | undefined;
  return (real, name) => {
    root ??= realpathSync.native(folder);
    const parts = partsInside(root, real) ?? refuse('outside');
    const isLink = real !== join(root, name);
    if (isLink && parts.some((part) => part.startsWith('.'))) refuse('hidden');
    return isLink;
  };
}

function findRealPlace(place: string): string {
  try {
    return realpathSync.native(place);
  } catch (error) {
    const isNowhere = leadsNowhere.has(String((error as NodeJS.ErrnoException).code));
    if (isNowhere && lstatSync(place).isSymbolicLink()) refuse('no-file');
    throw error;
  }
}

/** What systems say of a link whose target is missing, or that leads to itself, through a file, or no path. */
const leadsNowhere: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP', 'ENOTDIR', 'ENAMETOOLONG']);

/** Reads a text without following a link in its place. @returns undefined if there is one. */
function readWithoutLink(place: string): Buffer | undefined {
  const descriptor = openWithoutLink(place);
  if (descriptor === undefined) return undefined;
  try {
    const stats = fstatSync(descriptor);
    checkKind(stats, false);
    if (stats.size > longestText) refuse('too-large');
    return stats.isFile() ? readBytes(descriptor, stats.size) : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** `readFileSync` asks for the size once more, which takes a tenth of its time. */
function readBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function openWithoutLink(place: string): number | undefined {
  // Windows cannot refuse to follow.
  if (!('O_NOFOLLOW' in constants) && lstatSync(place).isSymbolicLink()) return undefined;
  try {
    // Without O_NONBLOCK, to open a pipe waits for a writer.
    return openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (linkCodes.has(code)) return undefined;
    if (socketCodes.has(code)) refuse('not-a-file');
    throw error;
  }
}

/** What systems say of a link that is not to be followed. */
const linkCodes: ReadonlySet<string> = new Set(['ELOOP', 'EMLINK']);
/** What systems say of a socket, and of a device that is not there. */
const socketCodes: ReadonlySet<string> = new Set(['ENXIO', 'ENODEV', 'EOPNOTSUPP']);

/** A folder that is no link passes: to open it as a file fails, and the system says why. */
function checkKind(stats: Stats, isLink: boolean): void {
  if (stats.isFile()) return;
  if (!stats.isDirectory()) refuse('not-a-file');
  if (isLink) refuse('no-file');
}

function refuse(refusal: RefusedFile['refusal']): never {
  throw new RefusedFile(refusal);
}
