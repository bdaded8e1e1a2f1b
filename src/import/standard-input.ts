import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A file of the input, and how reports name it. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/** Keeps the standard input in a file until the process ends, because an import reads its data twice. */
export async function spoolStandardInput(): Promise<InputFile> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, '-');
  await pipeline(process.stdin, createWriteStream(file));
  return { path: file, name: '-' };
}
