import { createHash } from 'node:crypto';
import { look, site } from '../renderer/frame.ts';
import previewCss from '../styles/preview.css?inline';
import siteCss from '../styles/site.css?inline';
import { earlyScript } from './early-script.ts';
import { keepFound } from '../values/kept-values.ts';
import { createScriptRules } from './site-scripts.ts';

/**
 * The stylesheets of a page, minified: the program’s, those of the page alone, and last the site’s own. They stand in
 * every page, so that the first paint waits for nothing.
 */
export function listStylesheets(ofPage: string | undefined): readonly string[] {
  return ofPage === undefined ? ofEveryPage : [...programCss, ofPage, ...ownCss];
}

const ownCss = look.css === '' ? [] : [look.css];
const programCss = site.isPreview === true ? [siteCss, previewCss] : [siteCss];
const ofEveryPage: readonly string[] = [...programCss, ...ownCss];

/**
 * The security policy of a page with these stylesheets: code from this site and from those that its settings name,
 * WebAssembly for the search; what stands in the page itself only if its hash is known.
 */
export function createSecurityPolicy(stylesheets: readonly string[]): string {
  if (stylesheets !== ofEveryPage) return policyOf(stylesheets);
  return (commonPolicy ??= policyOf(ofEveryPage));
}

let commonPolicy: string | undefined;

function policyOf(stylesheets: readonly string[]): string {
  return [
    "default-src 'self'",
    ...createScriptRules(`script-src 'self' ${hashOf(earlyScript)} 'wasm-unsafe-eval'`),
    `style-src 'self' ${stylesheets.map(hashOf).join(' ')}`,
    "img-src 'self' https: data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Of many pages with styles of their own, each names the digests of the same few texts. */
const hashOf = keepFound(
  (inline: string) => `'sha256-${createHash('sha256').update(inline).digest('base64')}'`,
);
