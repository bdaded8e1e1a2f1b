import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

const root = mkdtempSync(join(tmpdir(), 'import-test-'));
let count = 0;

after(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The path of a folder that no other test has; it is not made, and goes after the tests. */
export function createTemporaryFolder(): string {
  count += 1;
  return join(root, String(count));
}

/** Writes a file into a folder of its own, and gives its path. */
export async function writeTemporary(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(createTemporaryFolder(), name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}
