import { rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** Held while a build works; the system gives it back however the process ends. */
export interface BuildLock {
  release(): void;
}

const retryEvery = 500;

/**
 * Waits until no other build holds a lock.
 * @param file is there while one does, empty, in a folder that is there. One that a killed build left locks nobody out.
 * @param onWait is called once where there is one.
 */
export async function lockBuild(file: string, onWait: () => void): Promise<BuildLock> {
  for (let isFirst = true; ; isFirst = false) {
    const database = takeLock(file);
    if (database !== undefined)
      return {
        release: () => {
          releaseLock(file, database);
        },
      };
    if (isFirst) onWait();
    await setTimeout(retryEvery);
  }
}

/** @returns nothing where another build holds the lock. */
function takeLock(file: string): DatabaseSync | undefined {
  for (;;) {
    const before = findFile(file);
    const { database, isFree } = openFile(file);
    // A file that was not there before it was opened may have been deleted since by the build that held it: a lock on that
    // is none, since others make a file of its name anew.
    if (isFree && before !== undefined && before === findFile(file)) return database;
    database.close();
    if (!isFree) return undefined;
  }
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
    // Where the system deletes no open file it stays, empty.
  }
  database.close();
}

/** @returns the file as a database, locked where it was free. @throws where it cannot be one. */
function openFile(file: string): { readonly database: DatabaseSync; readonly isFree: boolean } {
  try {
    // SQLite’s lock on a file of its own: unlike a file that says “locked”, it cannot be left behind.
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
