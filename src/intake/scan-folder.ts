import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { openContentFolder, type ContentFolder } from '../documents/content-folder.ts';
import { RefusedFile } from '../documents/refused-file.ts';
import { tryRead } from '../reading/try-read.ts';
import { formatLine, formatRefused, markOf, noMark, type FolderListing } from './folder-listing.ts';

/**
 * Lists the folders below a content folder’s articles in order: those with files of their own, each file with its mark,
 * and those that are named as articles. A missing folder has none: git does not keep empty folders.
 */
export function* listFolders(contentFolder: string): Generator<FolderListing> {
  // A broken link does not count as missing: its target may come back.
  if (lstatSync(join(contentFolder, articleFolder), { throwIfNoEntry: false }) === undefined) return;
  const content = openContentFolder(contentFolder);
  const checked = tryRead(() => {
    content.checkFolder(articleFolder);
  });
  if ('error' in checked) yield { folder: articleFolder, lines: [], fault: checked.error };
  else yield* listFoldersBelow({ contentFolder, content }, articleFolder);
}

const articleFolder = 'articles';

/** A content folder, and the door to its files. */
export interface ScannedContent {
  readonly contentFolder: string;
  readonly content: ContentFolder;
}

function* listFoldersBelow(scanned: ScannedContent, folder: string): Generator<FolderListing> {
  const read = tryRead(() => readdirSync(`${scanned.contentFolder}/${folder}`, { withFileTypes: true }));
  if ('error' in read) {
    yield { folder, lines: [], fault: read.error };
    return;
  }
  const folders: string[] = [];
  const files: string[] = [];
  for (const entry of read.value) (entry.isDirectory() ? folders : files).push(`${folder}/${entry.name}`);
  const lines = files.sort().flatMap((file) => scanFile(scanned, file) ?? []);
  if (lines.length > 0 || folder.endsWith('.md')) yield { folder, lines };
  for (const inside of folders.sort()) yield* listFoldersBelow(scanned, inside);
}

/** The line of a file, or of what is refused in its place; undefined if there is nothing, or a folder. */
export function scanFile({ contentFolder, content }: ScannedContent, file: string): string | undefined {
  const found = tryRead(() => lstatSync(`${contentFolder}/${file}`, { throwIfNoEntry: false }));
  // Reading it fails as well, and reports the error.
  if ('error' in found) return formatLine({ file, mark: noMark });
  const stats = found.value;
  if (stats === undefined || stats.isDirectory()) return undefined;
  return stats.isFile() ? formatLine({ file, mark: markOf(stats) }) : scanLink(content, file);
}

/** The line of what is no file itself. Only links are followed, and asked where they lead: that costs more than a file. */
function scanLink(content: ContentFolder, file: string): string | undefined {
  try {
    return formatLine({ file, mark: markOf(statSync(content.locate(file))) });
  } catch (error) {
    // Emacs locks a file by a broken link beside it, whose name begins with a dot.
    if (posix.basename(file).startsWith('.')) return undefined;
    return error instanceof RefusedFile
      ? formatRefused({ file, refusal: error.refusal })
      : formatLine({ file, mark: noMark });
  }
}
