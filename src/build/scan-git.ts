import { spawnSync } from 'node:child_process';
import { scanFile } from './scan-folder.ts';
import type { ScannedFile } from './scan.ts';

/**
 * The files below a content folder’s articles, in order of name, as git knows them: what the index has is named by its
 * bytes, so that a fresh checkout, where every file’s time is new, costs no reading. Files that differ from the index,
 * and those that it does not know, come with size and time.
 * @returns nothing where the folder is not in git, or git is not there.
 */
export function listGitFiles(contentFolder: string): readonly ScannedFile[] | undefined {
  const index = runGit(contentFolder, ['-s', '-t']);
  if (index === undefined || index.length === 0) return undefined;
  const differing = runGit(contentFolder, ['-m', '-o']);
  if (differing === undefined) return undefined;
  const files = new Map(index.map(parseEntry).map((file) => [file.file, file]));
  const uncertain = [...files.values()].filter(({ blob }) => blob === undefined).map(({ file }) => file);
  for (const name of [...differing, ...uncertain]) {
    const scanned = scanFile(contentFolder, name);
    if (scanned === undefined) files.delete(name);
    else files.set(name, scanned);
  }
  const all = [...files.values()];
  // The index is in order.
  return differing.length === 0 ? all : all.sort((first, second) => (first.file < second.file ? -1 : 1));
}

/** @returns the lines of `git ls-files`, or nothing where it fails. */
function runGit(contentFolder: string, words: readonly string[]): readonly string[] | undefined {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', ...words, '--', 'articles'], {
    cwd: contentFolder,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  return status === 0 ? stdout.split('\0').filter((line) => line !== '') : undefined;
}

/** `H 100644 8baef1b4abc478178b004d62031cf7fe6db6f903 0` and, behind a tab, the name. */
function parseEntry(line: string): ScannedFile {
  const tab = line.indexOf('\t');
  const file = line.slice(tab + 1);
  // A link’s bytes are not those of the file that it leads to; what is not checked out is not there.
  return line.startsWith('H 100')
    ? { file, size: 0, modified: 0, blob: line.slice(9, line.indexOf(' ', 9)) }
    : { file, size: 0, modified: 0 };
}
