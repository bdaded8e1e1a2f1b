import { idPrefix } from './sanitize-schema.ts';

/** Where an article is printed, and how its addresses shall be written. */
export interface Place {
  /** The path of the folder that `./picture.jpg` means, with a slash at both ends: `/2022/01/13/`. */
  readonly folder: string;
  /** The site’s address: `https://example.org`. */
  readonly siteUrl: string;
  /** Whether addresses on this site are written whole, as feeds need them. Default: as paths. */
  readonly absolute?: boolean;
}

/** An address as it is printed, and whether it leads out of the site. */
export interface Address {
  readonly url: string;
  readonly isExternal: boolean;
}

/**
 * Resolves an address of an article: on this site to a path (or whole, where the place says so), elsewhere in its
 * normal form (encoded, the host in ASCII). A bare `#part` leads to the prefixed id within the same article.
 * @param protocols those that may be used, with their colon: `['https:']`.
 * @returns undefined where it is no address or has another protocol.
 */
export function resolveAddress(
  written: string,
  place: Place,
  protocols: readonly string[],
): Address | undefined {
  if (written.startsWith('#')) return { url: prefixedFragment(written), isExternal: false };
  const site = new URL(place.siteUrl);
  const base = new URL(place.folder, site);
  if (!URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  if (!protocols.includes(url.protocol)) return undefined;
  return url.origin === site.origin ? siteAddress(url, place) : { url: url.href, isExternal: isWeb(url) };
}

function prefixedFragment(fragment: string): string {
  const name = fragment.slice(1);
  return name === '' || name.startsWith(idPrefix) ? fragment : `#${idPrefix}${name}`;
}

function siteAddress(url: URL, place: Place): Address {
  const path = `${url.pathname.replace(/^\/{2,}/, '/')}${url.search}${url.hash}`;
  return { url: place.absolute === true ? `${url.origin}${path}` : path, isExternal: false };
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}
