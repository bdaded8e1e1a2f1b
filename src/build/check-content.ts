import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { ContentError } from '../archive/content-error.ts';
import { aliasPath, listPages } from '../archive/page-list.ts';
import { bundleListPath, bundlesPath, searchEnginePath } from '../archive/search-bundle.ts';
import { number, optionalText, text, type Row, type Store } from '../store/store.ts';
import { checkImages, checkLinks } from '../reading/check-links.ts';
import { checkPaths, pathKey, type SitePlaces } from '../reading/check-paths.ts';
import type { References } from '../reading/read-references.ts';
import { publicFolder } from './public-files.ts';
import { listFiles } from './stage-files.ts';
import { isImageFile } from './survey-folder.ts';

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
  const files = [...listReferences(store), ...others];
  const pages = createPageTest(archive);
  const claimed = new Set(others.map(({ path }) => path));
  const isKnownPath = (path: string) =>
    pages(path) || claimed.has(path) || existsSync(join(publicFolder, path));
  const articles = files.filter(({ file }) => file.startsWith('articles/'));
  return [
    ...checkPaths([...articles, ...listRivals(store, articles)], findSitePlaces(pages, contentFolder)),
    ...checkLinks(files, { isKnownPath, listPaths: () => listArticlePaths(store) }),
    ...checkImages(files, (file) => existsSync(join(contentFolder, file))),
  ];
}

/** Of the articles that refer to anything, and of drafts, to which drafts may link. */
function listReferences(store: Store): readonly References[] {
  const rows = store.all(`${selectReferences} where path in (
    select path from article_data where references_ is not null union select path from articles where is_draft
  ) order by file`);
  return rows.map(parseReferences);
}

/** The other articles whose address another one’s, or an alias, is or looks like. */
function listRivals(store: Store, known: readonly References[]): readonly References[] {
  const files = new Set(known.map(({ file }) => file));
  const rivals = store.all(`${selectReferences} where path_key in
    (select path_key from articles group by path_key having count(*) > 1)`);
  const owners = known
    .flatMap(({ aliases }) => aliases)
    .flatMap(({ path }) => store.all(`${selectReferences} where path_key = ?`, pathKey(aliasPath(path))));
  const byFile = new Map([...rivals, ...owners].map((row) => [text(row, 'file'), parseReferences(row)]));
  return [...byFile.values()].filter(({ file }) => !files.has(file));
}

function listArticlePaths(store: Store): readonly string[] {
  return store.all('select path from articles').map((row) => text(row, 'path'));
}

const selectReferences =
  'select file, path, is_draft, references_ from articles join article_data using (path)';

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

/** What no alias may stand in for: pages, pictures, public files, and the files that hosts, scripts or search read. */
function findSitePlaces(isPage: (path: string) => boolean, contentFolder: string): SitePlaces {
  const publicFiles = listFiles(publicFolder).map((name) => `/${name}`);
  const isPublic = new Set(publicFiles.map((file) => file.replace(/\/index\.html$/, '/')));
  const isPicture = (path: string) => isImageFile(path) && existsSync(join(contentFolder, 'articles', path));
  const isReserved = (path: string) =>
    reservedFiles.has(path.replace(/\/$/, '')) ||
    reservedFolders.some((folder) => `${path}/`.startsWith(folder));
  return {
    hasPage: (path) => isPage(path) || isPublic.has(path) || isReserved(path) || isPicture(path),
    hasFolder: (path) => publicFiles.some((file) => file.startsWith(`${path}/`)),
  };
}

const reservedFiles: ReadonlySet<string> = new Set([
  '/_headers',
  '/_redirects',
  // Cloudflare runs the one, and asks the other when.
  '/_worker.js',
  '/_routes.json',
  '/robots.txt',
  bundleListPath,
]);
const reservedFolders = ['/_astro/', bundlesPath, searchEnginePath];

function parseReferences(row: Row): References {
  const json = optionalText(row, 'references_');
  // The store wrote this JSON itself.
  if (json !== undefined) return JSON.parse(json) as References;
  const isDraft = number(row, 'is_draft') === 1;
  return { file: text(row, 'file'), path: text(row, 'path'), isDraft, links: [], images: [], aliases: [] };
}
