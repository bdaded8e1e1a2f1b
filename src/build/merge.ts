import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { digestOf } from './manifest.ts';

/** Which part of a build makes a file. */
export type Maker = 'page' | 'asset' | 'media' | 'host' | 'search';

/** A file that was made and waits to be published. */
export interface StagedFile {
  /** Below the output folder, with slashes. */
  readonly name: string;
  readonly folder: string;
  readonly maker: Maker;
}

/** A published file. */
export interface PublishedFile {
  /** Of its bytes; empty where a build was stopped while it wrote the file. */
  readonly digest: string;
  readonly maker: Maker;
}

export interface MergeOptions {
  readonly outFolder: string;
  /** What was published before, by name: only these files are ever deleted. */
  readonly previous: ReadonlyMap<string, PublishedFile>;
  /** Whether a published file that was not made again is published no more. */
  readonly isGone: (name: string, maker: Maker) => boolean;
}

/** What a merge changed, and what is now published. */
export interface Merge {
  readonly published: ReadonlyMap<string, PublishedFile>;
  readonly writtenCount: number;
  readonly writtenBytes: number;
  readonly removedCount: number;
}

/** The files of a staging folder; a name that two folders hold is the same file. */
export function listStaged(folder: string, makerOf: (name: string) => Maker): readonly StagedFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => (sep === '/' ? name : name.replaceAll(sep, '/')))
    .sort()
    .map((name) => ({ name, folder, maker: makerOf(name) }));
}

/**
 * Brings an output folder to what is staged: moves the files whose bytes differ, deletes those that went. A
 * file whose bytes are the same is not touched, so that it keeps its time.
 */
export function mergeOutput(staged: readonly StagedFile[], options: MergeOptions): Merge {
  const { outFolder, previous, isGone } = options;
  const published = new Map(previous);
  const seen = new Set<string>();
  let writtenCount = 0;
  let writtenBytes = 0;
  for (const { name, folder, maker } of staged) {
    if (seen.has(name)) continue;
    seen.add(name);
    const bytes = readFileSync(join(folder, name));
    const digest = digestOf(bytes);
    published.set(name, { digest, maker });
    const target = join(outFolder, name);
    if (isPublished(target, bytes, previous.get(name)?.digest === digest)) continue;
    moveFile(join(folder, name), target);
    writtenCount += 1;
    writtenBytes += bytes.length;
  }
  const removed = [...previous].filter(([name, { maker }]) => !seen.has(name) && isGone(name, maker));
  for (const [name] of removed) {
    removeFile(outFolder, name);
    published.delete(name);
  }
  return { published, writtenCount, writtenBytes, removedCount: removed.length };
}

/** What is remembered is taken for true where the file is there; else the bytes are compared. */
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
