import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHeadersFile, createRedirectsFile, createRobotsFile } from '../../src/publishing/host-rules.ts';
import { site } from '../syndication/sample.ts';

test('robots.txt allows everything and names the sitemaps', () => {
  assert.equal(
    createRobotsFile(site),
    'User-agent: *\nAllow: /\n\nSitemap: https://gazette.example/sitemap.xml\nSitemap: https://gazette.example/news-sitemap.xml\n',
  );
});

test('Each path takes its Cache-Control from one rule: assets for ever, pages briefly, fragments never', () => {
  assert.deepEqual(cacheControl('/_astro/page.C0ffee.js'), ['public, max-age=31536000, immutable']);
  assert.deepEqual(cacheControl('/'), ['public, max-age=60, stale-while-revalidate=86400']);
  assert.deepEqual(cacheControl('/2022/01/13/a-dam-breaks/'), [
    'public, max-age=60, stale-while-revalidate=86400',
  ]);
  assert.deepEqual(cacheControl('/fragments/latest.html'), ['no-cache']);
  assert.deepEqual(cacheControl('/feed.xml'), []);
});

test('Every path has the security headers', () => {
  assert.ok(headersOf('/2022/').includes('X-Content-Type-Options: nosniff'));
});

test('A redirect is permanent, and encoded once', () => {
  assert.equal(
    createRedirectsFile([
      { from: '/old/a.html', to: '/2022/01/13/a/' },
      { from: '/café/%C3%A9/', to: '/2022/01/13/b/' },
    ]),
    '/old/a.html /2022/01/13/a/ 301\n/caf%C3%A9/%C3%A9/ /2022/01/13/b/ 301\n',
  );
});

test('An old address with a colon before a letter, a placeholder to hosts, is left to its page', () => {
  const redirects = ['/wiki/Category:News/', '/at/12:30/'].map((from) => ({ from, to: '/2022/01/13/a/' }));
  assert.equal(createRedirectsFile(redirects), '/at/12:30/ /2022/01/13/a/ 301\n');
});

test('No more redirects are named than hosts take', () => {
  const redirects = Array.from({ length: 2001 }, (_, index) => ({ from: `/old/${String(index)}/`, to: '/' }));
  assert.equal(createRedirectsFile(redirects).split('\n').length, 2001);
});

function cacheControl(path: string): readonly string[] {
  return headersOf(path).flatMap((header) => /^Cache-Control: (.*)$/.exec(header)?.[1] ?? []);
}

/** The headers of a path, found as Cloudflare Pages finds them: all rules whose pattern fits the whole path. */
function headersOf(path: string): readonly string[] {
  return createHeadersFile()
    .split('\n\n')
    .flatMap((rule) => {
      const [pattern = '', ...headers] = rule.trim().split('\n');
      const fits = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`);
      return fits.test(path) ? headers.map((header) => header.trim()) : [];
    });
}
