import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './manifest.ts';
import type { Settings } from '../reading/read-settings.ts';
import { listFiles } from './stage-files.ts';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What every page depends on beside its record. A change of any of it makes all pages stale:
 * - src/, since any module of it may be on the way from a record to its bytes;
 * - the configuration and the lock file, since Astro and its like print too;
 * - the site’s settings and the titles of the editorial pages, which the frame of every page prints.
 * Articles, sources and the editorial pages’ texts are in the records; public files have addresses that say nothing of their
 * bytes; tests and scripts print nothing.
 */
export function digestRenderer({ site, editorialPages }: Settings): string {
  const frame = JSON.stringify([site, editorialPages.map(({ path, title }) => [path, title])]);
  return digestOf(`${digestCode()}\n${frame}`);
}

/** The part of it that is the same for every archive. */
export function digestCode(): string {
  return digestFiles(['src', 'astro.config.mjs', 'package-lock.json']);
}

/** The digest of some files, and of all files below some folders, of this project. */
export function digestFiles(names: readonly string[]): string {
  const files = names.flatMap(listBelow);
  return digestOf(
    files.map((file) => `${file} ${digestOf(readFileSync(join(projectFolder, file)))}`).join('\n'),
  );
}

/** @throws where nothing has the name. */
function listBelow(name: string): readonly string[] {
  const place = join(projectFolder, name);
  return statSync(place).isFile() ? [name] : listFiles(place).map((file) => `${name}/${file}`);
}
