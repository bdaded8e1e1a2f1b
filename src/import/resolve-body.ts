import { decodePath } from '../archive/permalink.ts';
import { hasUserName, isWebAddress, linkProtocols } from '../archive/web-address.ts';
import type { AddressBook } from './address-book.ts';
import { hostKey, noHost } from './address-key.ts';
import type { ArticleDraft } from './article-draft.ts';
import type { FileCopies } from './file-copies.ts';
import type { FileFinder } from './file-finder.ts';
import type { Tally } from './tally.ts';

/** What becomes of the addresses of one text. */
export interface BodyAddresses {
  /** Where a link leads on this site, or elsewhere; undefined if it leads nowhere, so that its words alone stay. */
  readonly link: (written: string) => Promise<string | undefined>;
  /** The address of a picture, a film or a sound; undefined if it is nowhere. */
  readonly file: (written: string) => Promise<string | undefined>;
}

export interface AddressSources {
  readonly book: AddressBook;
  readonly finder: FileFinder;
  readonly copies: FileCopies;
  /** The address of the old site; undefined if nobody said it. */
  readonly oldSite: string | undefined;
  /** That of this one: what is not found there would be a broken link. */
  readonly newSite: string | undefined;
  /** Whether this site has a page at a path that is no article’s. */
  readonly hasPage: (path: string) => boolean;
  readonly counts: LinkCounts;
  /** What was lost, by kind. */
  readonly lost: Tally;
}

export interface LinkCounts {
  toArticles: number;
  toFiles: number;
  /** Links to pages of the old site that are not here. */
  toOldSite: number;
  /** Pictures that stay where they are on the web. */
  picturesElsewhere: number;
}

/** @param folder the article’s: `articles/2022/01/13`. */
export function createBodyAddresses(
  draft: ArticleDraft,
  folder: string,
  sources: AddressSources,
): BodyAddresses {
  const { book, counts, lost } = sources;
  const lose = (kind: string, written: string): string | undefined => {
    lost.add(kind, `${draft.place} (${written.slice(0, 80)})`);
    return undefined;
  };
  const copy = async (written: string) => {
    const source = findSource(written, draft, sources);
    if (source === undefined) return undefined;
    const copied = await sources.copies.copy(source, folder);
    if ('name' in copied) return copied.name;
    return lose(copied.why, written);
  };
  const leave = (written: string) => {
    const url = book.resolve(written, draft);
    return url === undefined ? undefined : leaveElsewhere(written, url, sources);
  };
  return {
    link: async (written) => {
      if (/^#./.test(written)) return written;
      const path = book.find(written, draft);
      if (path !== undefined) return ((counts.toArticles += 1), path);
      const file = await copy(written);
      if (file !== undefined) return ((counts.toFiles += 1), file);
      const url = book.resolve(written, draft);
      const isOwn = url !== undefined && book.isOld(url);
      if (isOwn && sources.hasPage(decodePath(url.pathname))) return url.pathname;
      const address = leave(written);
      if (address === undefined) return lose('links that led to no page, their words kept', written);
      if (isOwn) counts.toOldSite += 1;
      return address;
    },
    file: async (written) => {
      if (/^data:/i.test(written)) return lose('pictures that stand in the text itself', written);
      const file = await copy(written);
      if (file !== undefined) return file;
      const address = leave(written);
      if (address === undefined || !isWebAddress(address))
        return lose('pictures and files not found', written);
      counts.picturesElsewhere += 1;
      return address;
    },
  };
}

/** The place of the file that an address names. */
export function findSource(
  written: string,
  draft: ArticleDraft,
  { book, finder }: Pick<AddressSources, 'book' | 'finder'>,
): string | undefined {
  const path = decodePath(written.replace(/[?#].*$/s, ''));
  if (!/\.[a-z\d]{2,5}$/i.test(path) || pageName.test(path)) return undefined;
  if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) {
    const beside = finder.find(path, draft.former?.folder);
    if (beside !== undefined) return beside;
  }
  const url = book.resolve(written, draft);
  return url !== undefined && book.isOld(url) ? finder.find(decodePath(url.pathname), undefined) : undefined;
}

/** The pages of a site, and the texts that they are made of, are no files beside an article. */
const pageName = /\.(?:md|markdown|mdown|mkdn?|mdx|html?|php|aspx?|jsp|cfm)$/i;

/** The whole address of what is not on this site; undefined if nothing would be there. */
function leaveElsewhere(
  written: string,
  url: URL,
  { book, oldSite, newSite }: AddressSources,
): string | undefined {
  if (!linkProtocols.includes(url.protocol)) return undefined;
  if (newSite !== undefined && hostKey(url) === hostKey(new URL(newSite))) return undefined;
  if (book.isOld(url) && oldSite === undefined && url.origin === noHost) return undefined;
  if (!hasUserName(written) && URL.canParse(written)) return written;
  if (url.username === '' && hasUserName(written)) return undefined;
  // No field and no text takes a name or a password before a host.
  [url.username, url.password] = ['', ''];
  return url.href;
}
