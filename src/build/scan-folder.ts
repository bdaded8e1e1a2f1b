import { lstatSync, readdirSync, statSync, type Stats } from 'node:fs';
import { posix } from 'node:path';
import { formatLine, type FolderListing } from './folder-listing.ts';

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
  const entries = readdirSync(`${contentFolder}/${folder}`, { withFileTypes: true });
  const folders: string[] = [];
  const files: string[] = [];
  for (const entry of entries) (entry.isDirectory() ? folders : files).push(`${folder}/${entry.name}`);
  const lines = files.sort().flatMap((file) => scanFile(contentFolder, file) ?? []);
  if (lines.length > 0 || folder.endsWith('.md')) yield { folder, lines };
  for (const inside of folders.sort()) yield* listFoldersBelow(contentFolder, inside);
}

/** @returns the line of a file, or of a link that leads to none; nothing where it went meanwhile. */
export function scanFile(contentFolder: string, file: string): string | undefined {
  const place = `${contentFolder}/${file}`;
  const stat = followLink(place);
  if (stat?.isFile() === true) return formatLine({ file, size: stat.size, modified: stat.mtimeMs });
  // Emacs locks a file by a link beside it, to nowhere, with a dot in front.
  const isHidden = posix.basename(file).startsWith('.');
  const isLink = !isHidden && lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? formatLine({ file, size: -1, modified: 0 }) : undefined;
}

function followLink(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') return undefined;
    throw error;
  }
}
