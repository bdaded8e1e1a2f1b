import { compareText } from '../archive/article.ts';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { casedPathKey, foldersOf, pathKey } from '../archive/permalink.ts';
import { findAliasFault, printedPath, showAlias } from './alias-form.ts';
import type { References, SiteLink } from '../reading/read-references.ts';

/**
 * An error for every file and alias whose address is taken: two files that differ only in case or in Unicode
 * normalisation; an alias that equals a page’s address or another alias, or that lies below an alias that is a file.
 * Also an error for every alias whose form cannot be a redirect.
 */
export function checkPaths(
  files: Iterable<References>,
  site: SitePlaces = { hasPage: () => false, hasFolder: () => false },
): readonly ContentError[] {
  const sorted = [...files].sort((first, second) => compareText(first.file, second.file));
  const claims: Claims = {
    keyOf: site.isCaseSensitive === true ? casedPathKey : pathKey,
    articles: new Map(),
    owners: new Map(),
    folded: new Set(),
    aliasFiles: new Map(),
    folders: new Map(),
  };
  const taken = sorted.flatMap(({ file, path }) => claimPath(claims, file, path));
  return [...taken, ...sorted.flatMap((references) => claimAliases(claims, references, site))];
}

/** The pages, files and folders of the site that are not articles. */
export interface SitePlaces {
  /** Whether a page or a file is at a path: `/2022/01/13/`, `/feed.xml`. */
  readonly hasPage: (path: string) => boolean;
  /** Whether a path, without a slash at its end, is a folder with files. */
  readonly hasFolder: (path: string) => boolean;
  /** Whether the host tells aliases apart that differ by case alone. Default: it does not. */
  readonly isCaseSensitive?: boolean;
  /** Is called with each alias that differs from another address by case alone, where that is allowed. */
  readonly onTwin?: (alias: string) => void;
}

/** The paths that are claimed so far, by their keys. */
interface Claims {
  /** The key of an address that an alias may have. */
  readonly keyOf: (path: string) => string;
  /** The content files of articles, by keys without case: some editors’ systems do not tell their names apart. */
  readonly articles: Map<string, string>;
  /** The keys without case of all that is claimed. */
  readonly folded: Set<string>;
  /** The content file that has the path. */
  readonly owners: Map<string, string>;
  /** Aliases that are files, not folders, as they are written. */
  readonly aliasFiles: Map<string, string>;
  /** For each folder above an alias: a content file with such an alias. */
  readonly folders: Map<string, string>;
}

function claimPath(
  { keyOf, articles, owners, folded }: Claims,
  file: string,
  path: string,
): readonly ContentError[] {
  const key = pathKey(path);
  const owner = articles.get(key);
  if (owner !== undefined) return [samePath(file, owner)];
  articles.set(key, file);
  owners.set(keyOf(path), file);
  folded.add(key);
  return [];
}

function claimAliases(
  claims: Claims,
  { file, aliases }: References,
  site: SitePlaces,
): readonly ContentError[] {
  return aliases.flatMap((alias) => {
    const { line, column } = alias;
    const form = findAliasFault(alias.path);
    if (form !== undefined) return [{ file, line, column, ...form }];
    const path = printedPath(alias.path);
    const fault = findRival(claims, { file, alias, path }, site);
    if (fault !== undefined) return [fault];
    const key = claims.keyOf(path);
    if (claims.folded.has(pathKey(path)) || isOfSite(site, path.toLowerCase())) site.onTwin?.(alias.url);
    claims.folded.add(pathKey(path));
    claims.owners.set(key, file);
    if (isFilePath(path)) claims.aliasFiles.set(key, alias.url);
    for (const folder of foldersOf(key)) claims.folders.set(folder, file);
    return [];
  });
}

function isFilePath(path: string): boolean {
  return !path.endsWith('/');
}

/** Stands for a content file’s name in messages. */
const itself = 'the site itself';

interface AliasClaim {
  readonly file: string;
  readonly alias: SiteLink;
  /** The path of its page. */
  readonly path: string;
}

/** The error of an alias whose place is taken or needed by something else. */
function findRival(
  { keyOf, owners, aliasFiles, folders }: Claims,
  { file, alias, path }: AliasClaim,
  site: SitePlaces,
): ContentError | undefined {
  const key = keyOf(path);
  const owner = owners.get(key) ?? (isOfSite(site, path) ? itself : undefined);
  if (owner !== undefined) return takenAlias(file, alias, owner);
  for (const folder of foldersOf(path.replace(/\/$/, ''))) {
    const upper = aliasFiles.get(keyOf(folder));
    if (upper !== undefined) return aliasBelow(file, alias, [upper, owners.get(keyOf(folder)) ?? file]);
    if (isOfSite(site, folder)) return aliasBelow(file, alias, [folder, itself]);
  }
  if (!isFilePath(path)) return undefined;
  const below = folders.get(key) ?? (site.hasFolder(path) ? itself : undefined);
  return below === undefined ? undefined : aliasAbove(file, alias, below);
}

function isOfSite({ hasPage, isCaseSensitive }: SitePlaces, place: string): boolean {
  return [place, place.replace(/\/$/, '')]
    .flatMap((each) => {
      const composed = each.normalize('NFC');
      return [each, isCaseSensitive === true ? composed : composed.toLowerCase()];
    })
    .some(hasPage);
}

function samePath(file: string, owner: string): ContentError {
  return {
    file,
    ...fileStart,
    what: `the file has the same address as ${owner}`,
    why: 'Names that differ only in capitals or in how accents are stored are one address to many systems.',
    remedy: 'Rename one of the two files, or remove it where it is a copy.',
  };
}

function takenAlias(file: string, { line, column, url }: SiteLink, owner: string): ContentError {
  const isOwn = owner === file;
  return {
    file,
    line,
    column,
    what: isOwn
      ? `the alias “${showAlias(url)}” leads to itself or is here twice`
      : `the alias “${showAlias(url)}” is taken by ${owner}`,
    why: 'An address can lead to one page only.',
    remedy: isOwn || owner === itself ? 'Remove the alias.' : 'Remove the alias here or there.',
  };
}

function aliasBelow(
  file: string,
  { line, column, url }: SiteLink,
  [upper, owner]: readonly [url: string, owner: string],
): ContentError {
  const what = `the alias “${showAlias(url)}” lies below “${showAlias(upper)}”, which is a file by ${owner}`;
  return { file, line, column, what, ...onlyOneOfThem };
}

function aliasAbove(file: string, { line, column, url }: SiteLink, owner: string): ContentError {
  const what = `the alias “${showAlias(url)}” is a file, and by ${owner} there is something below it`;
  return { file, line, column, what, ...onlyOneOfThem };
}

const onlyOneOfThem = {
  why: 'A redirect is a file at its path, and below a file there can be nothing.',
  remedy: 'Remove the alias here or there; the host’s own settings can lead on what goes.',
};
