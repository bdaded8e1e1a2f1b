import { z } from 'zod';

/**
 * The error of a file that is no longer as it was read: some pages would show the old bytes, some the new ones.
 * @param file from the content folder, or its whole path.
 */
export function changedMeanwhile(file: string): Error {
  return new Error(
    `${file} was changed while the site was built: ` +
      'some pages would show the old file, some the new one. Build it again, shards from a new plan.',
    { cause: { changedFile: file } },
  );
}

/** The file that was found changed, if that caused an error of any thread; undefined otherwise. */
export function findChangedFile(error: unknown): string | undefined {
  const { success, data } = changedSchema.safeParse(error);
  return success ? data.cause.changedFile : undefined;
}

/** Between threads, an error keeps only its message and cause. */
const changedSchema = z.object({ cause: z.object({ changedFile: z.string() }) });
