import { lstatSync, readdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { tryRead } from '../reading/try-read.ts';
import { formatLine, formatLinkWithoutFile, type FolderListing } from './folder-listing.ts';

/**
 * Lists the folders below a content folder’s articles in order: those with files of their own, each file with size and
 * time, and those that are named as articles. A missing folder has none: git does not keep empty folders.
 */
export function* listFolders(contentFolder: string): Generator<FolderListing> {
  // A broken link does not count as missing: its target may come back.
  const isThere = lstatSync(`${contentFolder}/articles`, { throwIfNoEntry: false }) !== undefined;
  if (isThere) yield* listFoldersBelow(contentFolder, 'articles');
}

function* listFoldersBelow(contentFolder: string, folder: string): Generator<FolderListing> {
  const read = tryRead(() => readdirSync(`${contentFolder}/${folder}`, { withFileTypes: true }));
  if ('error' in read) {
    yield { folder, lines: [], fault: read.error };
    return;
  }
  const folders: string[] = [];
  const files: string[] = [];
  for (const entry of read.value) (entry.isDirectory() ? folders : files).push(`${folder}/${entry.name}`);
  const lines = files.sort().flatMap((file) => scanFile(contentFolder, file) ?? []);
  if (lines.length > 0 || folder.endsWith('.md')) yield { folder, lines };
  for (const inside of folders.sort()) yield* listFoldersBelow(contentFolder, inside);
}

/** The line of a file, or of a link that does not lead to a file; undefined if it is gone meanwhile. */
export function scanFile(contentFolder: string, file: string): string | undefined {
  const place = `${contentFolder}/${file}`;
  const followed = tryRead(() => statSync(place, { throwIfNoEntry: false }));
  const stat = 'error' in followed ? undefined : followed.value;
  if (stat?.isFile() === true) return formatLine({ file, size: stat.size, modified: stat.mtimeMs });
  const found = tryRead(() => lstatSync(place, { throwIfNoEntry: false }));
  // Reading it fails as well, and reports the error.
  if ('error' in found) return formatLine({ file, size: 0, modified: 0 });
  // Emacs locks a file by a broken link beside it, whose name begins with a dot.
  const isLink = found.value?.isSymbolicLink() === true && !posix.basename(file).startsWith('.');
  return isLink ? formatLinkWithoutFile(file) : undefined;
}
