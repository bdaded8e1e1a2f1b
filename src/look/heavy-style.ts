import { gzipSync } from 'node:zlib';
import type { SiteLook } from './site-look.ts';

/**
 * Bytes, compressed. An article page has 14 kB in all, which reach a reader in the first round trip (ten segments of
 * TCP); the longest of ours leaves this much of it.
 */
const mostStyle = 4096;

/** A log note about a site’s styles that make its pages too large for the first round trip; undefined if they do not. */
export function describeHeavyStyle({ css }: SiteLook): string | undefined {
  if (css.length <= mostStyle) return undefined;
  const size = gzipSync(css).length;
  if (size <= mostStyle) return undefined;
  return (
    `style.css takes ${(size / 1024).toFixed(1)} kB of every page, compressed. With more than 4 kB an article does not ` +
    'reach a reader in the first 14 kB any more: move pictures and fonts from it into public/, and drop rules that no page needs.'
  );
}
