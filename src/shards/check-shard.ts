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
 * Compares the files of a shard that came from elsewhere with what it says of them. By their sizes: what is copied in
 * part is shorter, and to read all bytes would cost as much as publishing them.
 * @throws where one is missing, or not as long as it was made.
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
      'Render it anew, or copy all of it again.',
  );
}
