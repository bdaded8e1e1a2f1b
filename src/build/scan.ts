import { text, type Store } from '../store/store.ts';
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
  const articles = files.filter(({ file }) => isArticle(file));
  const images = files.filter(({ file }) => imageEnding.test(file));
  const isSame = (file: ScannedFile) => isUnchanged(file, known.get(file.file));
  const changed = isFresh ? articles : articles.filter((file) => !isSame(file));
  const present = new Set(files.map(({ file }) => file));
  const isGone = (file: string) => !present.has(file);
  return {
    changed,
    // Fresh means that the store knows articles, but no files.
    removed: (isFresh ? listArticleFiles(store) : [...known.keys()].filter(isArticle)).filter(isGone),
    unchangedCount: articles.length - changed.length,
    images: images.map(({ file }) => file),
    changedImages: images.filter((file) => !isSame(file)),
    removedImages: [...known.keys()].filter((file) => imageEnding.test(file) && isGone(file)),
    by: fromGit === undefined ? 'size and time' : 'git',
  };
}

function isArticle(file: string): boolean {
  return file.endsWith(articleEnding);
}

function isUnchanged({ size, modified, blob }: ScannedFile, known: KnownFile | undefined): boolean {
  if (known === undefined) return false;
  const [knownSize, knownModified, knownBlob] = known;
  if (blob !== undefined || knownBlob !== null) return blob === knownBlob;
  return knownSize === size && knownModified === modified;
}

/** Size, time and git’s name for a file’s bytes. */
type KnownFile = readonly [size: number, modified: number, blob: string | null];

/** As one text: a hundred thousand rows take longer to be made objects than to be parsed. */
function readKnownFiles(store: Store): ReadonlyMap<string, KnownFile> {
  const row = store.get(
    'select json_group_array(json_array(file, json_array(size, modified, blob))) as files from files',
  );
  // SQLite wrote this JSON from the columns.
  return new Map(
    row === undefined ? [] : (JSON.parse(text(row, 'files')) as readonly (readonly [string, KnownFile])[]),
  );
}

function listArticleFiles(store: Store): readonly string[] {
  return store.all('select file from articles order by file').map((row) => text(row, 'file'));
}
