import { lstatSync, readdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { tryRead } from '../reading/try-read.ts';
import { formatLine, formatLinkWithoutFile, type FolderListing } from './folder-listing.ts';

/**
 * The folders below a content folder’s articles with files of their own, in order, each file with size and time; and
 * those without that are named as articles. None where there are no articles: git keeps no empty folder.
 */
export function* listFolders(contentFolder: string): Generator<FolderListing> {
  // A link that leads nowhere is no such archive: what it leads to may come back.
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

/** @returns the line of a file, or of a link that leads to none; nothing where it went meanwhile. */
export function scanFile(contentFolder: string, file: string): string | undefined {
  const place = `${contentFolder}/${file}`;
  const followed = tryRead(() => statSync(place, { throwIfNoEntry: false }));
  const stat = 'error' in followed ? undefined : followed.value;
  if (stat?.isFile() === true) return formatLine({ file, size: stat.size, modified: stat.mtimeMs });
  const found = tryRead(() => lstatSync(place, { throwIfNoEntry: false }));
  // Whoever reads it is refused as well, and says so.
  if ('error' in found) return formatLine({ file, size: 0, modified: 0 });
  // Emacs locks a file by a link beside it, to nowhere, with a dot in front.
  const isLink = found.value?.isSymbolicLink() === true && !posix.basename(file).startsWith('.');
  return isLink ? formatLinkWithoutFile(file) : undefined;
}
