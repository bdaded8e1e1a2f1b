import type { Redirect } from '../archive/archive.ts';
import { newsSitemapPath, sitemapIndexPath } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import { limitsOf } from '../archive/hosts.ts';
import { picturesPath } from '../pictures/picture-recipe.ts';
import { addressOf, basePathOf, placePath } from '../archive/site-address.ts';

/**
 * robots.txt: crawlers may read everything, and the sitemaps list it. They may read a preview too, or they would not see
 * that it asks them to keep away.
 */
export function createRobotsFile(site: Site): string {
  const allowed = ['User-agent: *', 'Allow: /', ''];
  if (site.isPreview === true) return allowed.join('\n');
  const sitemaps = [sitemapIndexPath, newsSitemapPath].map((path) => `Sitemap: ${addressOf(site, path)}`);
  return [...allowed, ...sitemaps, ''].join('\n');
}

/**
 * `_headers`, as Cloudflare Pages reads it. Each path takes its Cache-Control from at most one rule, since that host
 * joins the values of several rules. Only folders’ paths end in a slash, so the rules for pages do not match files.
 * Feeds and data keep the host’s own rule, which is to ask again each time.
 */
export function createHeadersFile(site: Site): string {
  const basePath = basePathOf(site);
  const createRule = (pattern: string, headers: readonly string[]) =>
    printRule(placePath(basePath, pattern), headers);
  const pages = pagePatterns.map((pattern) => createRule(pattern, [`Cache-Control: ${briefly}`]));
  return [
    createRule('/*', site.isPreview === true ? [...securityHeaders, noindex] : securityHeaders),
    ...['/*.svg', '/*.SVG'].map((drawings) =>
      createRule(drawings, [`Content-Security-Policy: ${svgPolicy}`]),
    ),
    ...pages,
    ...['/_astro/', picturesPath].map((folder) => createRule(`${folder}*`, [`Cache-Control: ${forEver}`])),
    // Names of bundles’ files hold digests. The list of bundles is not among them: it keeps the host’s own rule.
    createRule('/search/bundles/*', [`Cache-Control: ${forEver}`]),
    createRule('/search/engine/*', [`Cache-Control: ${aDay}`]),
    createRule('/fragments/*', ['Cache-Control: no-cache', noindex]),
  ].join('\n');
}

/**
 * `_redirects`, as Cloudflare, Netlify and GitLab read it. Every old address also has its own page. So addresses beyond
 * the host’s limit still lead on, and so do those that hosts would read as patterns.
 */
export function createRedirectsFile(redirects: readonly Redirect[], site: Site): string {
  const basePath = basePathOf(site);
  const place = (path: string) => placePath(basePath, encodePath(path));
  const limits = limitsOf(site.host);
  const status = limits.redirectStatus ?? '301';
  const rules = redirects
    .filter(({ from }) => !placeholder.test(from))
    .slice(0, limits.redirects)
    .map(({ from, to }) => `${place(from)} ${place(to)} ${status}\n`);
  return takeBytes(rules, limits.redirectBytes ?? Infinity).join('');
}

/** The first rules that have no more bytes together. They are ASCII. */
function takeBytes(rules: readonly string[], most: number): readonly string[] {
  let bytes = 0;
  const place = rules.findIndex((rule) => (bytes += rule.length) > most);
  return place === -1 ? rules : rules.slice(0, place);
}

/** What Cloudflare takes for a placeholder, even inside a part of a path: `/wiki/Category:News`. */
const placeholder = /:[a-z]/i;

const noindex = 'X-Robots-Tag: noindex';

/** The pages, from the home page down to an article. */
const pagePatterns = ['/', '/:a/', '/:a/:b/', '/:a/:b/:c/', '/:a/:b/:c/:d/'];
/** How long caches may keep a page, in seconds: as it is, and then while they ask for it again. */
const pageAge = { fresh: 60, stale: 86_400 };
const briefly = `public, max-age=${String(pageAge.fresh)}, stale-while-revalidate=${String(pageAge.stale)}`;
/** The longest that a reader may get a page after another took its place, in milliseconds, as our headers allow it. */
export const longestStaleness = (pageAge.fresh + pageAge.stale) * 1000;
const aDay = 'public, max-age=86400';
const forEver = 'public, max-age=31536000, immutable';

/** A drawing that is opened by its own address may draw, and do nothing else: it is a document, and may hold scripts. */
export const svgPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

const securityHeaders = [
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()',
  // A policy in a page cannot say who may frame it. The site itself may: a public file of its own may show a page or a
  // document. Browsers that know frame-ancestors ignore the older header.
  "Content-Security-Policy: frame-ancestors 'self'",
  'X-Frame-Options: SAMEORIGIN',
];

function printRule(pattern: string, headers: readonly string[]): string {
  return `${pattern}\n${headers.map((header) => `  ${header}\n`).join('')}`;
}

/** Percent-encodes a path once, and only the characters that need it. */
function encodePath(path: string): string {
  return new URL(path, 'https://host.example').pathname;
}
