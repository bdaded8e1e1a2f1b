import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Which part of a build makes a file. */
export type Maker = 'page' | 'asset' | 'public' | 'media' | 'host' | 'search';

/** A file that was made and waits to be published. */
export interface StagedFile {
  /** Below the output folder, with slashes. */
  readonly name: string;
  readonly folder: string;
  readonly maker: Maker;
  /** Of its bytes, with their number, where they are known already. */
  readonly digest?: string;
  readonly size?: number;
}

/** The files of a staging folder. */
export function listStaged(folder: string, maker: Maker): readonly StagedFile[] {
  return listFiles(folder).map((name) => ({ name, folder, maker }));
}

/** Copies a folder’s files to where they may be moved away. @returns the copy. */
export function copyFolder(folder: string, target: string): string {
  for (const name of listFiles(folder)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    copyFileSync(join(folder, name), join(target, name));
  }
  return target;
}

/** Puts a folder’s files into another without moving or copying their bytes, where the file system can. */
export function linkFolder(folder: string, target: string): void {
  for (const name of listFiles(folder)) {
    const to = join(target, name);
    mkdirSync(dirname(to), { recursive: true });
    if (existsSync(to)) continue;
    try {
      linkSync(join(folder, name), to);
    } catch {
      copyFileSync(join(folder, name), to);
    }
  }
}

/** Whether there is a file, and no folder, at a path. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** In bytes; undefined where there is nothing. */
export function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

/** The names of all files below a folder, with slashes, in order; none where it is not there. */
export function listFiles(folder: string): readonly string[] {
  return listEntries(folder, (entry) => entry.isFile());
}

/** The same of links that lead to files, or nowhere: they are no files; into folders that they lead to is looked. */
export function listFileLinks(folder: string): readonly string[] {
  const names = listEntries(folder, (entry) => entry.isSymbolicLink());
  return names.filter(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() !== true,
  );
}

function listEntries(folder: string, isListed: (entry: Dirent) => boolean): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isListed)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => (sep === '/' ? name : name.replaceAll(sep, '/')))
    .sort();
}
