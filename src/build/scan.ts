import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { number, text, type Store } from '../store/store.ts';

/** What a scan of the articles’ folder found, against what the store remembers. */
export interface Scan {
  /** New files and files whose size or time differs; in order of name. */
  readonly changed: readonly ScannedFile[];
  /** Files that the store remembers and that are gone. */
  readonly removed: readonly string[];
  readonly unchangedCount: number;
  /** Images beside the articles. */
  readonly images: readonly ScannedFile[];
}

/** A file as the file system tells of it, without a look inside. */
export interface ScannedFile {
  /** From the content folder, with slashes: `articles/2022/01/13/a.md`. */
  readonly file: string;
  readonly size: number;
  /** Nanoseconds. */
  readonly modified: bigint;
}

const imageEnding = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/**
 * Finds the articles’ files that are not as the store remembers them.
 * @param isFresh whether to take every file as changed.
 */
export function scanContent(contentFolder: string, store: Store, isFresh: boolean): Scan {
  const names = listFiles(contentFolder);
  const known = isFresh ? new Map<string, string>() : readKnownFiles(store);
  const files = names.filter((name) => name.endsWith('.md')).map((file) => scanFile(contentFolder, file));
  const changed = files.filter((file) => known.get(file.file) !== fingerprint(file));
  const present = new Set(files.map(({ file }) => file));
  return {
    changed,
    removed: listRemoved(store, present),
    unchangedCount: files.length - changed.length,
    images: names.filter((name) => imageEnding.test(name)).map((file) => scanFile(contentFolder, file)),
  };
}

function listFiles(contentFolder: string): readonly string[] {
  const entries = readdirSync(join(contentFolder, 'articles'), { recursive: true, encoding: 'utf8' });
  return entries.map((name) => `articles/${sep === '/' ? name : name.replaceAll(sep, '/')}`).sort();
}

function scanFile(contentFolder: string, file: string): ScannedFile {
  const { size, mtimeNs } = statSync(join(contentFolder, file), { bigint: true });
  return { file, size: Number(size), modified: mtimeNs };
}

function readKnownFiles(store: Store): ReadonlyMap<string, string> {
  const rows = store.all('select file, size, cast(modified as text) as modified from files');
  return new Map(
    rows.map((row) => [text(row, 'file'), `${String(number(row, 'size'))} ${text(row, 'modified')}`]),
  );
}

function fingerprint({ size, modified }: ScannedFile): string {
  return `${String(size)} ${String(modified)}`;
}

function listRemoved(store: Store, present: ReadonlySet<string>): readonly string[] {
  const rows = store.all('select file from articles order by file');
  return rows.map((row) => text(row, 'file')).filter((file) => !present.has(file));
}
