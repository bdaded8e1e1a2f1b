import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { openContentFolder } from '../documents/content-folder.ts';
import { fileOfLine, type FolderListing } from './folder-listing.ts';
import { describeInner, findSilence, type GitSilence } from './git-silence.ts';
import { scanFile, type ScannedContent } from './scan-folder.ts';

/** What git says of the folders below a content folder’s articles. */
export type GitScan =
  | { readonly folders: readonly FolderListing[] }
  | {
      /** Why git does not answer for them, and what to do; undefined if they are not in git. */
      readonly silence?: GitSilence | undefined;
    };

/**
 * Lists the folders below a content folder’s articles as git does. Files in the index are named by their bytes, so that
 * a fresh checkout, in which every file’s time is new, costs no reading. Files that differ from the index or are not in
 * it come with the mark of the file system. So do files that git is told not to look at, and files that it writes
 * through a filter, such as git-lfs: the index names the input of the filter, whether the file is its input or its
 * output.
 * @returns no folders if the folder is not in git, if git is missing or refuses, or if a folder is another repository,
 *   whose files this one does not know.
 */
export async function listGitFolders(contentFolder: string): Promise<GitScan> {
  const [index, differing, filtered] = await Promise.all([
    runGit(contentFolder, ['-s', '-v']),
    runGit(contentFolder, ['-m', '-o']),
    runGit(contentFolder, [], withFilter),
  ]);
  for (const listed of [index, differing, filtered])
    if ('error' in listed) return findSilence(contentFolder, listed.error);
  const lines = linesOf(index);
  if (lines.length === 0) return {};
  const inner = lines.find(isSubmodule) ?? linesOf(differing).find((file) => file.endsWith('/'));
  if (inner !== undefined) return { silence: describeInner(fileOfLine(inner)) };
  const folders = new Map<string, readonly string[]>(Map.groupBy(lines, folderOfLine));
  const scanned = { contentFolder, content: openContentFolder(contentFolder) };
  const uncertain = lines.filter((line) => !isNamedByBytes(line)).map(fileOfLine);
  for (const [folder, files] of Map.groupBy(
    [...linesOf(differing), ...uncertain, ...linesOf(filtered)],
    (file) => posix.dirname(file),
  )) {
    folders.set(folder, replaceLines(scanned, folders.get(folder) ?? [], files));
  }
  const listings = [...folders]
    .filter(([, lines]) => lines.length > 0)
    .map(([folder, lines]) => ({ folder, lines }))
    .sort((first, second) => (first.folder < second.folder ? -1 : 1));
  return { folders: listings };
}

/** Selects files with a filter. Git can only exclude files whose filter is unspecified or unset. */
const withFilter = [':(exclude,attr:!filter)', ':(exclude,attr:-filter)'];

/** A repository may tell git not to ask for the second time of files, or for little more than their sizes. */
const askingAll = ['-c', 'core.trustctime=true', '-c', 'core.checkStat=default'];

const run = promisify(execFile);

/** The lines of `git ls-files`, or why there are none. */
type GitLines = { readonly lines: readonly string[] } | { readonly error: unknown };

function linesOf(listed: GitLines): readonly string[] {
  return 'lines' in listed ? listed.lines : [];
}

async function runGit(
  contentFolder: string,
  words: readonly string[],
  places: readonly string[] = [],
): Promise<GitLines> {
  try {
    const command = [...askingAll, 'ls-files', '-z', ...words, '--', 'articles', ...places];
    // Git speaks many languages, and `findSilence` reads what it says.
    const env = { ...process.env, LC_ALL: 'C' };
    const { stdout } = await run('git', command, { cwd: contentFolder, env, maxBuffer: 1024 ** 3 });
    return { lines: stdout.split('\0').filter((line) => line !== '') };
  } catch (error) {
    return { error };
  }
}

function folderOfLine(line: string): string {
  return posix.dirname(fileOfLine(line));
}

function isSubmodule(line: string): boolean {
  return line.startsWith('160000', 2);
}

/**
 * False for a link, whose bytes are not those of its target, and for a file that is not checked out, or that git is told
 * to take for unchanged: `git update-index --assume-unchanged`.
 */
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
