import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { ContentError } from '../documents/content-error.ts';
import { aliasPath, pathKey } from '../archive/permalink.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import { bundleListPath, bundlesPath, searchEnginePath } from '../search/search-bundle.ts';
import { listPaths } from '../store/content/articles.ts';
import {
  listClashing,
  listReferences,
  listReferencesAt,
  type StoredReferences,
} from '../store/content/references.ts';
import type { Store } from '../store/database/database.ts';
import { checkImages, checkLinks } from './check-links.ts';
import { checkPaths, type SitePlaces } from './check-paths.ts';
import { noReferences, type References } from '../reading/read-references.ts';
import { checkEditorialPages } from './check-editorial.ts';
import { checkPublicFiles } from './check-public.ts';
import { hostFiles } from '../publishing/host-files.ts';
import { publicFolder } from '../intake/public-files.ts';
import { isImageFile } from '../intake/survey-folder.ts';

/** What a check of the whole content needs. */
export interface CheckOptions {
  readonly store: Store;
  readonly archive: Archive;
  readonly contentFolder: string;
  /** The references of files that are not in the store: editorial pages, and articles with errors. */
  readonly others: readonly References[];
  /** Names below the public folder. */
  readonly publicFiles: readonly string[];
  /** Collects warnings: allowed, but rarely intended. */
  readonly note: (line: string) => void;
}

/** Finds the errors that only the whole content shows: broken links, missing pictures, paths taken twice. */
export function checkContent(options: CheckOptions): readonly ContentError[] {
  const { store, archive, contentFolder, others } = options;
  const files = [...listReferences(store).map(fillReferences), ...others];
  const pages = findPagePaths(archive);
  const claimed = new Set(others.map(({ path }) => path));
  const isKnownPath = (path: string) =>
    pages.has(path) || claimed.has(path) || existsSync(join(publicFolder, path));
  const articles = files.filter(({ file }) => file.startsWith('articles/'));
  return [
    ...checkPaths([...articles, ...listRivals(store, articles)], findSitePlaces(pages, options)),
    ...checkLinks(files, { isKnownPath, listPaths: () => listPaths(store) }),
    ...checkImages(files, (file) => existsSync(join(contentFolder, file))),
    ...checkPublic(pages, options),
    ...checkEditorialPages(archive.editorialPages),
  ];
}

/** The other articles whose address equals or resembles another article’s address or an alias. */
function listRivals(store: Store, known: readonly References[]): readonly References[] {
  const files = new Set(known.map(({ file }) => file));
  const owners = known
    .flatMap(({ aliases }) => aliases)
    .flatMap(({ path }) => listReferencesAt(store, pathKey(aliasPath(path))));
  const rivals = [...listClashing(store), ...owners].map(fillReferences);
  const byFile = new Map(rivals.map((rival) => [rival.file, rival]));
  return [...byFile.values()].filter(({ file }) => !files.has(file));
}

function fillReferences({ references, file, path, isDraft }: StoredReferences): References {
  return references ?? noReferences(file, path, isDraft);
}

interface PagePaths {
  /** Whether a page will be at a path. */
  readonly has: (path: string) => boolean;
  /** Whether pages will be below a path, which has no slash at its end. */
  readonly hasBelow: (path: string) => boolean;
}

/** The paths of all pages except redirects. They are listed on the first question. */
function findPagePaths(archive: Archive): PagePaths {
  let known: ReadonlySet<string> | undefined;
  const list = () =>
    (known ??= new Set(
      sitePages
        .list(archive)
        .filter(({ kind }) => kind !== 'redirect')
        .map(({ path }) => path),
    ));
  return {
    has: (path) => list().has(path),
    hasBelow: (path) => [...list()].some((each) => each.startsWith(`${path}/`)),
  };
}

/** The places that no alias may take: pages, pictures, public files, and files that hosts, scripts or search read. */
function findSitePlaces(
  pages: PagePaths,
  { contentFolder, publicFiles }: Pick<CheckOptions, 'contentFolder' | 'publicFiles'>,
): SitePlaces {
  const isPublic = new Set(publicFiles.map((name) => `/${name}`.replace(/\/index\.html$/, '/')));
  const isPicture = (path: string) => isImageFile(path) && existsSync(join(contentFolder, 'articles', path));
  const isReserved = (path: string) =>
    reservedFiles.has(path.replace(/\/$/, '')) ||
    reservedFolders.some((folder) => `${path}/`.startsWith(folder));
  return {
    hasPage: (path) => pages.has(path) || isPublic.has(path) || isReserved(path) || isPicture(path),
    hasFolder: (path) => publicFiles.some((name) => `/${name}`.startsWith(`${path}/`)),
  };
}

/** Finds public files that conflict with the site’s own files, and notes those that a page replaces. */
function checkPublic(
  pages: PagePaths,
  { publicFiles, note }: Pick<CheckOptions, 'publicFiles' | 'note'>,
): readonly ContentError[] {
  const { errors, shadowed } = checkPublicFiles(publicFiles, {
    isPage: (path) => pages.has(path) || madeFiles.has(path),
    hasFolder: (path) =>
      reservedFolders.some((folder) => folder.startsWith(`${path}/`)) || pages.hasBelow(path),
  });
  if (shadowed.length > 0) {
    const names = shadowed.map((name) => `public/${name}`).join(', ');
    note(`Not published, because a page or another file of the site has the same name: ${names}.`);
  }
  return errors;
}

/** Files of the site that are not pages. */
const madeFiles: ReadonlySet<string> = new Set([...hostFiles.map((name) => `/${name}`), bundleListPath]);
/** Cloudflare runs `_worker.js`; `_routes.json` says when. Both may be public files, or folders of public files. */
const filesOfHosts = ['/_worker.js', '/_routes.json'];
const reservedFiles: ReadonlySet<string> = new Set([...madeFiles, ...filesOfHosts]);
const reservedFolders = ['/_astro/', bundlesPath, searchEnginePath];
