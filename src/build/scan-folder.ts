import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ScannedFile } from './scan.ts';

/** The files below a content folder’s articles, in order of folder and name, with size and time. */
export function listFolderFiles(contentFolder: string): readonly ScannedFile[] {
  const files: ScannedFile[] = [];
  for (const name of listNames(contentFolder, 'articles')) {
    const file = scanFile(contentFolder, name);
    if (file !== undefined) files.push(file);
  }
  return files;
}

/** @returns nothing where the file went meanwhile. */
export function scanFile(contentFolder: string, file: string): ScannedFile | undefined {
  const stat = statSync(`${contentFolder}/${file}`, { throwIfNoEntry: false });
  return stat?.isFile() === true ? { file, size: stat.size, modified: stat.mtimeMs } : undefined;
}

function* listNames(contentFolder: string, folder: string): Generator<string> {
  const entries = readdirSync(join(contentFolder, folder), { withFileTypes: true });
  for (const entry of entries.sort((first, second) => (first.name < second.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* listNames(contentFolder, name);
    else yield name;
  }
}
