import { existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyReadable } from './copy-file.ts';
import { listFiles } from './list-files.ts';

/** Copies a folder’s files, so that the caller may move the copies away. @returns the folder of the copies. */
export function copyFolder(folder: string, target: string): string {
  for (const name of listFiles(folder)) {
    copyReadable(join(folder, name), join(target, name));
  }
  return target;
}

/** Adds a folder’s files to another as hard links; as copies if the file system cannot link. */
export function linkFolder(folder: string, target: string): void {
  for (const name of listFiles(folder)) {
    const to = join(target, name);
    mkdirSync(dirname(to), { recursive: true });
    if (existsSync(to)) continue;
    try {
      linkSync(join(folder, name), to);
    } catch {
      copyReadable(join(folder, name), to);
    }
  }
}
