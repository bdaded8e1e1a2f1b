import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { languageName } from '../archive/language.ts';
import type { ContentError } from '../documents/content-error.ts';
import { isMediaFile } from '../archive/media-types.ts';
import { basePathOf } from '../archive/site-address.ts';
import { aliasPath, mediaPath, pathKey } from '../archive/permalink.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import { picturesPath } from '../pictures/picture-recipe.ts';
import { bundleListPath, bundlesPath, searchEnginePath } from '../search/search-bundle.ts';
import { listHeld } from '../store/content/held-articles.ts';
import { listPaths } from '../store/content/articles.ts';
import {
  listClashing,
  listReferences,
  listReferencesAt,
  type StoredReferences,
} from '../store/content/references.ts';
import type { Store } from '../store/database/database.ts';
import { checkAnchors, type ListAnchors } from './check-anchors.ts';
import { checkFiles, type KnownFiles } from './check-files.ts';
import { checkLinks, createSuggester } from './check-links.ts';
import { checkMedia } from './check-media.ts';
import { checkPaths, type SitePlaces } from './check-paths.ts';
import { createPublicationOrder, type PublicationOrder } from './publication-order.ts';
import { noReferences, type References } from '../reading/read-references.ts';
import { checkEditorialPages } from './check-editorial.ts';
import { checkOwnPages } from './check-own-pages.ts';
import { checkPublicFiles } from './check-public.ts';
import { checkVersions } from './check-versions.ts';
import { programFolder } from '../program/program-place.ts';
import { hostFiles } from '../publishing/host-files.ts';
import { listMedia, listMediaToPublish } from '../store/content/media.ts';
import { findVersioned } from '../store/content/versions.ts';

/** What a check of the whole content needs. */
export interface CheckOptions {
  readonly store: Store;
  readonly archive: Archive;
  /** The references of files that are not in the store: editorial pages, and articles with errors. */
  readonly others: readonly References[];
  /** Names below the public folder. */
  readonly publicFiles: readonly string[];
  /** The files among the articles that are neither articles nor of a type that is published. */
  readonly leftovers: readonly string[];
  /** The files beside articles that have errors of their own: nobody is told that they are missing too. */
  readonly failedMedia: readonly string[];
  /** Lists the places within articles. Without it, links to such places are not checked. */
  readonly listAnchors?: ListAnchors;
  /** The paths of the articles that changed since all links were right; undefined if anything may have changed. */
  readonly changedPaths?: ReadonlySet<string> | undefined;
  /** Collects warnings: allowed, but rarely intended. */
  readonly note: (line: string) => void;
}

/** Finds the errors that only the whole content shows: broken links, missing files, paths taken twice. */
export function checkContent(options: CheckOptions): readonly ContentError[] {
  const { store, archive, others, listAnchors, changedPaths } = options;
  const files = [...listReferences(store).map(fillReferences), ...others];
  const pages = findPagePaths(archive);
  const basePath = basePathOf(archive.site);
  const claimed = new Set(others.map(({ path }) => path));
  const publicPaths = listPublicPaths(options.publicFiles);
  const media = findMedia(options);
  const unread = others.filter(({ file }) => file.startsWith('articles/')).map(({ path }) => path);
  const order = createPublicationOrder(listHeld(store), new Set(unread));
  const isMade = (path: string) => pages.has(path) || madeFiles.has(path);
  const isKnownPath = (path: string) =>
    claimed.has(path) || publicPaths.has(path) || media.isPublished(`articles${path}`) || isMade(path);
  const articles = files.filter(({ file }) => file.startsWith('articles/'));
  const withAliases = files.filter(({ file }) => !file.startsWith('pages/'));
  return [
    ...checkAddresses([...withAliases, ...listRivals(store, withAliases)], pages, media, options),
    ...checkLinks(files, {
      ...media,
      isKnownPath,
      basePath,
      order,
      listPaths: () => listNamablePaths(store, order),
    }),
    ...checkVersions(articles, {
      find: (path) => findVersioned(store, path),
      isClaimed: (path) => claimed.has(path),
      nameOf: (language) => languageName(language, 'en'),
      suggest: createSuggester({ isKnownPath, basePath, listPaths: () => listNamablePaths(store, order) }),
    }),
    ...checkFiles(files, {
      ...media,
      isPublished: (file) => media.isPublished(file) || publicPaths.has(mediaPath(file)),
    }),
    ...checkMedia(listMediaToPublish(store), isMade),
    ...(listAnchors === undefined
      ? []
      : checkAnchors(files, listAnchors, (path) => changedPaths?.has(path) ?? true)),
    ...checkPublic(pages, options),
    ...checkEditorialPages(archive.editorialPages),
    ...checkOwnPages(archive.ownPages, archive.editorialPages, readProgramFile),
  ];
}

function readProgramFile(file: string): string {
  return readFileSync(join(programFolder, file), 'utf8');
}

/** The paths that may be suggested: not those of what is held back. */
function listNamablePaths(store: Store, { dueOf }: PublicationOrder): readonly string[] {
  return listPaths(store).filter((path) => dueOf(path) === undefined);
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
        .filter(({ kind }) => kind !== 'redirect' && kind !== 'gone')
        .map(({ path }) => path),
    ));
  return {
    has: (path) => list().has(path),
    hasBelow: (path) => [...list()].some((each) => each.startsWith(`${path}/`)),
  };
}

/** The addresses of public files. */
function listPublicPaths(publicFiles: readonly string[]): ReadonlySet<string> {
  const paths = publicFiles.map((name) => `/${name}`.normalize('NFC'));
  return new Set([...paths, ...paths.map((path) => path.replace(/\/index\.html$/, '/'))]);
}

/** The files beside the articles, whether they are used or not. They are listed on the first question. */
function findMedia({ store, leftovers, failedMedia }: CheckOptions): KnownFiles {
  let names: ReadonlySet<string> | undefined;
  let others: ReadonlySet<string> | undefined;
  const failed = failedMedia.map((file) => file.normalize('NFC'));
  const list = () => (names ??= new Set([...listMedia(store).map(({ name }) => name), ...failed]));
  const listOthers = () => (others ??= new Set(leftovers.map((file) => file.normalize('NFC'))));
  return {
    isPublished: (file) => isMediaFile(file) && list().has(file),
    isLeftOver: (file) => listOthers().has(file),
    listFiles: () => [...list()],
  };
}

/** Finds addresses that are taken twice, and notes those that some systems would take for one. */
function checkAddresses(
  files: readonly References[],
  pages: PagePaths,
  media: KnownFiles,
  { archive, publicFiles, note }: CheckOptions,
): readonly ContentError[] {
  const twins: string[] = [];
  const errors = checkPaths(files, {
    ...findSitePlaces(pages, media, publicFiles),
    isCaseSensitive: archive.site.caseSensitiveHost,
    onTwin: (alias) => twins.push(alias),
  });
  const [first] = twins;
  if (first !== undefined)
    note(
      `${String(twins.length)} aliases differ from another address by case alone, ${first} among them: hosts tell them ` +
        'apart, but macOS and Windows do not, so a site that is built there lacks one of the two.',
    );
  return errors;
}

/** The places that no alias may take: pages, public files, files beside articles, and those that hosts or search read. */
function findSitePlaces(pages: PagePaths, media: KnownFiles, publicFiles: readonly string[]): SitePlaces {
  const isPublic = listPublicPaths(publicFiles);
  const isMedia = (path: string) => media.isPublished(`articles${path}`);
  const isReserved = (path: string) =>
    reservedFiles.has(path.replace(/\/$/, '')) ||
    reservedFolders.some((folder) => `${path}/`.startsWith(folder));
  return {
    hasPage: (path) => pages.has(path) || isPublic.has(path) || isReserved(path) || isMedia(path),
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
const reservedFolders = ['/_astro/', picturesPath, bundlesPath, searchEnginePath];
