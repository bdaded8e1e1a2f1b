/** What has an address of its own: the settings of a site. */
interface Addressed {
  /** In normal form, with a slash at its end. */
  readonly url: string;
}

/** A site’s address in the form that `addressOf` needs: normal, with a slash at its end. */
export function tidySiteAddress(address: string): string {
  return URL.parse(address)?.href ?? address;
}

/** The path below which a site stands on its host, with a slash at both ends: `/`, or `/gaceta/`. */
export function basePathOf({ url }: Addressed): string {
  return new URL(url).pathname;
}

/**
 * The absolute address of a path, which counts from the site’s root and does not have the base path. An address of
 * another site gets its normal form.
 */
export function addressOf({ url }: Addressed, pathOrAddress: string): string {
  return new URL(pathOrAddress.startsWith('/') ? `${url}${pathOrAddress.slice(1)}` : pathOrAddress).href;
}

/** A path from the site’s root as it is below a base path: `/gaceta/about/` of `/about/`. */
export function placePath(basePath: string, path: string): string {
  return basePath === '/' ? path : `${basePath}${path.slice(1)}`;
}

/**
 * A path on a host as one from the site’s root: the inverse of `placePath`. The base path is also known without its
 * slash, since hosts lead from there to the site.
 * @returns undefined if it is outside the base path.
 */
export function pathBelow(basePath: string, path: string): string | undefined {
  if (basePath === '/') return path;
  if (path === basePath.slice(0, -1)) return '/';
  return path.startsWith(basePath) ? path.slice(basePath.length - 1) : undefined;
}

/** What the addresses of a text are resolved against. */
export interface AddressBase {
  /** The folder that `./` means, below a root that stands for the site’s. */
  readonly folder: URL;
  readonly site: URL;
}

/**
 * @param folder from the site’s root, with a slash at both ends.
 * @throws TypeError if the site’s address is not a valid URL.
 */
export function createAddressBase(folder: string, siteUrl: string): AddressBase {
  const site = new URL(siteUrl);
  return { folder: new URL(folder, `${site.protocol}//${siteHost}`), site };
}

/** Where an address of a text leads. */
export interface ResolvedAddress {
  /** For an address on the site, only its query and its fragment are to be used. */
  readonly url: URL;
  /** The path from the site’s root, encoded; absent if the address leads to another site. */
  readonly path?: string;
}

/**
 * Resolves an address as it is written in a text. A path, be it relative or not, counts from the site’s root and never
 * leaves it; a whole address is on the site if it begins with the site’s own.
 * @returns undefined if it is not an address.
 */
export function resolveWritten(written: string, { folder, site }: AddressBase): ResolvedAddress | undefined {
  const url = URL.parse(written, folder);
  if (url === null) return undefined;
  if (url.host === siteHost) return { url, path: url.pathname };
  const path = url.origin === site.origin ? pathBelow(site.pathname, url.pathname) : undefined;
  return path === undefined ? { url } : { url, path };
}

/** Stands for the site’s host and base path, so that dots in a path cannot climb over the base path. */
const siteHost = 'site.invalid';
