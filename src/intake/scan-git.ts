import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { openContentFolder } from '../documents/content-folder.ts';
import { fileOfLine, type FolderListing } from './folder-listing.ts';
import { scanFile, type ScannedContent } from './scan-folder.ts';

/**
 * The folders below a content folder’s articles as git lists them. Files in the index are named by their bytes, so that
 * a fresh checkout, in which every file’s time is new, costs no reading. Files that differ from the index or are not in
 * it come with size and time. So do files that git writes through a filter, such as git-lfs: the index names the input
 * of the filter, whether the file is its input or its output.
 * @returns undefined if the folder is not in git, if git is missing, or if a folder is another repository, whose files
 *   this one does not know.
 */
export async function listGitFolders(contentFolder: string): Promise<readonly FolderListing[] | undefined> {
  const [index, differing, filtered] = await Promise.all([
    runGit(contentFolder, ['-s', '-t']),
    runGit(contentFolder, ['-m', '-o']),
    runGit(contentFolder, [], withFilter),
  ]);
  if (index === undefined || differing === undefined || filtered === undefined || index.length === 0)
    return undefined;
  if (index.some(isSubmodule) || differing.some((file) => file.endsWith('/'))) return undefined;
  const folders = new Map<string, readonly string[]>(Map.groupBy(index, folderOfLine));
  const scanned = { contentFolder, content: openContentFolder(contentFolder) };
  const uncertain = index.filter((line) => !isNamedByBytes(line)).map(fileOfLine);
  for (const [folder, files] of Map.groupBy([...differing, ...uncertain, ...filtered], (file) =>
    posix.dirname(file),
  )) {
    folders.set(folder, replaceLines(scanned, folders.get(folder) ?? [], files));
  }
  return [...folders]
    .filter(([, lines]) => lines.length > 0)
    .map(([folder, lines]) => ({ folder, lines }))
    .sort((first, second) => (first.folder < second.folder ? -1 : 1));
}

/** Selects files with a filter. Git can only exclude files whose filter is unspecified or unset. */
const withFilter = [':(exclude,attr:!filter)', ':(exclude,attr:-filter)'];

const run = promisify(execFile);

/** The lines of `git ls-files`; undefined if it fails. */
async function runGit(
  contentFolder: string,
  words: readonly string[],
  places: readonly string[] = [],
): Promise<readonly string[] | undefined> {
  try {
    const command = ['ls-files', '-z', ...words, '--', 'articles', ...places];
    const { stdout } = await run('git', command, { cwd: contentFolder, maxBuffer: 1024 ** 3 });
    return stdout.split('\0').filter((line) => line !== '');
  } catch {
    return undefined;
  }
}

function folderOfLine(line: string): string {
  return posix.dirname(fileOfLine(line));
}

function isSubmodule(line: string): boolean {
  return line.startsWith('160000', 2);
}

/** False for a link, whose bytes are not those of its target, and for a file that is not checked out. */
function isNamedByBytes(line: string): boolean {
  return line.startsWith('H 100');
}

/** Replaces the lines of some files of a folder by what the file system says. */
function replaceLines(
  scanned: ScannedContent,
  lines: readonly string[],
  files: readonly string[],
): readonly string[] {
  const byFile = new Map(lines.map((line) => [fileOfLine(line), line]));
  for (const file of files) {
    const line = scanFile(scanned, file);
    if (line === undefined) byFile.delete(file);
    else byFile.set(file, line);
  }
  return [...byFile].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, line]) => line);
}
