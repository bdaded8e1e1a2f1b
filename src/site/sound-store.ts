import { isDamageError, isStoreDamaged } from '../store/open-store.ts';
import type { BuildLog } from '../log/build-log.ts';

/** The store that work is done with. */
export interface SoundStoreOptions {
  readonly storeFile: string;
  readonly log: BuildLog;
}

/**
 * Does work with a store. What is damaged in its middle shows only when it is read: then the store is made anew, and the
 * work done once more, from its beginning.
 * @param work is told whether to make the store anew. What was published before is then known by the manifest beside the
 * output, as where a store was lost between two builds.
 * @throws what `work` throws with a sound store; where a new one is damaged too, an error that names it.
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
    log.note(`The store is made anew: ${damage}.`);
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
      `${storeFile} was made anew, and is damaged again: ${damage}. ` +
        'Its disk may be at fault: name a folder on another with --cache.',
      { cause: error },
    );
  }
}

/** @returns why an error comes of a damaged store; undefined where it does not. */
function describeDamage(error: unknown, storeFile: string): string | undefined {
  const message = error instanceof Error ? error.message : String(error);
  if (isDamageError(error)) return message;
  // A damaged text or number shows as an error of whatever reads it.
  return isStoreDamaged(storeFile) ? `it is damaged (${message})` : undefined;
}
