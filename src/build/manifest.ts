import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { compareText } from '../archive/article.ts';

/** Where a build writes the manifest of an output folder: beside it. */
export function manifestFile(outFolder: string): string {
  return `${outFolder.replace(/[/\\]+$/, '')}.manifest.json`;
}

/** SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes the manifest: every published file with its SHA-256, a line each, in order of name.
 * @returns the digest of the manifest itself.
 */
export function writeManifest(
  file: string,
  published: ReadonlyMap<string, { readonly digest: string }>,
): string {
  const entries = [...published].sort(([first], [second]) => compareText(first, second));
  const lines = entries.map(([name, { digest }]) => `${JSON.stringify(name)}:${JSON.stringify(digest)}`);
  const json = `{\n${lines.join(',\n')}\n}\n`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, json);
  renameSync(`${file}.part`, file);
  return digestOf(json);
}

/** Where a delta build says what is to be uploaded and what deleted: beside its output. */
export function changesFile(outFolder: string): string {
  return `${outFolder.replace(/[/\\]+$/, '')}.changes.json`;
}

/** What a deployment has to do. */
export interface Changes {
  readonly upload: readonly string[];
  readonly remove: readonly string[];
}

export function writeChanges(file: string, changes: Changes): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(changes, undefined, 1)}\n`);
}

/** The digest of every file of a manifest, by its name; nothing where there is none that can be read. */
export function readManifest(file: string): Readonly<Record<string, string>> {
  try {
    const { success, data } = z
      .record(z.string(), z.string())
      .safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return success ? data : {};
  } catch {
    return {};
  }
}
