import { compareText } from '../archive/article.ts';
import type { ContentError } from '../archive/content-error.ts';
import type { References, SiteLink } from './read-references.ts';

/**
 * Every file and every alias that lays claim to an address which is taken: two files that differ in case or in
 * Unicode normalisation alone, an alias that is a page’s address, or another alias.
 * @param isPage whether the site itself has a page at a path that no file stands for, such as a day’s.
 */
export function checkPaths(
  files: Iterable<References>,
  isPage: (path: string) => boolean = () => false,
): readonly ContentError[] {
  const sorted = [...files].sort((first, second) => compareText(first.file, second.file));
  const owners = new Map<string, string>();
  const taken = sorted.flatMap(({ file, path }) => claimPath(owners, file, path));
  return [...taken, ...sorted.flatMap((references) => claimAliases(owners, references, isPage))];
}

/** Addresses that some server or file system takes for one have one key. */
export function pathKey(path: string): string {
  return path
    .replace(/\/(?:index\.html)?$/, '')
    .normalize('NFC')
    .toLowerCase();
}

function claimPath(owners: Map<string, string>, file: string, path: string): readonly ContentError[] {
  const key = pathKey(path);
  const owner = owners.get(key);
  if (owner !== undefined) return [samePath(file, owner)];
  owners.set(key, file);
  return [];
}

function claimAliases(
  owners: Map<string, string>,
  { file, aliases }: References,
  isPage: (path: string) => boolean,
): readonly ContentError[] {
  return aliases.flatMap((alias) => {
    if (leavesSite(alias.path)) return [outsideAlias(file, alias)];
    const key = pathKey(alias.path);
    const owner =
      owners.get(key) ?? ([alias.path, `${alias.path}/`].some(isPage) ? 'the site itself' : undefined);
    if (owner !== undefined) return [takenAlias(file, alias, owner)];
    owners.set(key, file);
    return [];
  });
}

/** Whether a path has parts that file systems and servers take for other folders. */
function leavesSite(path: string): boolean {
  const inner = path.slice(1).replace(/\/$/, '');
  return path.includes('\\') || inner.split('/').some((part) => part === '' || part === '.' || part === '..');
}

function samePath(file: string, owner: string): ContentError {
  return {
    file,
    line: 1,
    column: 1,
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
    remedy: isOwn ? 'Remove the alias.' : 'Remove the alias here or there.',
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
