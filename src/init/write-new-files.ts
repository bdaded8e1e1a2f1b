import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What became of the files that were to be written. Names are from the folder. */
export interface Written {
  readonly written: readonly string[];
  /** What was there already, and stays as it is. */
  readonly kept: readonly string[];
}

/** Writes files into a folder. What is there already is left as it is. */
export function writeNewFiles(folder: string, files: Readonly<Record<string, string>>): Written {
  const names = Object.keys(files);
  const written = names.filter((name) => writeNewFile(join(folder, name), files[name] ?? ''));
  return { written, kept: names.filter((name) => !written.includes(name)) };
}

/** @returns false if something has the place of the file, or of a folder above it. */
function writeNewFile(file: string, text: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
    return false;
  }
}
