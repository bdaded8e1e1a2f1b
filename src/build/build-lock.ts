import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** Held while a build works; the system gives it back however the process ends. */
export interface BuildLock {
  release(): void;
}

const retryEvery = 500;

/**
 * Waits until no other build works on a cache folder.
 * @param onWait is called once where there is one.
 */
export async function lockBuild(cacheFolder: string, onWait: () => void): Promise<BuildLock> {
  // SQLite’s lock on a file of its own: unlike a file that says “locked”, it cannot be left behind.
  const database = new DatabaseSync(join(cacheFolder, 'build.lock'));
  for (let isFirst = true; !isTaken(database); isFirst = false) {
    if (isFirst) onWait();
    await setTimeout(retryEvery);
  }
  return {
    release: () => {
      database.close();
    },
  };
}

function isTaken(database: DatabaseSync): boolean {
  try {
    database.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('locked')) return false;
    throw error;
  }
}
