import type { Body } from '../../archive/archive.ts';

/**
 * Returns the same value, which JSON now prints as a digest. The digest of a page’s record then costs hardly any text,
 * and still changes with every part of the archive that the page prints.
 */
export function withDigest<T extends object>(value: T, digestOf: () => string): T {
  let digest: string | undefined;
  const toJSON = () => (digest ??= digestOf());
  return Object.defineProperty(value, 'toJSON', { value: toJSON });
}

/** The digest that `withDigest` gave a value. @throws if the value has none, such as a copy. */
export function readDigest(value: object): string {
  const { toJSON } = value as { toJSON?: () => string };
  if (toJSON === undefined) throw new Error('A value without a digest is not part of the archive.');
  return toJSON();
}

/** A body that is read when it is printed. In JSON it is its digest. */
export function createBody(digest: string, read: () => string): Body {
  const body = {
    get text() {
      return read();
    },
  };
  return withDigest(body, () => digest);
}
