import { number, optionalText, text, type Row, type Store } from '../store/store.ts';
import { listGitFiles } from './scan-git.ts';
import { listFolderFiles } from './scan-folder.ts';

/** What a scan of the articles’ folder found, against what the store remembers. */
export interface Scan {
  /** New articles and articles whose bytes may differ; in order of name. */
  readonly changed: readonly ScannedFile[];
  /** Articles that the store remembers and that are gone. */
  readonly removed: readonly string[];
  readonly unchangedCount: number;
  /** Names of all pictures beside the articles. */
  readonly images: readonly string[];
  /** Pictures that came, whose bytes may differ, or that went. */
  readonly changedImages: readonly ScannedFile[];
  readonly removedImages: readonly string[];
  /** How it was found out: by git’s index, or by size and time. */
  readonly by: 'git' | 'size and time';
}

/** A file as git or the file system tells of it, without a look inside. */
export interface ScannedFile {
  /** From the content folder, with slashes: `articles/2022/01/13/a.md`. */
  readonly file: string;
  /** 0 where git answers for the file. */
  readonly size: number;
  /** Milliseconds; 0 where git answers for the file. */
  readonly modified: number;
  /** Git’s name for its bytes, where these are what the index has. */
  readonly blob?: string;
}

const articleEnding = '.md';
const imageEnding = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/**
 * Finds the files that are not as the store remembers them.
 * @param isFresh whether to take every article as changed.
 */
export function scanContent(contentFolder: string, store: Store, isFresh: boolean): Scan {
  const fromGit = listGitFiles(contentFolder);
  const files = fromGit ?? listFolderFiles(contentFolder);
  const known = readKnownFiles(store);
  const articles = files.filter(({ file }) => file.endsWith(articleEnding));
  const images = files.filter(({ file }) => imageEnding.test(file));
  const isSame = (file: ScannedFile) => isUnchanged(file, known.get(file.file));
  const changed = isFresh ? articles : articles.filter((file) => !isSame(file));
  const present = new Set(files.map(({ file }) => file));
  const gone = [...known.keys()].filter((file) => !present.has(file));
  return {
    changed,
    removed: listRemovedArticles(store, present),
    unchangedCount: articles.length - changed.length,
    images: images.map(({ file }) => file),
    changedImages: images.filter((file) => !isSame(file)),
    removedImages: gone.filter((file) => imageEnding.test(file)),
    by: fromGit === undefined ? 'size and time' : 'git',
  };
}

function isUnchanged({ size, modified, blob }: ScannedFile, known: Row | undefined): boolean {
  if (known === undefined) return false;
  const knownBlob = optionalText(known, 'blob');
  if (blob !== undefined || knownBlob !== undefined) return blob === knownBlob;
  return number(known, 'size') === size && number(known, 'modified') === modified;
}

function readKnownFiles(store: Store): ReadonlyMap<string, Row> {
  const rows = store.all('select file, size, modified, blob from files');
  return new Map(rows.map((row) => [text(row, 'file'), row]));
}

function listRemovedArticles(store: Store, present: ReadonlySet<string>): readonly string[] {
  const rows = store.all('select file from articles order by file');
  return rows.map((row) => text(row, 'file')).filter((file) => !present.has(file));
}
