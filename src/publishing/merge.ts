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
import { compareText } from '../archive/article.ts';
import { foldersOf } from '../archive/permalink.ts';
import { digestOf } from '../digests/digest.ts';
import type { Keeping, KeptFile, KeptFiles } from './generations.ts';
import type { Maker, StagedFile } from './stage-files.ts';
import { isFile } from '../files/list-files.ts';

/** A file that was published, or that a build began to publish. */
export type PublishedFile = FinishedFile | UnfinishedFile;

export interface FinishedFile {
  readonly isUnfinished: false;
  /** The digest of its bytes; `size` is their number. */
  readonly digest: string;
  readonly size: number;
  readonly maker: Maker;
}

/** A file that a build was about to write. The build may have been stopped there, so its bytes are not known. */
export interface UnfinishedFile {
  readonly isUnfinished: true;
  readonly digest?: undefined;
  readonly maker: Maker;
}

export interface MergeOptions {
  readonly outFolder: string;
  /** What was published before, by name: only these files, and kept ones, are ever deleted. */
  readonly previous: ReadonlyMap<string, PublishedFile>;
  /** What stayed of earlier generations. */
  readonly kept: KeptFiles;
  readonly keeping: Keeping;
  /** Whether a published file that was not made again is no longer published. */
  readonly isGone: (name: string, maker: Maker) => boolean;
  /** Whether the output folder holds only what this build changes; the rest is where it was deployed. */
  readonly isDelta?: boolean;
  /** The digests of what is there, by name, as far as `previous` does not tell them. */
  readonly deployed?: Readonly<Record<string, string>> | undefined;
}

/** What a merge changed, and what is now published. */
export interface Merge {
  readonly published: ReadonlyMap<string, PublishedFile>;
  /** What stays of earlier generations from now on, in order of name. */
  readonly kept: KeptFiles;
  readonly written: readonly string[];
  readonly writtenBytes: number;
  readonly removed: readonly string[];
}

/**
 * Makes an output folder hold what is staged. It moves the files whose bytes differ, then deletes those that went.
 * Files that stand in the way of others are deleted first. A file whose bytes are the same is not touched, so that it
 * keeps its time. If several staged files have one name, the first counts. Of the files that went, those stay that a
 * page in a cache may still name.
 */
export function mergeOutput(staged: readonly StagedFile[], options: MergeOptions): Merge {
  const { outFolder, previous } = options;
  const published = new Map(previous);
  const names = new Set(staged.map(({ name }) => name));
  const { kept, left, removed } = sortGone(names, options);
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
  for (const name of removed) removeFile(outFolder, name);
  for (const name of left) published.delete(name);
  return { published, kept, written, writtenBytes, removed };
}

/** What becomes of the files that were published, or kept, and are not staged. */
interface Gone {
  /** Those that stay, in order of name. */
  readonly kept: KeptFiles;
  /** Those that were published, whether they stay or not. */
  readonly left: readonly string[];
  /** Those that are deleted. */
  readonly removed: readonly string[];
}

function sortGone(
  staged: ReadonlySet<string>,
  { previous, isGone, kept, keeping }: Pick<MergeOptions, 'previous' | 'isGone' | 'kept' | 'keeping'>,
): Gone {
  const left = [...previous].filter(([name, { maker }]) => !staged.has(name) && isGone(name, maker));
  const earlier = [...kept].filter(([name]) => !staged.has(name));
  const staying: readonly (readonly [name: string, file: KeptFile])[] = [
    ...earlier.filter(([name, file]) => keeping.stays(name, file)),
    ...left.flatMap(([name, { digest }]) => {
      // Pages name only what a build finished.
      const until = digest === undefined ? undefined : keeping.untilOf(name);
      return digest === undefined || until === undefined ? [] : [[name, { digest, until }] as const];
    }),
  ];
  const names = new Set(staying.map(([name]) => name));
  return {
    kept: new Map(staying.toSorted(([first], [second]) => compareText(first, second))),
    left: left.map(([name]) => name),
    removed: [...left, ...earlier].flatMap(([name]) => (names.has(name) ? [] : [name])),
  };
}

/** Lists the removed files whose place becomes a folder, or that lie in a folder whose place becomes a file. */
function listInTheWay(removed: readonly string[], names: ReadonlySet<string>): readonly string[] {
  if (removed.length === 0) return [];
  const folders = new Set([...names].flatMap(foldersOf));
  return removed.filter((name) => folders.has(name) || foldersOf(name).some((each) => names.has(each)));
}

/**
 * If there is no output yet, the folder in which all pages are staged becomes the output: one step instead of one for
 * each page.
 * @returns that folder; undefined if the pages are still to be moved.
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

/** @returns whether it could be moved; to another file system it cannot. */
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

/** Trusts a remembered digest if the file is there. A file that a stopped build left is compared byte by byte. */
function isPublished(
  { folder, name }: StagedFile,
  { outFolder, previous, isDelta, deployed, digest }: MergeOptions & { readonly digest: string },
): boolean {
  const known = previous.get(name);
  if (isDelta === true) return (known?.digest ?? deployed?.[name]) === digest;
  const target = join(outFolder, name);
  if (known?.isUnfinished === false) return known.digest === digest && isFile(target);
  return isFile(target) && readFileSync(join(folder, name)).equals(readFileSync(target));
}

/**
 * Moves a file to its place in the output. If it comes from another file system, it is first copied into the output
 * under a temporary name, so that nobody ever sees it half written.
 * @param folders those that are known to exist.
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

/** One name for all such copies, so that the next build finds and deletes the copy that a stopped build left. */
const partFile = '.publishing.part';

/** Deletes a file, and the folders that it leaves empty. A folder that has its name by now stays. */
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
