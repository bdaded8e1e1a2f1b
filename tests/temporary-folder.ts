import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A test, or a file of tests. */
export interface Cleaned {
  /** Does something when all is tested. */
  after(work: () => void): void;
}

/** Creates a folder for one test, or for a file of tests, with some files. It is deleted afterwards. */
export function createTemporaryFolder(
  context: Cleaned,
  files: Readonly<Record<string, string>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
  context.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFiles(folder, files);
  return folder;
}

/** Writes files by their names below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Makes a pipe, which whoever opens it waits for. Node itself cannot. */
export function makePipe(place: string): void {
  execFileSync('mkfifo', [place]);
}
