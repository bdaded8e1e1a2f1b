import { decodePath, linkedPath } from '../archive/permalink.ts';
import { webProtocols } from '../archive/web-address.ts';
import { idPrefix } from '../body/sanitize-schema.ts';

/** Where an article is printed, and how its addresses and marks are written. */
export interface Place {
  /** The path of the folder that `./picture.jpg` means, with a slash at both ends: `/2022/01/13/`. */
  readonly folder: string;
  /**
   * The path of its own page, if it is printed elsewhere, as in a feed: links within the text lead there, and no id
   * can meet one of another text.
   */
  readonly page?: string;
  /** The site’s address: `https://example.org`. */
  readonly siteUrl: string;
  /** The paths of the editors’ pages, whose ids have the prefix of articles. */
  readonly editorialPaths?: ReadonlySet<string>;
  /**
   * The language (BCP 47) by whose rules quotation marks, dashes and ellipses are set. Default: they stay as written.
   */
  readonly language?: string;
  /** Whether addresses on this site are absolute, as feeds need them. Default: paths. */
  readonly absolute?: boolean;
  /** Sizes of this site’s pictures in pixels, by their decoded paths. */
  readonly sizes?: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
}

/** An address as printed, and whether it leads to another site. */
export interface Address {
  readonly url: string;
  readonly isExternal: boolean;
}

/** The base that addresses are resolved against. */
export interface Base {
  readonly url: URL;
  readonly absolute: boolean;
  /** The address of its own page, if it is printed elsewhere: a bare `#part` is a part of that. */
  readonly page?: URL;
  readonly editorialPaths: ReadonlySet<string>;
}

/** @throws TypeError if the site’s address is not a valid URL. */
export function createBase(place: Place): Base {
  const { folder, siteUrl, page, absolute = false, editorialPaths = new Set() } = place;
  return {
    url: new URL(folder, siteUrl),
    absolute,
    editorialPaths,
    ...(page === undefined ? {} : { page: new URL(page, siteUrl) }),
  };
}

/**
 * Resolves an address of an article. On this site it becomes a path, or an absolute address if the base says so;
 * elsewhere it gets its normal form (encoded, the host in ASCII). A `#part` of an article or of an editors’ page leads
 * to the prefixed id in it.
 * @param protocols the allowed ones, with their colon: `['https:']`.
 * @returns undefined if it is not an address or has another protocol.
 */
export function resolveAddress(
  written: string,
  base: Base,
  protocols: readonly string[],
): Address | undefined {
  if (written.startsWith('#')) {
    const fragment = prefixedFragment(written);
    return { url: base.page === undefined ? fragment : partOf(base.page, fragment, base), isExternal: false };
  }
  const url = URL.parse(written, base.url);
  if (url === null || !protocols.includes(url.protocol)) return undefined;
  if (url.origin === base.url.origin) return { url: siteAddress(written, url, base), isExternal: false };
  return { url: url.href, isExternal: isWeb(url) };
}

function partOf(page: URL, fragment: string, { absolute }: Base): string {
  const url = new URL(fragment, page);
  return absolute ? url.href : `${url.pathname}${url.hash}`;
}

function prefixedFragment(fragment: string): string {
  const name = fragment.slice(1);
  return name === '' || name.startsWith(idPrefix) ? fragment : `#${idPrefix}${name}`;
}

function siteAddress(written: string, url: URL, { absolute, editorialPaths }: Base): string {
  const pathname = linkedPath(written, url.pathname.replace(/^\/{2,}/, '/'));
  const hasOwnIds = articlePattern.test(pathname) || editorialPaths.has(decodePath(pathname));
  const path = `${pathname}${url.search}${hasOwnIds ? prefixedFragment(url.hash) : url.hash}`;
  return absolute ? `${url.origin}${path}` : path;
}

const articlePattern = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;

function isWeb(url: URL): boolean {
  return webProtocols.includes(url.protocol);
}
