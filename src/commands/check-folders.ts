import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { checkSiteFolder } from './check-site-folder.ts';
import { UsageError } from './command-line.ts';

/** The folders that a command is given, as they were typed. */
export interface Folders {
  readonly content: string;
  readonly cache: string;
  /** Absent if the command writes no site. */
  readonly out?: string;
}

/**
 * Checks that a command does not write among the files that it reads or remembers. It touches nothing.
 * @throws UsageError if a folder lies in another one that must be apart, or if a file has the place of a folder.
 */
export function checkFolders({ content, cache, out }: Folders): void {
  checkSiteFolder('--content', content);
  checkIsFolder('cache', cache);
  if (out === undefined) return;
  checkIsFolder('out', out);
  const [contentOption, cacheOption, outOption] = [
    { name: 'content', folder: content },
    { name: 'cache', folder: cache },
    { name: 'out', folder: out },
  ] as const;
  for (const room of contentRooms)
    checkOutside(
      outOption,
      { name: 'content', folder: join(content, room) },
      'Pages would be written among the articles.',
    );
  checkOutside(contentOption, outOption, 'Pages would be written around the articles.');
  checkOutside(cacheOption, outOption, 'What the build remembers would be published.');
}

/** What a site folder holds of content. An output may lie beside them. */
const contentRooms = ['articles', 'pages', 'public', 'sources', 'views'];

interface FolderOption {
  readonly name: keyof Folders;
  readonly folder: string;
}

function checkOutside(inner: FolderOption, outer: FolderOption, why: string): void {
  const [innerPlace, outerPlace] = [findPlace(inner.folder), findPlace(outer.folder)];
  const isSame = innerPlace === outerPlace;
  if (!isSame && !innerPlace.startsWith(outerPlace.endsWith(sep) ? outerPlace : outerPlace + sep)) return;
  const relation = isSame ? 'is the same folder as' : 'lies in';
  throw new UsageError(
    `--${inner.name} ${resolve(inner.folder)} ${relation} --${outer.name} ${resolve(outer.folder)}. ${why} ` +
      `Give each a folder of its own.`,
  );
}

/** Where a folder is, or would be, after links are followed. */
function findPlace(folder: string): string {
  const path = resolve(folder);
  const parent = dirname(path);
  try {
    return realpathSync.native(path);
  } catch {
    return parent === path ? path : join(findPlace(parent), basename(path));
  }
}

function checkIsFolder(name: keyof Folders, folder: string): void {
  const file = findFileInPlace(resolve(folder));
  if (file === undefined) return;
  throw new UsageError(`--${name} ${resolve(folder)} cannot be a folder: ${file} is a file. Name another.`);
}

/** The file that has the place of a folder or of one above it; undefined if there is none. */
function findFileInPlace(path: string): string | undefined {
  const found = findKind(path);
  if (found === 'folder' || dirname(path) === path) return undefined;
  return found === 'file' ? path : findFileInPlace(dirname(path));
}

function findKind(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    // Not there, or below a file.
    return undefined;
  }
}
