import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile, readManifest } from '../../src/publishing/manifest.ts';
import { digestOf } from '../../src/digests/digest.ts';

/** After every article of the tests, so that none waits, whatever the clock says. */
export const testNow = '2100-01-01T00:00:00Z';

/** Runs a build as an editor does. @returns what it printed. */
export function build(words: readonly string[]): string {
  return succeed(runBuild(words));
}

/** The words by which a build of a content folder writes a site below a folder, with a cache of its own. */
export function placeWords(content: string, folder: string, name: string): readonly string[] {
  return ['--content', content, '--out', join(folder, name), '--cache', join(folder, `${name}.store`)];
}

/** Runs a check. @returns what it printed. */
export function check(words: readonly string[]): string {
  return succeed(run('check', words));
}

export function runBuild(words: readonly string[]) {
  return run('build', words);
}

function run(command: string, words: readonly string[]) {
  const now = words.includes('--now') ? [] : ['--now', testNow];
  // The environment of whoever runs the tests must not say where their sites are published.
  const env = { ...process.env, SITE_URL: '' };
  return spawnSync(process.execPath, ['scripts/run.mjs', command, ...now, ...words], {
    encoding: 'utf8',
    env,
  });
}

function succeed({ status, stdout, stderr }: ReturnType<typeof run>): string {
  assert.equal(status, 0, `${stdout}${stderr}`);
  return stdout;
}

/** What depends on history in an output, and all else that its manifest says. */
export function splitManifest(folder: string) {
  const { kept, moved, ...manifest } = readManifest(manifestFile(folder));
  return [{ ...kept, ...moved }, manifest] as const;
}

/**
 * Every file of an output with the digest of its bytes, without what stays of earlier generations, and what leads on from
 * addresses that were found again: these files alone depend on what was published before.
 */
export function readOutput(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const { files, kept, moved } = readManifest(manifestFile(folder));
  const apart = { ...kept, ...moved };
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(
    names
      .filter((name) => !(name in apart) || name in files)
      .map((name) => [name, digestOf(readFileSync(join(folder, name)))]),
  );
}
