import { setTimeout } from 'node:timers/promises';
import { takeFileLock, type FileLock } from '../store/file-lock.ts';

const retryEvery = 500;

/**
 * Waits until no other build holds a lock. Held while a build works; the system gives it back however the process ends.
 * @param file is there while one does, empty, in a folder that is there. One that a killed build left locks nobody out.
 * @param onWait is called once if there is one.
 */
export async function lockBuild(file: string, onWait: () => void): Promise<FileLock> {
  for (let isFirst = true; ; isFirst = false) {
    const lock = takeFileLock(file);
    if (lock !== undefined) return lock;
    if (isFirst) onWait();
    await setTimeout(retryEvery);
  }
}
