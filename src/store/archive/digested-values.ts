import type { Body } from '../../archive/archive.ts';

/**
 * The same value, which JSON prints as a digest: so the digest of a page’s record costs hardly any text, and still no
 * part of the archive can change what a page prints without changing it.
 */
export function withDigest<T extends object>(value: T, digestOf: () => string): T {
  let digest: string | undefined;
  const toJSON = () => (digest ??= digestOf());
  return Object.defineProperty(value, 'toJSON', { value: toJSON });
}

/** The digest that `withDigest` gave a value. @throws where it did not: a copy of the value has none. */
export function readDigest(value: object): string {
  const { toJSON } = value as { toJSON?: () => string };
  if (toJSON === undefined) throw new Error('A value without a digest is no part of the archive.');
  return toJSON();
}

/** A body that is read when it is printed, and is its digest in JSON. */
export function createBody(digest: string, read: () => string): Body {
  const body = {
    get text() {
      return read();
    },
  };
  return withDigest(body, () => digest);
}
