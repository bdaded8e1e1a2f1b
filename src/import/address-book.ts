import { posix } from 'node:path';
import { decodePath } from '../archive/permalink.ts';
import type { ArticleDraft, FormerPlace } from './article-draft.ts';
import { addressKey, hostKey, noHost } from './address-key.ts';

/** Which article of this site an address or a file of the old one is. */
export interface AddressBook {
  /** Notes an article. @param path where it is on this site. */
  add(former: FormerPlace, path: string): void;
  /** The path on this site to which an address leads that stands in a draft; undefined if it is not an article’s. */
  find(written: string, draft: ArticleDraft): string | undefined;
  /** Whether a whole address is one of the old site. */
  isOld(address: URL): boolean;
  /** A written address as a whole one; undefined if it is none. */
  resolve(written: string, draft: ArticleDraft): URL | undefined;
}

/** @param oldSite the address of the old site. */
export function createAddressBook(oldSite: string | undefined): AddressBook {
  const base = oldSite ?? noHost;
  const hosts = new Set([hostKey(new URL(noHost)), hostKey(new URL(base))]);
  const paths = new Map<string, string>();
  const files = new Map<string, string>();
  /** By the last part of a file’s name; empty if several files have it. */
  const names = new Map<string, string>();
  const isOld = (url: URL) => hosts.has(hostKey(url));
  const resolve = (written: string, { former, sourceUrl }: ArticleDraft) =>
    URL.parse(written, new URL(former?.address ?? sourceUrl ?? '/', base)) ?? undefined;
  return {
    isOld,
    resolve,
    add: (former, path) => {
      for (const address of [former.address, ...(former.aliases ?? []), ...(former.linkNames ?? [])]) {
        const url = address === undefined ? null : URL.parse(address, base);
        if (url === null) continue;
        if (address === former.address) hosts.add(hostKey(url));
        if (!paths.has(addressKey(url))) paths.set(addressKey(url), path);
      }
      if (former.file === undefined) return;
      const file = fileKey(former.file);
      files.set(file, path);
      const name = posix.basename(file);
      names.set(name, names.has(name) ? '' : path);
    },
    find: (written, draft) => {
      const file = draft.former?.file;
      const byFile = file === undefined ? undefined : findByFile(written, file, { files, names });
      if (byFile !== undefined) return byFile;
      const url = resolve(written, draft);
      return url !== undefined && isOld(url) ? paths.get(addressKey(url)) : undefined;
    },
  };
}

interface FileNames {
  readonly files: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

/** Links between files: relative, from the folder’s root, or by a name that only one file has. */
function findByFile(written: string, file: string, { files, names }: FileNames): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^[?#]|^$/i.test(written)) return undefined;
  const target = decodePath(written.replace(/[?#].*$/s, ''));
  const key = fileKey(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target));
  const found = files.get(key) ?? files.get(fileKey(target));
  if (found !== undefined || !isFileName.test(target)) return found;
  const named = names.get(posix.basename(fileKey(target)));
  return named === '' ? undefined : named;
}

const isFileName = /\.(?:md|markdown|mdx|html)$/i;

/** `news/a/index.md`, `news/a.md` and `news/a/` are one. */
function fileKey(file: string): string {
  return posix
    .normalize(file.replace(/^\.?\//, ''))
    .replace(/\.(?:md|markdown|mdown|mkdn?|mdx|html?)$/i, '')
    .replace(/(?:^|\/)index$/i, '')
    .replace(/\/$/, '')
    .normalize('NFC')
    .toLowerCase();
}
