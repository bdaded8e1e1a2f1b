import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Finds where files went, by git’s own comparison: first what is not committed, then the commit that deleted each. */
export async function findRenames(
  contentFolder: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const renames = new Map<string, string>();
  const take = (output: string) => {
    for (const [from, to] of parseRenames(output)) if (!renames.has(from)) renames.set(from, to);
  };
  take(await runGit(contentFolder, ['diff', 'HEAD', ...asRenames]));
  for (const file of files.slice(0, mostAsked)) {
    if (renames.has(file)) continue;
    const commit = await runGit(contentFolder, [
      'log',
      '-1',
      '--format=%H',
      '--diff-filter=D',
      '--no-renames',
      '--',
      file,
    ]);
    if (commit !== '') take(await runGit(contentFolder, ['show', '--format=', ...asRenames, commit.trim()]));
  }
  return new Map(files.flatMap((file) => followRename(renames, file)));
}

const asRenames = ['-M', '--diff-filter=R', '--name-status', '-z', '--relative'];
/** Each takes a walk through the history. A commit that moved many files answers for all of them. */
const mostAsked = 200;
const patience = 20_000;
const run = promisify(execFile);

async function runGit(folder: string, words: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', words, { cwd: folder, maxBuffer: 1024 ** 3, timeout: patience });
    return stdout;
  } catch {
    // There is no git, or no repository: then texts alone tell.
    return '';
  }
}

/** Reads `R100`, a name and another name, each with a zero byte behind it. */
function parseRenames(output: string): readonly (readonly [from: string, to: string])[] {
  const parts = output.split('\0');
  return parts.flatMap((part, place) => {
    const [from, to] = [parts[place + 1], parts[place + 2]];
    return place % 3 === 0 && /^R\d+$/.test(part) && from !== undefined && to !== undefined
      ? [[from, to] as const]
      : [];
  });
}

/** A file may have been renamed again. */
function followRename(renames: ReadonlyMap<string, string>, file: string): [string, string][] {
  const seen = new Set([file]);
  let place = file;
  for (let next = renames.get(place); next !== undefined && !seen.has(next); next = renames.get(place)) {
    seen.add(next);
    place = next;
  }
  return place === file ? [] : [[file, place]];
}
