import { join } from 'node:path';
import { digestOfFile } from '../digests/digest.ts';
import { formatNumber } from '../log/build-log.ts';
import { isFile } from '../files/list-files.ts';

/** A file of a shard, as it was made. */
export interface ShardFile {
  /** Below the shard’s folder, with slashes. */
  readonly name: string;
  /** Of its bytes. */
  readonly digest: string;
}

/**
 * Checks that the files of a shard are as they were made: the shard may have been copied, and what is in it is published
 * unread.
 * @throws if a file is missing or has other bytes.
 */
export function checkShardFiles(folder: string, files: readonly ShardFile[]): void {
  const damaged = files.filter(({ name, digest }) => {
    const place = join(folder, name);
    return !isFile(place) || digestOfFile(place) !== digest;
  });
  const [first] = damaged;
  if (first === undefined) return;
  const place = join(folder, first.name);
  const others =
    damaged.length === 1 ? '' : `, and ${formatNumber(damaged.length - 1, 'other file')} with it`;
  throw new Error(
    `${place} ${isFile(place) ? 'is not as it was made' : 'is missing'}${others}: the shard is damaged. ` +
      'Render it again, or copy all of it again.',
  );
}
