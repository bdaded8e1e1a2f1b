import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../digests/digest.ts';
import { listFiles } from '../files/list-files.ts';
import { isPackage, packedFolder, programFolder } from './program-place.ts';

/*
 * Rooms, the folders of the source, are cache keys: what a build remembers is valid as long as the rooms that it comes
 * from are the same. A test follows the imports and checks that each key names every room that it needs, and no other.
 */

/** The code from a file’s bytes to a stored article. After a change every article is read and related again. */
export const readingRooms = [
  'archive',
  'body',
  'digests',
  'documents',
  'letters',
  'markdown',
  'reading',
  'relatedness',
  'relating',
  'store/content',
  'store/database',
  'typography',
  'values',
  'written',
] as const;

/** The code from the store to a page’s bytes. After a change every page is stale and the renderer is compiled again. */
export const printingRooms = [
  'archive',
  'body',
  'client',
  'components',
  'digests',
  'documents',
  'html',
  'layouts',
  'letters',
  'live.config.ts',
  'markdown',
  'page-kinds',
  'pages',
  'pictures',
  'query',
  'records',
  'renderer',
  'search',
  'store/archive',
  'store/database',
  'styles',
  'syndication',
  'typography',
  'values',
  'views',
  'words',
] as const;

/** The code from an article to a search index. After a change every bundle is indexed again. */
export const indexingRooms = [
  'archive',
  'body',
  'letters',
  'markdown',
  'pagefind',
  'search',
  'typography',
  'values',
] as const;

/** Part of every key: these files fix the versions of packages, and how Astro compiles. */
const projectFiles = ['astro.config.mjs', 'package-lock.json'] as const;

/** The digests of the program’s code, by what depends on it. */
export interface CodeDigests {
  readonly reading: string;
  readonly printing: string;
  readonly indexing: string;
  /** The digest of all code. Several machines must have the same to build one site. */
  readonly program: string;
}

/** Holds the digests of a package’s code, as they were when it was packed. */
export const packedDigestsFile = join(packedFolder, 'code-keys.json');

/** Finds the digests of the code that runs. */
export function digestCode(): CodeDigests {
  // `packProgram` wrote it in this form.
  if (isPackage) return JSON.parse(readFileSync(packedDigestsFile, 'utf8')) as CodeDigests;
  return digestClone();
}

/** Reads the whole program once, and digests each key’s part of it. */
export function digestClone(): CodeDigests {
  const files = listFiles(join(programFolder, 'src')).map((file) => `src/${file}`);
  const lines = [...files, ...projectFiles].map((file) => ({ file, line: digestLine(file) }));
  const digest = (isPart: (file: string) => boolean) =>
    digestOf(
      lines
        .filter(({ file }) => isPart(file))
        .map(({ line }) => line)
        .join('\n'),
    );
  const ofRooms = (rooms: readonly string[]) =>
    digest((file) => isProjectFile(file) || isInRooms(file, rooms));
  return {
    reading: ofRooms(readingRooms),
    printing: ofRooms(printingRooms),
    indexing: ofRooms(indexingRooms),
    program: digest(() => true),
  };
}

/** @param file its path below the project’s folder. @param rooms folders of the source, or files beside them. */
export function isInRooms(file: string, rooms: readonly string[]): boolean {
  return rooms.some((room) => file === `src/${room}` || file.startsWith(`src/${room}/`));
}

function isProjectFile(file: string): boolean {
  return projectFiles.some((each) => each === file);
}

function digestLine(file: string): string {
  return `${file} ${digestOf(readFileSync(join(programFolder, file)))}`;
}
