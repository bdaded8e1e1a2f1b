import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../archive/archive.ts';
import type { ContentError } from '../archive/content-error.ts';
import { listPages } from '../archive/page-list.ts';
import { text, type Store } from '../store/store.ts';
import { checkImages, checkLinks } from '../reading/check-links.ts';
import { checkPaths } from '../reading/check-paths.ts';
import type { References } from '../reading/read-references.ts';

/** What a check of the whole content needs. */
export interface CheckOptions {
  readonly store: Store;
  readonly archive: Archive;
  readonly contentFolder: string;
  /** What files refer to that are not in the store: editorial pages, and articles with errors. */
  readonly others: readonly References[];
}

/** Finds what only the whole content shows: links that lead nowhere, pictures that are missing, paths taken twice. */
export function checkContent({
  store,
  archive,
  contentFolder,
  others,
}: CheckOptions): readonly ContentError[] {
  const articles = store.all('select references_ from articles order by file').map(parseReferences);
  const files = [...articles, ...others];
  const pages = createPageTest(archive);
  const claimed = new Set(others.map(({ path }) => path));
  const isKnownPath = (path: string) =>
    pages(path) || claimed.has(path) || existsSync(join(publicFolder, path));
  return [
    ...checkPaths(
      files.filter(({ file }) => file.startsWith('articles/')),
      pages,
    ),
    ...checkLinks(files, { isKnownPath, listPaths: () => files.map(({ path }) => path) }),
    ...checkImages(files, (file) => existsSync(join(contentFolder, file))),
  ];
}

const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));

/** Whether a page will be at a path; the list of pages is made when it is first asked for. */
function createPageTest(archive: Archive): (path: string) => boolean {
  let paths: ReadonlySet<string> | undefined;
  return (path) => {
    paths ??= new Set(
      listPages(archive)
        .filter(({ kind }) => kind !== 'redirect')
        .map((page) => page.path),
    );
    return paths.has(path);
  };
}

/** The store wrote this JSON itself. */
function parseReferences(row: Parameters<typeof text>[0]): References {
  return JSON.parse(text(row, 'references_')) as References;
}
