import { posix } from 'node:path';
import { number, text, type Store } from '../store/store.ts';
import {
  fileOfLine,
  leadsToNoFile,
  parseLine,
  type FolderListing,
  type ScannedFile,
} from './folder-listing.ts';
import { listFolders } from './scan-folder.ts';
import { listGitFolders } from './scan-git.ts';
import { sortStrays, type Strays } from './stray-files.ts';
import { isArticleFile, isImageFile, surveyFolder, type FolderSurvey } from './survey-folder.ts';

/** What a scan of the articles’ folder found, against what the store remembers. */
export interface Scan {
  /** New articles and articles whose bytes may differ; in order of folder and name. */
  readonly changed: readonly ScannedFile[];
  /** Articles that the store remembers and that are gone. */
  readonly removed: readonly string[];
  readonly articleCount: number;
  /** Pictures beside the articles that came, whose bytes may differ, or that went. */
  readonly changedImages: readonly ScannedFile[];
  readonly removedImages: readonly string[];
  /** What is neither, changed or not. */
  readonly strays: Strays;
  /** When it began, in whole milliseconds: what changed later it may have missed. */
  readonly start: number;
  /** How it was found out: by git’s index, or by size and time. */
  readonly by: 'git' | 'size and time';
}

/**
 * Finds the files that are not as the store remembers them. Of a folder whose listing is what it was, no file is looked
 * at; that of the others is remembered, for whoever takes their files in the same transaction.
 * @param isFresh whether to take every article as changed.
 */
export async function scanContent(contentFolder: string, store: Store, isFresh: boolean): Promise<Scan> {
  const start = Date.now();
  if (isFresh) for (const table of ['files', 'folders']) store.run(`delete from ${table}`);
  const known = readKnownFolders(store);
  const fromGit = await listGitFolders(contentFolder);
  const folders = Array.from(fromGit ?? listFolders(contentFolder), (listing) =>
    surveyFolder(listing, known),
  );
  const { changed, gone } = compareFolders(store, folders, known);
  return {
    changed: changed.filter(({ file }) => isArticleFile(file)),
    // Where everything is fresh the store knows articles, but no files.
    removed: isFresh ? listForgotten(store, changed) : gone.filter(isArticleFile),
    articleCount: folders.reduce((sum, folder) => sum + folder.articleCount, 0),
    changedImages: changed.filter(({ file }) => isImageFile(file)),
    removedImages: gone.filter(isImageFile),
    strays: sortStrays(folders),
    start,
    by: fromGit === undefined ? 'size and time' : 'git',
  };
}

interface Difference {
  readonly changed: readonly ScannedFile[];
  /** The names of the files that are gone. */
  readonly gone: readonly string[];
}

/** Compares the files of the folders that are not as they were, and remembers what those folders now are. */
function compareFolders(
  store: Store,
  folders: readonly FolderSurvey[],
  known: ReadonlyMap<string, string>,
): Difference {
  const differences = folders.flatMap(({ folder, digest, lines }) => {
    if (lines === undefined) return [];
    store.run('insert or replace into folders (folder, digest) values (?, ?)', folder, digest);
    return [compareFolder(store, { folder, lines })];
  });
  const present = new Set(folders.map(({ folder }) => folder));
  const left = [...known.keys()].filter((folder) => !present.has(folder));
  const goneWithFolder = left.flatMap((folder) => {
    store.run('delete from folders where folder = ?', folder);
    return [...readKnownFiles(store, folder).keys()];
  });
  return {
    changed: differences.flatMap(({ changed }) => changed),
    gone: [...differences.flatMap(({ gone }) => gone), ...goneWithFolder],
  };
}

/** Compares a folder’s files one by one. */
function compareFolder(store: Store, { folder, lines }: FolderListing): Difference {
  const known = readKnownFiles(store, folder);
  const files = lines.map(parseLine).filter((file) => !leadsToNoFile(file));
  const changed = files.filter((file) => !isUnchanged(file, known.get(file.file)));
  for (const line of lines) known.delete(fileOfLine(line));
  return { changed, gone: [...known.keys()] };
}

function isUnchanged({ size, modified, blob }: ScannedFile, known: ScannedFile | undefined): boolean {
  if (known === undefined) return false;
  if (blob !== undefined || known.blob !== undefined) return blob === known.blob;
  return known.size === size && known.modified === modified;
}

/** The digest of each folder’s listing. */
function readKnownFolders(store: Store): ReadonlyMap<string, string> {
  const rows = store.all('select folder, digest from folders order by folder');
  return new Map(rows.map((row) => [text(row, 'folder'), text(row, 'digest')]));
}

/** The files of a folder itself, as they were last taken. */
function readKnownFiles(store: Store, folder: string): Map<string, ScannedFile> {
  // A zero comes after a slash.
  const rows = store.all(
    'select file, size, modified, blob from files where file > ? and file < ? order by file',
    `${folder}/`,
    `${folder}0`,
  );
  const inFolder = rows.filter((row) => posix.dirname(text(row, 'file')) === folder);
  return new Map(
    inFolder.map((row) => {
      const { blob } = row;
      const file = text(row, 'file');
      const known = { file, size: number(row, 'size'), modified: number(row, 'modified') };
      return [file, typeof blob === 'string' ? { ...known, blob } : known];
    }),
  );
}

/** The files of articles that the store has and that are there no more. */
function listForgotten(store: Store, present: readonly ScannedFile[]): readonly string[] {
  const names = new Set(present.map(({ file }) => file));
  const rows = store.all('select file from articles order by file');
  return rows.map((row) => text(row, 'file')).filter((file) => !names.has(file));
}
