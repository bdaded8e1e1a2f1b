import { searchPath } from '../archive/permalink.ts';
import { createSearchPage } from '../records/search-page.ts';
import { found } from './found.ts';
import { definePageKind, defineSinglePage } from './page-kind.ts';

export const search = defineSinglePage({
  path: searchPath,
  createRecord: createSearchPage,
  printedBy: { view: 'SearchPage' },
});

/** A page that the editors wrote, by its path. It comes from the settings, so no change of the archive touches it. */
export const editorial = definePageKind({
  path: (path: string) => path,
  examples: [],
  list: (archive) => archive.editorialPages.map(({ path }) => path),
  find: (archive, path) => archive.editorialPages.find((page) => page.path === path)?.path,
  touch: ({ archive }) => archive.editorialPages.map(({ path }) => path),
  createRecord: (archive, path) =>
    found(
      archive.editorialPages.find((page) => page.path === path),
      path,
    ),
  printedBy: { view: 'EditorialPage' },
  sitemap: 'in-order',
});
