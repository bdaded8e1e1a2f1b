import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { compareText } from '../archive/article.ts';

/** Every published file, by its name below the output folder, with the digest of its bytes. */
export type Manifest = ReadonlyMap<string, string>;

/** Where a build writes the manifest of an output folder: beside it. */
export function manifestFile(outFolder: string): string {
  return `${outFolder.replace(/[/\\]+$/, '')}.manifest.json`;
}

/** SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function writeManifest(file: string, manifest: Manifest): void {
  const entries = [...manifest].sort(([first], [second]) => compareText(first, second));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), undefined, 0).replaceAll('",', '",\n')}\n`);
}

/** The manifest of an earlier build; empty where there is none or where it cannot be read. */
export function readManifest(file: string): Manifest {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.flatMap(([name, digest]) => (typeof digest === 'string' ? [[name, digest]] : [])));
  } catch {
    return new Map();
  }
}
