import { rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** A lock that this process holds; the system gives it back however the process ends. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock of a file. SQLite’s lock on a file of its own: unlike a file that says “locked”, it cannot be left behind.
 * @param file is there while the lock is held, empty, in a folder that is there.
 * @returns undefined if another process, or another lock of this one, holds it.
 * @throws if the file cannot be locked.
 */
export function takeFileLock(file: string): FileLock | undefined {
  for (;;) {
    const before = findFile(file);
    const { database, isFree } = openFile(file);
    // A file that was not there before it was opened may have been deleted since by the build that held it. To lock that
    // would not help: another process can make a file of its name again.
    if (isFree && before !== undefined && before === findFile(file)) return createLock(file, database);
    database.close();
    if (!isFree) return undefined;
  }
}

function createLock(file: string, database: DatabaseSync): FileLock {
  return {
    release: () => {
      releaseLock(file, database);
    },
  };
}

/** @returns what tells a file from a later one of its name. */
function findFile(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}

function releaseLock(file: string, database: DatabaseSync): void {
  try {
    // While it is held, so that nobody else’s goes.
    rmSync(file, { force: true });
  } catch {
    // If the system deletes no open file it stays, empty.
  }
  database.close();
}

/** @returns the file as a database, locked if it was free. @throws if it cannot be one. */
function openFile(file: string): { readonly database: DatabaseSync; readonly isFree: boolean } {
  try {
    const database = new DatabaseSync(file);
    return { database, isFree: isTaken(database) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${file} cannot be locked: ${reason}. Delete it if it is there, and make its folder writable.`,
      { cause: error },
    );
  }
}

function isTaken(database: DatabaseSync): boolean {
  try {
    // Nothing is ever written, so that no journal need lie beside the file.
    database.exec('pragma journal_mode = memory; begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('locked')) return false;
    throw error;
  }
}
