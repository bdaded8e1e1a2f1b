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

/** A page of one’s own, by its path. What it asks of the archive while it is printed makes it stale: see planning. */
export const own = definePageKind({
  path: (path: string) => path,
  examples: [],
  list: (archive) => archive.ownPages.map(({ path }) => path),
  find: (archive, path) => archive.ownPages.find((page) => page.path === path)?.path,
  touch: () => [],
  createRecord: (_, path): { readonly path: string } => ({ path }),
  printedBy: { view: 'src/pages', isRoute: true },
  sitemap: 'in-order',
});
