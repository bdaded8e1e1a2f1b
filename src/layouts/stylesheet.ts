import { createHash } from 'node:crypto';
import siteCss from '../styles/site.css?inline';

/** The site’s own stylesheet, minified. It stands in every page, so that the first paint waits for nothing. */
export { siteCss };

/**
 * The security policy of a page with these stylesheets: code from this site alone, WebAssembly for the search,
 * inline styles only if their hash is known.
 */
export function createSecurityPolicy(stylesheets: readonly string[]): string {
  const hashes = stylesheets.map((css) => (css === siteCss ? siteCssHash : hashOf(css)));
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' ${hashes.join(' ')}`,
    "img-src 'self' https: data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

const siteCssHash = hashOf(siteCss);

function hashOf(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}
