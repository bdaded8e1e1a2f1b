import { setTimeout } from 'node:timers/promises';
import { takeFileLock, type FileLock } from '../store/file-lock.ts';

const retryEvery = 500;

/**
 * Takes a lock as soon as no other build holds it. The system releases it however the process ends.
 * @param file exists, empty, while a build holds the lock. Its folder must exist. A file that a killed build left locks
 * nobody out.
 * @param onWait is called once if another build holds the lock.
 */
export async function lockBuild(file: string, onWait: () => void): Promise<FileLock> {
  for (let isFirst = true; ; isFirst = false) {
    const lock = takeFileLock(file);
    if (lock !== undefined) return lock;
    if (isFirst) onWait();
    await setTimeout(retryEvery);
  }
}
