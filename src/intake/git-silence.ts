import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Why git does not answer for articles that are in git, and what to do. */
export interface GitSilence {
  /** As a part of a sentence: `git is not installed`. */
  readonly why: string;
  readonly remedy: string;
}

/** A log note that says what it costs. */
export function describeSilence({ why, remedy }: GitSilence): string {
  return `${why}, so articles are compared by size and time: after a fresh checkout all of them are read again. ${remedy}`;
}

/** A folder of articles is another repository. @param folder from the content folder. */
export function describeInner(folder: string): GitSilence {
  return {
    why: `${folder.replace(/\/$/, '')} is a git repository of its own`,
    remedy: 'Make its files part of the repository around it if that takes too long.',
  };
}

/**
 * Finds out why git failed.
 * @returns no silence if the folder is not in git: then there is nothing to say.
 */
export function findSilence(folder: string, error: unknown): { readonly silence?: GitSilence | undefined } {
  const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
  if (code === 'ENOENT') return { silence: isInGit(folder) ? notInstalled : undefined };
  if (stderr.includes('not a git repository')) return {};
  if (stderr.includes('dubious ownership')) return { silence: describeDistrust(folder, stderr) };
  return { silence: { why: `Git fails (${firstLine(error)})`, remedy: 'See what “git status” says there.' } };
}

const notInstalled: GitSilence = {
  why: 'Git is not installed here, though the articles are in a repository',
  remedy: 'Install git if that takes too long.',
};

function isInGit(folder: string): boolean {
  const place = resolve(folder);
  if (existsSync(join(place, '.git'))) return true;
  return dirname(place) !== place && isInGit(dirname(place));
}

/** Git reads no repository of another user’s unless it is told to. */
function describeDistrust(folder: string, stderr: string): GitSilence {
  const [, named] = /repository at '([^']+)'/.exec(stderr) ?? [];
  const repository = named ?? resolve(folder);
  return {
    why: `Git does not trust ${repository}, which belongs to another user`,
    remedy: `Tell it to: git config --global --add safe.directory ${quote(repository)}`,
  };
}

function quote(path: string): string {
  return /^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

function firstLine(error: unknown): string {
  const { stderr = '', message = '' } = error as { readonly stderr?: string; readonly message?: string };
  return (stderr.trim() === '' ? message : stderr.trim()).split('\n', 1)[0] ?? '';
}
