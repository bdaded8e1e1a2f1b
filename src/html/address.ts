import type { Picture } from '../archive/picture.ts';
import { decodePath, linkedPath } from '../archive/permalink.ts';
import { createAddressBase, placePath, resolveWritten, type AddressBase } from '../archive/site-address.ts';
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
  /** The site’s address: `https://example.org/`, `https://example.org/gaceta/`. */
  readonly siteUrl: string;
  /** The paths of the editors’ pages, whose ids have the prefix of articles. */
  readonly editorialPaths?: ReadonlySet<string>;
  /**
   * The language (BCP 47) by whose rules quotation marks, dashes and ellipses are set. Default: they stay as written.
   */
  readonly language?: string;
  /** Whether addresses on this site are absolute, as feeds need them. Default: paths. */
  readonly absolute?: boolean;
  /** This site’s pictures, by their decoded paths. */
  readonly sizes?: Readonly<Record<string, Picture>>;
}

/** An address as printed, and whether it leads to another site. */
export interface Address {
  readonly url: string;
  /** The same from the site’s root; absent if it leads elsewhere, or within the text. */
  readonly path?: string;
  readonly isExternal: boolean;
}

/** The base that addresses are resolved against. */
export interface Base extends AddressBase {
  /** What comes before a path of this site: its base path, or its address if addresses are absolute. */
  readonly prefix: string;
  readonly absolute: boolean;
  /** The address of its own page, if it is printed elsewhere: a bare `#part` is a part of that. */
  readonly page?: URL;
  readonly editorialPaths: ReadonlySet<string>;
}

/** @throws TypeError if the site’s address is not a valid URL. */
export function createBase(place: Place): Base {
  const { folder, siteUrl, page, absolute = false, editorialPaths = new Set() } = place;
  const base = createAddressBase(folder, siteUrl);
  const prefix = absolute ? base.site.href : base.site.pathname;
  return {
    ...base,
    prefix,
    absolute,
    editorialPaths,
    ...(page === undefined ? {} : { page: new URL(placePath(base.site.href, page)) }),
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
  const resolved = resolveWritten(written, base);
  if (resolved === undefined || !protocols.includes(resolved.url.protocol)) return undefined;
  const { url, path } = resolved;
  if (path === undefined) return { url: url.href, isExternal: isWeb(url) };
  return siteAddress(linkedPath(written, path.replace(/^\/{2,}/, '/')), url, base);
}

function partOf(page: URL, fragment: string, { absolute }: Base): string {
  const url = new URL(fragment, page);
  return absolute ? url.href : `${url.pathname}${url.hash}`;
}

function prefixedFragment(fragment: string): string {
  const name = fragment.slice(1);
  return name === '' || name.startsWith(idPrefix) ? fragment : `#${idPrefix}${name}`;
}

function siteAddress(path: string, { search, hash }: URL, { prefix, editorialPaths }: Base): Address {
  const hasOwnIds = articlePattern.test(path) || editorialPaths.has(decodePath(path));
  const rest = `${search}${hasOwnIds ? prefixedFragment(hash) : hash}`;
  return { url: `${placePath(prefix, path)}${rest}`, path: `${path}${rest}`, isExternal: false };
}

const articlePattern = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;

function isWeb(url: URL): boolean {
  return webProtocols.includes(url.protocol);
}
