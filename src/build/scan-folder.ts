import { readdirSync, statSync } from 'node:fs';
import { formatLine, type FolderListing } from './folder-listing.ts';

/** The folders below a content folder’s articles with files of their own, in order, each file with size and time. */
export function* listFolders(contentFolder: string, folder = 'articles'): Generator<FolderListing> {
  const entries = readdirSync(`${contentFolder}/${folder}`, { withFileTypes: true });
  const folders: string[] = [];
  const files: string[] = [];
  for (const entry of entries) (entry.isDirectory() ? folders : files).push(`${folder}/${entry.name}`);
  const lines = files.sort().flatMap((file) => scanFile(contentFolder, file) ?? []);
  if (lines.length > 0) yield { folder, lines };
  for (const inside of folders.sort()) yield* listFolders(contentFolder, inside);
}

/** @returns the line of a file; nothing where it went meanwhile. */
export function scanFile(contentFolder: string, file: string): string | undefined {
  const stat = statSync(`${contentFolder}/${file}`, { throwIfNoEntry: false });
  return stat?.isFile() === true ? formatLine({ file, size: stat.size, modified: stat.mtimeMs }) : undefined;
}
