import { accessSync, constants, mkdirSync, statfsSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Makes a folder if it is missing, and sees whether files can be written there, before there is anything to lose.
 * @param remedy what to do otherwise: `Name another folder with --out.`
 * @throws with the folder’s whole path and the reason.
 */
export function makeWritable(folder: string, remedy: string): void {
  const place = resolve(folder);
  try {
    mkdirSync(place, { recursive: true });
    const probe = join(place, `.writable-${String(process.pid)}.part`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Error(`${place} cannot be written: ${explainCode(findCause(place, error))}. ${remedy}`, {
      cause: error,
    });
  }
  checkSpace(place, leastSpace, remedy);
}

/** Whether files can be written in a folder, or in the folder in which it would be made. Nothing is written. */
export function mayWrite(folder: string): boolean {
  return findDenial(resolve(folder)) === undefined;
}

/**
 * Checks that a disk has some space left.
 * @param needed bytes.
 * @throws with the folder’s whole path and what is free.
 */
export function checkSpace(folder: string, needed: number, remedy: string): void {
  const place = resolve(folder);
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new Error(
    `${place} has too little space: ${megabytes(free)} are free, and at least ${megabytes(needed)} are needed. ${remedy}`,
  );
}

/** Bytes without which no build begins: a store and a page or two. */
const leastSpace = 8 * 1024 * 1024;

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Node says of a folder on a read-only disk that the one above it is missing, if several are to be made. */
function findCause(place: string, error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return error;
  return findDenial(place) ?? error;
}

/** What keeps this process from writing in a folder, or in the one in which it would be made; undefined if nothing does. */
function findDenial(folder: string): NodeJS.ErrnoException | undefined {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const denial = error as NodeJS.ErrnoException;
    return denial.code === 'ENOENT' && dirname(folder) !== folder ? findDenial(dirname(folder)) : denial;
  }
}

function explainCode(error: unknown): string {
  const code = String((error as NodeJS.ErrnoException).code);
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EROFS: 'its file system is read-only',
  EACCES: 'whoever builds has no permission',
  EPERM: 'whoever builds has no permission',
  ENOSPC: 'no space is left on its disk',
  EDQUOT: 'no space is left of what one may use of its disk',
  EEXIST: 'a file has its place',
  ENOTDIR: 'a file has the place of a folder above it',
};
