import { isMediaFile } from '../archive/media-types.ts';
import { listArticleFiles } from '../store/content/articles.ts';
import { forgetEveryFile, listKnownFiles, type KnownFile } from '../store/content/files.ts';
import { forgetFolder, listKnownFolders, rememberFolder } from '../store/content/folders.ts';
import type { Store } from '../store/database/database.ts';
import { fileOfLine, isRefused, parseLine, type FolderListing, type ScannedFile } from './folder-listing.ts';
import { listFolders } from './scan-folder.ts';
import type { GitSilence } from './git-silence.ts';
import { listGitFolders } from './scan-git.ts';
import { sortStrays, type Strays } from './stray-files.ts';
import { isArticleFile, surveyFolder, type FolderSurvey } from './survey-folder.ts';

/** What a scan of the articles’ folder found, compared with what the store remembers. */
export interface Scan {
  /** New articles and articles whose bytes may differ; in order of folder and name. */
  readonly changed: readonly ScannedFile[];
  /** Articles that the store remembers but that are gone. */
  readonly removed: readonly string[];
  readonly articleCount: number;
  /** Pictures and other files beside the articles: new ones, those whose bytes may differ, and those that are gone. */
  readonly changedMedia: readonly ScannedFile[];
  readonly removedMedia: readonly string[];
  /** Files that are neither articles nor media, changed or not. */
  readonly strays: Strays;
  /** When the scan began, in whole milliseconds. It may have missed later changes. */
  readonly start: number;
  /** How changes were found: by git’s index, or by what the file system says of each file. */
  readonly by: 'git' | 'size and time';
  /** Why git did not answer for articles that are in git. */
  readonly gitSilence?: GitSilence | undefined;
}

/**
 * Finds the files that differ from what the store remembers. It skips folders whose listing did not change. The store
 * remembers the new listings of the others, so the caller must take in their files in the same transaction.
 * @param isFresh whether to treat every article as changed.
 */
export async function scanContent(contentFolder: string, store: Store, isFresh: boolean): Promise<Scan> {
  const start = Date.now();
  if (isFresh) forgetEveryFile(store);
  const known = listKnownFolders(store);
  const git = await listGitFolders(contentFolder);
  const listings = 'folders' in git ? git.folders : listFolders(contentFolder);
  const folders = Array.from(listings, (listing) => surveyFolder(listing, known));
  const { changed, gone } = compareFolders(store, folders, known);
  return {
    changed: changed.filter(({ file }) => isArticleFile(file)),
    // If everything is fresh, the store knows articles but no files.
    removed: isFresh ? listForgotten(store, changed) : gone.filter(isArticleFile),
    articleCount: folders.reduce((sum, folder) => sum + folder.articleCount, 0),
    changedMedia: changed.filter(({ file }) => isMediaFile(file)),
    removedMedia: gone.filter(isMediaFile),
    strays: sortStrays(folders),
    start,
    ...('folders' in git ? { by: 'git' } : { by: 'size and time', gitSilence: git.silence }),
  };
}

type KnownFolders = ReturnType<typeof listKnownFolders>;

interface Difference {
  readonly changed: readonly ScannedFile[];
  /** The names of the files that are gone. */
  readonly gone: readonly string[];
}

/** Compares the files of the folders whose listing changed, and remembers the new listings. */
function compareFolders(store: Store, folders: readonly FolderSurvey[], known: KnownFolders): Difference {
  const differences = folders.flatMap(({ folder, digest, lines }) => {
    if (lines === undefined) return [];
    rememberFolder(store, folder, digest);
    return [compareFolder(store, { folder, lines })];
  });
  const present = new Set(folders.map(({ folder }) => folder));
  const left = [...known.keys()].filter((folder) => !present.has(folder));
  const goneWithFolder = left.flatMap((folder) => {
    forgetFolder(store, folder);
    return [...listKnownFiles(store, folder).keys()];
  });
  return {
    changed: differences.flatMap(({ changed }) => changed),
    gone: [...differences.flatMap(({ gone }) => gone), ...goneWithFolder],
  };
}

/** Compares a folder’s files one by one. */
function compareFolder(store: Store, { folder, lines }: FolderListing): Difference {
  const known = listKnownFiles(store, folder);
  const files = lines.map(parseLine).flatMap((entry) => (isRefused(entry) ? [] : [entry]));
  const changed = files.filter((file) => !isUnchanged(file, known.get(file.file)));
  for (const line of lines) known.delete(fileOfLine(line));
  return { changed, gone: [...known.keys()] };
}

function isUnchanged({ mark }: ScannedFile, known: KnownFile | undefined): boolean {
  return known?.isUncertain === false && known.mark === mark;
}

/** The files of articles in the store that no longer exist. */
function listForgotten(store: Store, present: readonly ScannedFile[]): readonly string[] {
  const names = new Set(present.map(({ file }) => file));
  return listArticleFiles(store).filter((file) => !names.has(file));
}
