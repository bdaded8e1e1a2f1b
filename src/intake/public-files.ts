import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store/database/database.ts';
import { findPublishedFile } from '../store/published/published-files.ts';
import { digestOf, digestOfFile } from '../digests/digest.ts';
import type { FinishedFile } from '../publishing/merge.ts';
import type { StagedFile } from '../publishing/stage-files.ts';
import { changedMeanwhile } from '../renderer/changed-file.ts';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { copyReadable } from '../files/copy-file.ts';
import { isFile } from '../files/list-files.ts';
import { findPublicFolder, ownPublicFolder } from '../files/public-folder.ts';
import { listPublic } from './list-public.ts';

/** A public file as it was read. */
export interface PublicFile {
  readonly name: string;
  /** Where it lies. */
  readonly place: string;
  /** The digest of its bytes. */
  readonly digest: string;
  readonly size: number;
}

/** The public files, and what lies among them and is not published. */
export interface PublicReading {
  readonly files: readonly PublicFile[];
  /** The names of links to files or to nothing. */
  readonly links: readonly string[];
  /** The names of what a tool keeps for itself there. */
  readonly hidden: readonly string[];
  readonly errors: readonly ContentError[];
}

/**
 * Reads all public files. A build does it once, because they may be large.
 * @param besides the names of files beside site.yaml that are published too: see `SiteLook`.
 */
export function readPublicFiles(contentFolder: string, besides: readonly string[] = []): PublicReading {
  if (isLink(ownPublicFolder(contentFolder)))
    return { files: [], links: [], hidden: [], errors: [linkedFolder] };
  const from = findPublicFolder(contentFolder);
  const { names, ...left } = listPublic(from);
  const files = names.map((name) => readPublicFile(from, name));
  return { files: [...files, ...besides.map((name) => readPublicFile(contentFolder, name))], ...left };
}

function isLink(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

const linkedFolder: ContentError = {
  file: 'public',
  ...fileStart,
  what: 'the folder is a link',
  why: 'Whatever it leads to would be published, and another machine may have something else there.',
  remedy: 'Put the folder itself in its place.',
};

/** A log note about links among the public files that do not lead to a folder; undefined if there are none. */
export function describePublicLinks(links: readonly string[]): string | undefined {
  if (links.length === 0) return undefined;
  const names = links.map((name) => `public/${name}`).join(', ');
  return `Links to files are not published; put the file itself in the place of: ${names}.`;
}

/** A log note about what a tool keeps for itself among the public files; undefined if there is nothing. */
export function describeHiddenPublic(hidden: readonly string[]): string | undefined {
  if (hidden.length === 0) return undefined;
  const names = hidden.map((name) => `public/${name}`).join(', ');
  return `Folders with a dot in front are not published, except .well-known: ${names}.`;
}

function readPublicFile(folder: string, name: string): PublicFile {
  const place = join(folder, name);
  return { name, place, digest: digestOfFile(place), size: statSync(place).size };
}

/** The digest of all public files and their names. */
export function digestPublicFiles(files: readonly PublicFile[]): string {
  return digestOf(files.map(({ name, digest }) => `${name} ${digest}`).join('\n'));
}

/** What staging public files needs. */
export interface PublicOptions {
  readonly outFolder: string;
  readonly stagingFolder: string;
  readonly store: Store;
  readonly files: readonly PublicFile[];
  /** Whether the output holds what the store says is published. */
  readonly isOutputKnown: boolean;
  /** The files of pages that this build removes. */
  readonly removed: ReadonlySet<string>;
}

/**
 * Stages all public files, so that a public file wins over everything else of its name except a page. Copies only bytes
 * that are not published yet.
 * @throws if a file is not as it was read.
 */
export function stagePublicFiles(options: PublicOptions): readonly StagedFile[] {
  const { outFolder, stagingFolder, store, files, isOutputKnown, removed } = options;
  const folder = join(stagingFolder, 'public');
  return files.flatMap(({ name, place, digest, size }) => {
    const published = isOutputKnown ? findFinished(store, name) : undefined;
    if (published?.maker === 'page' && !removed.has(name)) return [];
    if (published?.digest === digest && isFile(join(outFolder, name)))
      return [{ name, digest, size, folder, maker: 'public' as const }];
    // The file may have gone, or have become a link, since it was read.
    if (lstatSync(place, { throwIfNoEntry: false })?.isFile() !== true) throw changedMeanwhile(place);
    copyReadable(place, join(folder, name));
    if (digestOfFile(join(folder, name)) !== digest) throw changedMeanwhile(place);
    return [{ name, digest, size, folder, maker: 'public' as const }];
  });
}

/** Ignores unfinished entries: a stopped build or another one left them, and they do not tell whose the file is. */
function findFinished(store: Store, name: string): FinishedFile | undefined {
  const file = findPublishedFile(store, name);
  return file?.isUnfinished === false ? file : undefined;
}
