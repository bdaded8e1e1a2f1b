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
import { dirname, join } from 'node:path';
import { foldersOf } from '../archive/permalink.ts';
import { digestOf } from '../digests/digest.ts';
import type { Maker, StagedFile } from './stage-files.ts';
import { isFile } from '../files/list-files.ts';

/** A file that was published, or that a build began to publish. */
export type PublishedFile = FinishedFile | UnfinishedFile;

export interface FinishedFile {
  readonly isUnfinished: false;
  /** Of its bytes, with their number. */
  readonly digest: string;
  readonly size: number;
  readonly maker: Maker;
}

/** A file that a build was about to write and that it may have been stopped at: its bytes are not known. */
export interface UnfinishedFile {
  readonly isUnfinished: true;
  readonly digest?: undefined;
  readonly maker: Maker;
}

export interface MergeOptions {
  readonly outFolder: string;
  /** What was published before, by name: only these files are ever deleted. */
  readonly previous: ReadonlyMap<string, PublishedFile>;
  /** Whether a published file that was not made again is published no more. */
  readonly isGone: (name: string, maker: Maker) => boolean;
  /** Whether the output folder holds what this build changes and nothing else: the rest is where it was deployed. */
  readonly isDelta?: boolean;
}

/** What a merge changed, and what is now published. */
export interface Merge {
  readonly published: ReadonlyMap<string, PublishedFile>;
  readonly written: readonly string[];
  readonly writtenBytes: number;
  readonly removed: readonly string[];
}

/**
 * Brings an output folder to what is staged: moves the files whose bytes differ, then deletes those that
 * went; before, where they stand in the way of others. A file whose bytes are the same is not touched,
 * so that it keeps its time. Of several staged files with one name the first counts.
 */
export function mergeOutput(staged: readonly StagedFile[], options: MergeOptions): Merge {
  const { outFolder, previous, isGone } = options;
  const published = new Map(previous);
  const names = new Set(staged.map(({ name }) => name));
  const removed = [...previous].flatMap(([name, { maker }]) =>
    !names.has(name) && isGone(name, maker) ? [name] : [],
  );
  for (const name of listInTheWay(removed, names)) removeFile(outFolder, name);
  const written: string[] = [];
  let writtenBytes = 0;
  rmSync(join(outFolder, partFile), { force: true });
  const placed = placePages(staged, options);
  const folders = new Set<string>();
  for (const file of staged) {
    if (!names.delete(file.name)) continue;
    const { digest, size } = measure(file);
    published.set(file.name, { isUnfinished: false, digest, size, maker: file.maker });
    if (file.folder !== placed) {
      if (isPublished(file, { ...options, digest })) continue;
      moveFile(file, outFolder, folders);
    }
    written.push(file.name);
    writtenBytes += size;
  }
  for (const name of removed) {
    removeFile(outFolder, name);
    published.delete(name);
  }
  return { published, written, writtenBytes, removed };
}

/** Those files that go whose place is a folder from now on, or that lie in a folder whose place is a file. */
function listInTheWay(removed: readonly string[], names: ReadonlySet<string>): readonly string[] {
  if (removed.length === 0) return [];
  const folders = new Set([...names].flatMap(foldersOf));
  return removed.filter((name) => folders.has(name) || foldersOf(name).some((each) => names.has(each)));
}

/**
 * Where there is no output yet, the folder that all pages are staged in becomes it: one step instead of as many as there
 * are pages.
 * @returns that folder.
 */
function placePages(staged: readonly StagedFile[], { outFolder, isDelta }: MergeOptions): string | undefined {
  const pages = staged.find(({ maker, digest }) => maker === 'page' && digest !== undefined)?.folder;
  const isWhole =
    isDelta !== true && pages !== undefined && isEmpty(outFolder) && moveFolder(pages, outFolder);
  return isWhole ? pages : undefined;
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** @returns whether it could be moved: not to another file system. */
function moveFolder(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true });
  try {
    if (existsSync(to)) rmdirSync(to);
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function measure({ folder, name, digest, size }: StagedFile): { digest: string; size: number } {
  if (digest !== undefined && size !== undefined) return { digest, size };
  const bytes = readFileSync(join(folder, name));
  return { digest: digestOf(bytes), size: bytes.length };
}

/** What is remembered is taken for true if the file is there; what a stopped build left is compared. */
function isPublished(
  { folder, name }: StagedFile,
  { outFolder, previous, isDelta, digest }: MergeOptions & { readonly digest: string },
): boolean {
  const known = previous.get(name);
  const target = join(outFolder, name);
  if (known?.isUnfinished === false) return known.digest === digest && (isDelta === true || isFile(target));
  return isFile(target) && readFileSync(join(folder, name)).equals(readFileSync(target));
}

/**
 * Moves a file to its place in the output. From another file system it is copied into the output under a name of its own
 * first, so that none is ever seen half written.
 * @param folders those that are there already.
 */
function moveFile({ folder, name }: StagedFile, outFolder: string, folders: Set<string>): void {
  const from = join(folder, name);
  const to = join(outFolder, name);
  const target = dirname(to);
  if (!folders.has(target)) mkdirSync(target, { recursive: true });
  folders.add(target);
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const part = join(outFolder, partFile);
    copyFileSync(from, part);
    renameSync(part, to);
  }
}

/** One name for all, by which the next build finds and deletes what this one leaves where it is stopped. */
const partFile = '.publishing.part';

/** Deletes a file, and the folders that it leaves empty; nothing where a folder has its name by now. */
function removeFile(outFolder: string, name: string): void {
  if (isFile(join(outFolder, name))) rmSync(join(outFolder, name));
  for (const folder of foldersOf(name).toReversed()) {
    try {
      rmdirSync(join(outFolder, folder));
    } catch {
      return;
    }
  }
}
