import { join } from 'node:path';
import { formatCount, formatNumber } from '../log/build-log.ts';
import { sizeOf } from '../files/list-files.ts';

/** A file of a shard, as it was made. */
export interface ShardFile {
  /** Below the shard’s folder, with slashes. */
  readonly name: string;
  readonly size: number;
}

/**
 * Checks that the files of a shard have the sizes with which they were made: the shard may have been copied. A file
 * that was copied in part is shorter. Reading all bytes would cost as much as publishing them.
 * @throws if a file is missing or has another size.
 */
export function checkShardFiles(folder: string, files: readonly ShardFile[]): void {
  const damaged = files.filter(({ name, size }) => sizeOf(join(folder, name)) !== size);
  const [first] = damaged;
  if (first === undefined) return;
  const size = sizeOf(join(folder, first.name));
  const found = size === undefined ? 'is missing' : `has ${formatNumber(size, 'byte')}`;
  const others =
    damaged.length === 1 ? '' : `, and ${formatNumber(damaged.length - 1, 'other file')} with it`;
  throw new Error(
    `${join(folder, first.name)} ${found}, though it was made with ${formatCount(first.size)}${others}: the shard is damaged. ` +
      'Render it again, or copy all of it again.',
  );
}
