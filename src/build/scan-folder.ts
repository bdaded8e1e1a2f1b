import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ScannedFile } from './scan.ts';

/** The files below a content folder’s articles, in order of name, with size and time. */
export function listFolderFiles(contentFolder: string): readonly ScannedFile[] {
  return listNames(contentFolder, 'articles')
    .sort()
    .flatMap((file) => scanFile(contentFolder, file) ?? []);
}

/** @returns nothing where the file went meanwhile. */
export function scanFile(contentFolder: string, file: string): ScannedFile | undefined {
  const stat = statSync(join(contentFolder, file), { throwIfNoEntry: false });
  return stat?.isFile() === true ? { file, size: stat.size, modified: stat.mtimeMs } : undefined;
}

function listNames(contentFolder: string, folder: string): string[] {
  return readdirSync(join(contentFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listNames(contentFolder, name) : [name];
  });
}
