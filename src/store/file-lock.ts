import { rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** A lock that this process holds; the system releases it however the process ends. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock of a file. It is SQLite’s lock on a file of its own: unlike a file that says “locked”, it cannot be
 * left behind.
 * @param file exists, empty, while the lock is held. Its folder must exist.
 * @returns undefined if another process, or another lock of this one, holds it.
 * @throws if the file cannot be locked.
 */
export function takeFileLock(file: string): FileLock | undefined {
  for (;;) {
    const before = findFile(file);
    const { database, isFree } = openFile(file);
    // If the file did not exist before it was opened, the build that held it may have deleted it since. Locking it
    // would not help: another process can recreate the file.
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

/** A number that tells a file from a later one of its name; undefined if there is no such file. */
function findFile(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}

function releaseLock(file: string, database: DatabaseSync): void {
  try {
    // Deleted while the lock is held: it cannot be another process’s file.
    rmSync(file, { force: true });
  } catch {
    // On systems that cannot delete an open file it stays, empty.
  }
  database.close();
}

/** Opens the file as a database and locks it if it is free. @throws if that is impossible. */
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
    // Nothing is ever written, so no journal file is needed.
    database.exec('pragma journal_mode = memory; begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('locked')) return false;
    throw error;
  }
}
