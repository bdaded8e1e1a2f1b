import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Surroundings } from './site-facts.ts';

/** What the machine and the folder say of a new archive. @param folder may not be there yet. */
export function findSurroundings(folder: string): Surroundings {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return {
    folder,
    // eslint-disable-next-line no-restricted-syntax -- A new archive begins with the zone of whoever begins it.
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: { LC_ALL, LC_MESSAGES, LANG },
    remote: existsSync(folder) ? readRemote(folder) : undefined,
  };
}

/** How the folder’s package.json, or one above it, names the program, if it does: it is to be had from there. */
export function findProgramName(folder: string): string | undefined {
  const path = resolve(folder);
  const found = readDependency(join(path, 'package.json'));
  if (found !== undefined || dirname(path) === path) return found;
  return findProgramName(dirname(path));
}

function readRemote(folder: string): string | undefined {
  try {
    const words = ['remote', 'get-url', 'origin'];
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    // The folder is not in git, has no remote, or git is missing.
    return undefined;
  }
}

function readDependency(file: string): string | undefined {
  try {
    const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    return dependencies?.['limited-times'];
  } catch {
    // It is missing, or of another kind.
    return undefined;
  }
}
