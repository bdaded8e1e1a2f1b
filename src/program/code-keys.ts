import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../digests/digest.ts';
import type { Settings } from '../reading/read-settings.ts';
import { listFiles } from '../files/list-files.ts';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** What leads from a file’s bytes to what the store keeps of an article. A change reads and relates every article again. */
export const readingCode = [
  'src/archive',
  'src/digests',
  'src/markdown',
  'src/reading',
  'src/relatedness',
  'src/relating',
  'src/store/content',
  'src/store/database',
  'src/values',
  'package-lock.json',
] as const;

/** What leads from the store to the bytes of a page. A change makes every page stale, and compiles the renderer again. */
export const printingCode = [
  'src/archive',
  'src/client',
  'src/components',
  'src/digests',
  'src/layouts',
  'src/markdown',
  'src/page-kinds',
  'src/pages',
  'src/reading',
  'src/records',
  'src/renderer',
  'src/search',
  'src/store/archive',
  'src/store/database',
  'src/styles',
  'src/syndication',
  'src/values',
  'src/views',
  'astro.config.mjs',
  'package-lock.json',
] as const;

/** What leads from an article to a search index. A change indexes every bundle again. */
export const indexingCode = [
  'src/archive',
  'src/markdown',
  'src/pagefind',
  'src/search',
  'src/values',
  'package-lock.json',
] as const;

/**
 * What every page depends on beside its record: the code that prints it, the site’s settings and the titles of the
 * editorial pages, which the frame of every page prints. Articles, sources and the editorial pages’ texts are in the
 * records; the addresses of public files say nothing of their bytes.
 */
export function digestRenderer({ site, editorialPages }: Settings): string {
  const frame = JSON.stringify([site, editorialPages.map(({ path, title }) => [path, title])]);
  return digestOf(`${digestFiles(printingCode)}\n${frame}`);
}

/** The digest of the whole program: what several machines must share to build one site. */
export function digestProgram(): string {
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
