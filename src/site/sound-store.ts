import { isDamageError, isStoreDamaged } from '../store/open-store.ts';
import type { BuildLog } from '../log/build-log.ts';

/** The store that work is done with. */
export interface SoundStoreOptions {
  readonly storeFile: string;
  readonly log: BuildLog;
}

/**
 * Does work with a store that may be damaged. Damage in the middle of a store shows only when that part is read. Then
 * the work is done once more from its beginning, with a new store.
 * @param work is told whether to make a new store. What was published before is then known from the manifest beside the
 * output, as if the store had been lost between two builds.
 * @throws what `work` throws with a sound store; if a new store is damaged too, an error that names it.
 */
export async function withSoundStore<T>(
  { storeFile, log }: SoundStoreOptions,
  work: (isNew: boolean) => Promise<T>,
): Promise<T> {
  try {
    return await work(false);
  } catch (error) {
    const damage = describeDamage(error, storeFile);
    if (damage === undefined) throw error;
    log.note(`The store is made again: ${damage}.`);
  }
  return workAnew(storeFile, work);
}

async function workAnew<T>(storeFile: string, work: (isNew: boolean) => Promise<T>): Promise<T> {
  try {
    return await work(true);
  } catch (error) {
    const damage = describeDamage(error, storeFile);
    if (damage === undefined) throw error;
    throw new Error(
      `${storeFile} was made again, but the new one is damaged too: ${damage}. ` +
        'Its disk may be at fault: name a folder on another with --cache.',
      { cause: error },
    );
  }
}

/** @returns the damage of the store that caused an error; undefined if the error has another cause. */
function describeDamage(error: unknown, storeFile: string): string | undefined {
  const message = error instanceof Error ? error.message : String(error);
  if (isDamageError(error)) return message;
  // A damaged text or number shows as an error in the code that reads it.
  return isStoreDamaged(storeFile) ? `it is damaged (${message})` : undefined;
}
