import { compareText } from '../archive/article.ts';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { aliasPath, foldersOf, pathKey } from '../archive/permalink.ts';
import { countBytes, longestFileName, whyNoLonger } from '../reading/name-length.ts';
import type { References, SiteLink } from '../reading/read-references.ts';

/**
 * An error for every file and alias whose address is taken: two files that differ only in case or in Unicode
 * normalisation; an alias that equals a page’s address or another alias, or that lies below an alias that is a file.
 * Also an error for every alias that is not a plain path of a single file.
 */
export function checkPaths(
  files: Iterable<References>,
  site: SitePlaces = { hasPage: () => false, hasFolder: () => false },
): readonly ContentError[] {
  const sorted = [...files].sort((first, second) => compareText(first.file, second.file));
  const claims: Claims = { owners: new Map(), aliasFiles: new Map(), folders: new Map() };
  const taken = sorted.flatMap(({ file, path }) => claimPath(claims, file, path));
  return [...taken, ...sorted.flatMap((references) => claimAliases(claims, references, site))];
}

/** The pages, files and folders of the site that are not articles. */
export interface SitePlaces {
  /** Whether a page or a file is at a path: `/2022/01/13/`, `/feed.xml`. */
  readonly hasPage: (path: string) => boolean;
  /** Whether a path, without a slash at its end, is a folder with files. */
  readonly hasFolder: (path: string) => boolean;
}

/** The paths that are claimed so far, by their keys. */
interface Claims {
  /** The content file that has the path. */
  readonly owners: Map<string, string>;
  /** Aliases that are files, not folders, as they are written. */
  readonly aliasFiles: Map<string, string>;
  /** For each folder above an alias: a content file with such an alias. */
  readonly folders: Map<string, string>;
}

function claimPath({ owners }: Claims, file: string, path: string): readonly ContentError[] {
  const key = pathKey(path);
  const owner = owners.get(key);
  if (owner !== undefined) return [samePath(file, owner)];
  owners.set(key, file);
  return [];
}

function claimAliases(
  claims: Claims,
  { file, aliases }: References,
  site: SitePlaces,
): readonly ContentError[] {
  return aliases.flatMap((alias) => {
    const forms = [alias.path, aliasPath(alias.path)];
    if (forms.some(leavesSite)) return [outsideAlias(file, alias)];
    if (forms.some(isPattern)) return [patternAlias(file, alias)];
    const path = printedPath(alias);
    const longest = Math.max(...path.split('/').map(countBytes));
    if (longest > longestFileName) return [longAlias(file, alias, longest)];
    const fault = findRival(claims, { file, alias, path }, site);
    if (fault !== undefined) return [fault];
    const key = pathKey(path);
    claims.owners.set(key, file);
    if (isFilePath(path)) claims.aliasFiles.set(key, alias.url);
    for (const folder of foldersOf(key)) claims.folders.set(folder, file);
    return [];
  });
}

/** The path of an alias’s page: `/old/index.html` is `/old/`. */
function printedPath({ path }: SiteLink): string {
  return aliasPath(path).replace(/\/index\.html$/i, '/');
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
  { owners, aliasFiles, folders }: Claims,
  { file, alias, path }: AliasClaim,
  site: SitePlaces,
): ContentError | undefined {
  const key = pathKey(path);
  const isOfSite = (place: string) =>
    [place, place.replace(/\/$/, '')]
      .flatMap((each) => [each, each.normalize('NFC').toLowerCase()])
      .some(site.hasPage);
  const owner = owners.get(key) ?? (isOfSite(path) ? itself : undefined);
  if (owner !== undefined) return takenAlias(file, alias, owner);
  for (const folder of foldersOf(path.replace(/\/$/, ''))) {
    const upper = aliasFiles.get(pathKey(folder));
    if (upper !== undefined) return aliasBelow(file, alias, [upper, owners.get(pathKey(folder)) ?? file]);
    if (isOfSite(folder)) return aliasBelow(file, alias, [folder, itself]);
  }
  if (!isFilePath(path)) return undefined;
  const below = folders.get(key) ?? (site.hasFolder(path) ? itself : undefined);
  return below === undefined ? undefined : aliasAbove(file, alias, below);
}

/** Whether a path has parts that file systems and servers reject or resolve to other folders. */
function leavesSite(path: string): boolean {
  const inner = path.slice(1).replace(/\/$/, '');
  return (
    path.includes('\\') ||
    path.includes('\0') ||
    inner.split('/').some((part) => part === '' || part === '.' || part === '..')
  );
}

/** Whether a path in `_redirects` is a pattern to hosts: a star is any text, a colon before a word any part. */
function isPattern(path: string): boolean {
  return /\*|\/:[a-z]/i.test(path);
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
      ? `the alias “${url}” leads to itself or is here twice`
      : `the alias “${url}” is taken by ${owner}`,
    why: 'An address can lead to one page only.',
    remedy: isOwn || owner === itself ? 'Remove the alias.' : 'Remove the alias here or there.',
  };
}

function aliasBelow(
  file: string,
  { line, column, url }: SiteLink,
  [upper, owner]: readonly [url: string, owner: string],
): ContentError {
  const what = `the alias “${url}” lies below “${upper}”, which is a file by ${owner}`;
  return { file, line, column, what, ...onlyOneOfThem };
}

function aliasAbove(file: string, { line, column, url }: SiteLink, owner: string): ContentError {
  const what = `the alias “${url}” is a file, and by ${owner} there is something below it`;
  return { file, line, column, what, ...onlyOneOfThem };
}

const onlyOneOfThem = {
  why: 'A redirect is a file at its path, and below a file there can be nothing.',
  remedy: 'Remove the alias here or there; the host’s own settings can lead on what goes.',
};

function longAlias(file: string, { line, column, url }: SiteLink, length: number): ContentError {
  return {
    file,
    line,
    column,
    what: `the alias “${url}” has a part of ${String(length)} bytes; ${String(longestFileName)} is the most`,
    why: `A redirect is a file at that path. ${whyNoLonger}`,
    remedy: 'Remove the alias; the host’s own settings can lead it on.',
  };
}

function outsideAlias(file: string, { line, column, url }: SiteLink): ContentError {
  return {
    file,
    line,
    column,
    what: `the alias “${url}” is no plain path`,
    why: 'A redirect is a file at that path; an empty part, a dot, two dots or a backslash would put it elsewhere.',
    remedy: 'Write an old path part by part, such as /old/page.html.',
  };
}

function patternAlias(file: string, { line, column, url }: SiteLink): ContentError {
  return {
    file,
    line,
    column,
    what: `the alias “${url}” is a pattern to hosts`,
    why: 'In _redirects a star is any text, and a colon before a word any part: whatever fits would be led to this article.',
    remedy:
      'Write each old path out, such as /old/page.html; the host’s own settings can lead on many at once.',
  };
}
