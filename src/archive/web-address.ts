import { limits } from './limits.ts';
import { decodePath } from './permalink.ts';
import { findCharacterFault, findLengthFault, refuseCharacter, type FieldFault } from './text-fault.ts';

/** The protocols of addresses on the web, which every field of a content file must have, and pictures. */
export const webProtocols: readonly string[] = ['http:', 'https:'];

/** Those that a link in a text may have. */
export const linkProtocols: readonly string[] = [...webProtocols, 'mailto:'];

/** Whether an address of a content file can be printed as a link: see `findAddressFault`. */
export function isWebAddress(address: string): boolean {
  return findAddressFault(address) === undefined;
}

/**
 * The fault of an address that does not lead to another site by http or https and nowhere else. Whoever prints an
 * address without a fault can rely on it: it has a host, no name or password, and no character that browsers read as
 * another or drop.
 */
export function findAddressFault(address: string): FieldFault | undefined {
  if (!/^https?:\/\//i.test(address)) return noAddress;
  return findSpellingFault(address) ?? findHostFault(address);
}

/** The same for a value that may also be a path of this site, which begins with one slash. */
export function findPathOrAddressFault(value: string): FieldFault | undefined {
  if (/^https?:\/\//i.test(value)) return findAddressFault(value);
  if (!value.startsWith('/')) return noPathOrAddress;
  return findSpellingFault(value) ?? (leavesSite(value) ? otherHost : undefined);
}

/**
 * A path of this site without dots, as browsers resolve them, so that none climbs over a base path: `/about/` of
 * `/../about/`. Anything else stays as it is.
 */
export function resolveDots(pathOrAddress: string): string {
  if (!pathOrAddress.startsWith('/') || !dots.test(pathOrAddress)) return pathOrAddress;
  const url = URL.parse(pathOrAddress, 'https://site.invalid');
  return url === null ? pathOrAddress : `${url.pathname}${url.search}${url.hash}`;
}

const dots = /^[^?#]*\/(?:\.|%2e)/i;

/** The fault of an address at which no site can stand: a host, and a path that ends in a slash if there is one. */
export function findSiteFault(address: string): FieldFault | undefined {
  const fault = findAddressFault(address);
  if (fault !== undefined) return fault;
  const { origin, pathname } = new URL(address);
  if (/[?#]/.test(address)) return refuseSite('has a query or a fragment', `${origin}${pathname}`);
  if (!isPlain(pathname)) return refuseSite(strangePath, `${origin}/`);
  if (pathname.endsWith('/')) return undefined;
  return refuseSite('has a path without a slash at its end', `${origin}${pathname}/`);
}

/** Whether all parts of a path are letters, digits and signs that mean nothing in HTML, nor in a host’s `_redirects`. */
function isPlain(pathname: string): boolean {
  const parts = pathname.slice(1).replace(/\/$/, '').split('/');
  return pathname === '/' || parts.every((part) => /^[\p{L}\p{N}\p{M}._~-]+$/u.test(decodePath(part)));
}

const strangePath = 'has a path of which a part is empty, or holds other signs than letters, digits, - . _ ~';

/** @param meant proposed if a site can stand there, else its host alone. */
function refuseSite(message: string, meant: string): FieldFault {
  const page = /[^/]*\.html?\/?$/;
  const proposed = meant.replace(page, '').replace(/\/*$/, '/');
  const { origin } = new URL(proposed);
  return { message, remedy: `Write “${findSiteFault(proposed) === undefined ? proposed : `${origin}/`}”.` };
}

/** The fault of characters that browsers drop, change or read as others. */
function findSpellingFault(address: string): FieldFault | undefined {
  if (/\s/.test(address)) return whiteSpace;
  if (address.includes('\\')) return backslash;
  return findLengthFault(address, limits.address) ?? findCharacterFault(address) ?? findHidden(address);
}

/** Words of some scripts need joiners, and pictures their variants. Browsers drop or encode whatever else is hidden. */
const hidden = /(?![\u200C-\u200D]|[\uFE0E-\uFE0F])\p{Default_Ignorable_Code_Point}/u;

function findHidden(address: string): FieldFault | undefined {
  const found = hidden.exec(address);
  if (found === null) return undefined;
  return refuseCharacter(address, { character: found[0], index: found.index }, 'which nobody sees');
}

function findHostFault(address: string): FieldFault | undefined {
  if (hasUserName(address)) return userName;
  // A browser drops further slashes before the host, and takes the next part for it.
  return /^https?:\/\/[/?#]/i.test(address) || !URL.canParse(address) ? noAddress : undefined;
}

/** Whether an address of any kind has a name or a password before its host, as browsers read it. */
export function hasUserName(address: string): boolean {
  return /^\s*(?:https?:[/\\]*|[/\\]{2,})[^/\\?#]*@/i.test(address);
}

/** Whether a browser takes a path for an address of another host, as it stands or after it has resolved its dots. */
function leavesSite(path: string): boolean {
  const base = 'https://site.invalid';
  const url = URL.parse(path, base);
  return url?.origin !== base || url.pathname.startsWith('//');
}

const noAddress: FieldFault = { message: 'is not a web address (https://…)' };
const noPathOrAddress: FieldFault = { message: 'is neither a path that starts with / nor a web address' };
const otherHost: FieldFault = {
  message: 'is read by browsers as //…, which leads to another host',
  remedy: 'Write one slash for a path of this site, or https:// and the host.',
};
const whiteSpace: FieldFault = {
  message: 'holds white space',
  remedy: 'Remove it, or write %20 for a space that belongs to the address.',
};
const backslash: FieldFault = {
  message: 'holds a backslash, which browsers read as a slash',
  remedy: 'Write / in its place, or %5C for a backslash that belongs to the address.',
};
/** The fault of an address for which `hasUserName` is true. */
export const userName = {
  message: 'has a name or a password before its host',
  remedy: 'Remove what stands between // and the host, the @ too: every reader would have it.',
  hidesValue: true,
} as const satisfies FieldFault;
