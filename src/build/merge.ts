import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { digestOf, type Manifest } from './manifest.ts';

/** What a merge changed, and what is now published. */
export interface Merge {
  readonly manifest: Manifest;
  readonly writtenCount: number;
  readonly writtenBytes: number;
  readonly removedCount: number;
  readonly unchangedCount: number;
}

/**
 * Brings an output folder to what the staging folders hold: moves the files whose bytes differ, deletes those
 * that went. A file whose bytes are the same is not touched, so that it keeps its time.
 * @param previous what was published before; only its files are ever deleted.
 */
export function mergeOutput(stagingFolders: readonly string[], outFolder: string, previous: Manifest): Merge {
  const manifest = new Map<string, string>();
  let writtenCount = 0;
  let writtenBytes = 0;
  for (const folder of stagingFolders) {
    for (const name of listFiles(folder)) {
      if (manifest.has(name)) continue;
      const staged = join(folder, name);
      const bytes = readFileSync(staged);
      const digest = digestOf(bytes);
      manifest.set(name, digest);
      const target = join(outFolder, name);
      if (isPublished(target, bytes, previous.get(name) === digest)) continue;
      moveFile(staged, target);
      writtenCount += 1;
      writtenBytes += bytes.length;
    }
  }
  const removed = [...previous.keys()].filter((name) => !manifest.has(name));
  for (const name of removed) removeFile(outFolder, name);
  const unchangedCount = manifest.size - writtenCount;
  return { manifest, writtenCount, writtenBytes, removedCount: removed.length, unchangedCount };
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => (sep === '/' ? name : name.replaceAll(sep, '/')))
    .sort();
}

/** The manifest’s word is taken where the file is there; else the bytes are compared. */
function isPublished(target: string, bytes: Uint8Array, isRemembered: boolean): boolean {
  if (!existsSync(target)) return false;
  return isRemembered || Buffer.compare(readFileSync(target), bytes) === 0;
}

/** Moves a file; across file systems it copies beside the target first, so that none is ever seen half written. */
function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const beside = `${to}.part`;
    copyFileSync(from, beside);
    renameSync(beside, to);
  }
}

/** Deletes a file, and the folders that it leaves empty. */
function removeFile(outFolder: string, name: string): void {
  rmSync(join(outFolder, name), { force: true });
  for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(outFolder, folder));
    } catch {
      return;
    }
  }
}
