import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, type BuildOptions } from './build.ts';
import { manifestFile, readManifest } from './manifest.ts';

/** How a published file differs from the one that a build from nothing makes. */
export interface Difference {
  readonly file: string;
  readonly kind: 'differs' | 'missing' | 'left over';
}

/**
 * Builds a site once more from nothing, beside its output, and compares every file.
 * @returns the differences, in order of file: there should be none.
 */
export async function verifySite(options: BuildOptions): Promise<readonly Difference[]> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-verify-'));
  const out = join(folder, 'site');
  try {
    await buildSite({ ...options, out, cache: join(folder, 'store') });
    return compareManifests(readManifest(manifestFile(options.out)), readManifest(manifestFile(out)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compareManifests(
  published: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
): readonly Difference[] {
  const files = [...new Set([...Object.keys(published), ...Object.keys(expected)])].sort();
  return files
    .filter((file) => published[file] !== expected[file])
    .map((file) => ({ file, kind: kindOf(published[file], expected[file]) }));
}

function kindOf(published: string | undefined, expected: string | undefined): Difference['kind'] {
  if (published === undefined) return 'missing';
  return expected === undefined ? 'left over' : 'differs';
}
