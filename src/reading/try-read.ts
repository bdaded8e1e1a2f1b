import { fileStart, type PlacedError } from '../documents/content-error.ts';
import { RefusedFile } from '../documents/refused-file.ts';

/** The value that was read, or the error that prevented it. */
export type Tried<T> = { readonly value: T } | { readonly error: PlacedError };

/**
 * Reads a file or a folder. A refusal, ours or the system’s, becomes an error of that file, reported with all others.
 * @throws any other error.
 */
export function tryRead<T>(read: () => T): Tried<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof RefusedFile) return { error: error.placed };
    if (error instanceof Error && 'code' in error && 'syscall' in error)
      return { error: unreadable(String(error.code)) };
    throw error;
  }
}

/**
 * Reads what a file says. Whatever fails becomes an error of that file, so that one file cannot stop a build without a
 * word of where it is.
 */
export function guardReading<T>(read: () => T): Tried<T> {
  try {
    return { value: read() };
  } catch (error) {
    return { error: programFailure(error) };
  }
}

function programFailure(error: unknown): PlacedError {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    ...fileStart,
    what: `the program fails on this file (${message.split('\n', 1)[0] ?? ''})`,
    why: 'This is a fault of the program; no text should make it fail.',
    remedy: 'Report it with the file. Until it is mended, take out what was written last.',
  };
}

function unreadable(code: string): PlacedError {
  const [why, remedy] = reasons[code] ?? otherReason;
  return { ...fileStart, what: `it cannot be read (${code})`, why, remedy };
}

const noPermission = [
  'Whoever builds the site has no permission to read it.',
  'Give the permission, as chmod a+r does for a file, chmod a+rx for a folder.',
] as const;

const reasons: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EISDIR: ['It is a folder, not a file.', 'Give the folder another name, or put the file in its place.'],
  ENOTDIR: ['It is a file, not a folder.', 'Give the file another name, or put the folder in its place.'],
  ENOENT: ['It is not there: it went a moment ago.', 'Build again, or put it back.'],
};

const otherReason = [
  'The system refuses to give what is in it.',
  'See whether another program can open it; the disk may be damaged, or gone.',
] as const;
