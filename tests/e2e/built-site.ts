import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/build/manifest.ts';

/** Runs a build as an editor does. @returns what it printed. */
export function build(words: readonly string[]): string {
  const { status, stdout, stderr } = runBuild(words);
  assert.equal(status, 0, `${stdout}${stderr}`);
  return stdout;
}

export function runBuild(words: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', 'build', ...words], { encoding: 'utf8' });
}

/** Every file of an output with the digest of its bytes. */
export function readOutput(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), digestOf(readFileSync(file))]),
  );
}
