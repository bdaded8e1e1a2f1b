import { aliasPath, decodePath, pathKey, casedPathKey } from '../archive/permalink.ts';
import { limits } from '../archive/limits.ts';
import { findAliasFault, printedPath } from '../checking/alias-form.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import type { FormerPlace } from './article-draft.ts';
import { noHost } from './address-key.ts';
import type { Tally } from './tally.ts';

/** Gives each article the old addresses that can lead to it. */
export interface OldAddresses {
  /** The aliases of an article; what cannot be one is told. @param path the article’s own. */
  claim(former: FormerPlace, path: string): readonly string[];
  readonly counts: AddressCounts;
}

export interface AddressCounts {
  /** The addresses that the data names, each once for its article. */
  given: number;
  /** Those at which the article itself is. */
  same: number;
  /** Those that lead to it. */
  aliases: number;
}

export interface OldAddressOptions {
  /** The paths of the imported articles. */
  readonly articlePaths: Iterable<string>;
  /** Whether the host takes `/Old/` and `/old/` for two. */
  readonly isCaseSensitive: boolean;
  /** What cannot be kept, by its reason. */
  readonly lost: Tally;
}

export function createOldAddresses({ articlePaths, isCaseSensitive, lost }: OldAddressOptions): OldAddresses {
  const counts: AddressCounts = { given: 0, same: 0, aliases: 0 };
  const keyOf = isCaseSensitive ? casedPathKey : pathKey;
  const taken = createTaken([...articlePaths].map(keyOf));
  return {
    counts,
    claim: (former, path) => {
      const written = new Set(
        [former.address, ...(former.aliases ?? [])].filter((each) => each !== undefined),
      );
      const aliases: string[] = [];
      for (const address of written) {
        counts.given += 1;
        const alias = readAlias(address);
        const why = 'why' in alias ? alias.why : findWhyNot(alias.path, path, { taken, keyOf, aliases });
        if (why === isSame) counts.same += 1;
        else if (why !== undefined) lost.add(why, address);
        else if ('path' in alias) {
          taken.add(keyOf(printedPath(alias.path)));
          aliases.push(alias.path);
          counts.aliases += 1;
        }
      }
      return aliases;
    },
  };
}

const isSame = 'the same';

interface Claimed {
  readonly taken: Taken;
  readonly keyOf: (path: string) => string;
  readonly aliases: readonly string[];
}

/** Why an old path cannot lead to an article; undefined if it can. */
function findWhyNot(alias: string, path: string, { taken, keyOf, aliases }: Claimed): string | undefined {
  const key = keyOf(printedPath(alias));
  if (key === keyOf(path)) return isSame;
  if (aliases.some((other) => keyOf(printedPath(other)) === key)) return isSame;
  if (findAliasFault(alias) !== undefined) return 'no file can have that path';
  if (isPageOfSite(printedPath(alias))) return 'the site has a page of its own there';
  if (taken.has(key)) return 'another article is there';
  return aliases.length >= limits.aliases ? `an article has at most ${String(limits.aliases)}` : undefined;
}

/** An address as front matter has it: a path without query and fragment. */
function readAlias(address: string): { readonly path: string } | { readonly why: string } {
  const url = URL.parse(address, noHost);
  if (url === null) return { why: 'it is no address' };
  if (url.search !== '') return { why: 'it has a query, and no file can answer there' };
  const decoded = decodePath(url.pathname).replace(/\/{2,}/g, '/');
  return { path: /[\s?#%]/.test(decoded) ? url.pathname : decoded };
}

/** Whether the site’s own pages take a path: `/topics/x/`, `/2022/01/`, `/feed.xml`. */
function isPageOfSite(path: string): boolean {
  const [name = '', ...rest] = path.replace(/^\/|\/$/g, '').split('/');
  if (name === '') return true;
  if (/^\d{4}$/.test(name)) return /^\/\d{4}(?:\/\d\d){0,2}\/(?:index\.json)?$/.test(path);
  return sitePages.isReserved(rest.length === 0 ? name.replace(/\.html$/, '') : name);
}

/** Paths that are taken. A file and a folder cannot have one path. */
interface Taken {
  has(key: string): boolean;
  add(key: string): void;
}

function createTaken(paths: readonly string[]): Taken {
  const all = new Set(paths);
  const folders = new Set<string>();
  const files = new Set<string>();
  return {
    has: (key) => all.has(key) || folders.has(key) || parentsOf(key).some((folder) => files.has(folder)),
    add: (key) => {
      all.add(key);
      if (isFile(key)) files.add(key);
      for (const folder of parentsOf(key)) if (isFile(folder)) folders.add(folder);
    },
  };
}

function isFile(key: string): boolean {
  return !aliasPath(key).endsWith('/');
}

function parentsOf(key: string): readonly string[] {
  const parts = key.split('/');
  return parts.slice(2).map((_, index) => parts.slice(0, index + 2).join('/'));
}
