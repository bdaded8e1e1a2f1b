import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HostName } from '../../src/archive/hosts.ts';
import { createHeadersFile, createRedirectsFile, createRobotsFile } from '../../src/publishing/host-rules.ts';
import { site } from '../syndication/sample.ts';

test('robots.txt allows everything and names the sitemaps', () => {
  assert.equal(
    createRobotsFile(site),
    'User-agent: *\nAllow: /\n\nSitemap: https://gazette.example/sitemap.xml\nSitemap: https://gazette.example/news-sitemap.xml\n',
  );
});

/** A path of every sort that a site has, and the one rule that says how long it is kept. */
const keptFor: Readonly<Record<string, readonly string[]>> = {
  '/': ['public, max-age=60, stale-while-revalidate=86400'],
  '/2022/': ['public, max-age=60, stale-while-revalidate=86400'],
  '/topics/water/': ['public, max-age=60, stale-while-revalidate=86400'],
  '/2022/01/13/': ['public, max-age=60, stale-while-revalidate=86400'],
  '/2022/01/13/a-dam-breaks/': ['public, max-age=60, stale-while-revalidate=86400'],
  '/_astro/page.C0ffee.js': ['public, max-age=31536000, immutable'],
  '/search/bundles/2020s/index/en_C0ffee.pf_index': ['public, max-age=31536000, immutable'],
  '/search/engine/1.0.0/pagefind-worker.js': ['public, max-age=86400'],
  '/search/bundles.json': [],
  '/fragments/latest.html': ['no-cache'],
  '/feed.xml': [],
  '/topics/water/atom.xml': [],
  '/2022/01/13/index.json': [],
  '/data/articles-2022-01.jsonl': [],
  '/2022/01/13/dam.jpg': [],
};

for (const [path, rules] of Object.entries(keptFor)) {
  test(`${path} takes its Cache-Control from ${rules.length === 0 ? 'its host' : 'one rule'}`, () => {
    assert.deepEqual(cacheControl(path), rules);
  });
}

test('Fragments are kept from search engines, pages are not', () => {
  assert.ok(headersOf('/fragments/trends.html').includes('X-Robots-Tag: noindex'));
  assert.ok(!headersOf('/2022/01/13/a-dam-breaks/').includes('X-Robots-Tag: noindex'));
});

test('Every path has the security headers', () => {
  for (const path of ['/', '/2022/', '/feed.xml', '/_astro/page.C0ffee.js']) {
    assert.deepEqual(
      headersOf(path).filter((header) => !/^(?:Cache-Control|X-Robots-Tag)/.test(header)),
      [
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: strict-origin-when-cross-origin',
        'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()',
        "Content-Security-Policy: frame-ancestors 'self'",
        'X-Frame-Options: SAMEORIGIN',
      ],
    );
  }
});

test('No other site may show a page, a picture or a file in a frame, where a click would go astray', () => {
  for (const path of ['/', '/2022/01/13/a-dam-breaks/', '/404.html', '/2022/01/13/plan.pdf', '/search/'])
    assert.ok(headersOf(path).includes("Content-Security-Policy: frame-ancestors 'self'"), path);
});

test('A drawing has a policy that runs nothing, wherever it lies, and no other file has it', () => {
  const policiesOf = (path: string) =>
    headersOf(path).filter((header) =>
      /^Content-Security-Policy: default-src 'none';.* sandbox$/.test(header),
    );
  for (const path of ['/favicon.svg', '/2022/01/13/map.svg', '/2022/01/13/maps/map.svg', '/MAP.SVG']) {
    assert.equal(policiesOf(path).length, 1, path);
  }
  for (const path of ['/', '/2022/01/13/svg/', '/2022/01/13/map.png', '/2022/01/13/map.svg.zip']) {
    assert.deepEqual(policiesOf(path), []);
  }
});

test('A redirect is permanent, and encoded once', () => {
  assert.equal(
    createRedirectsFile(
      [
        { from: '/old/a.html', to: '/2022/01/13/a/' },
        { from: '/café/%C3%A9/', to: '/2022/01/13/b/' },
      ],
      site,
    ),
    '/old/a.html /2022/01/13/a/ 301\n/caf%C3%A9/%C3%A9/ /2022/01/13/b/ 301\n',
  );
});

test('An old address with a colon before a letter, a placeholder to hosts, is left to its page', () => {
  const redirects = ['/wiki/Category:News/', '/at/12:30/'].map((from) => ({ from, to: '/2022/01/13/a/' }));
  assert.equal(createRedirectsFile(redirects, site), '/at/12:30/ /2022/01/13/a/ 301\n');
});

test('No more redirects are named than hosts take', () => {
  const redirects = Array.from({ length: 2001 }, (_, index) => ({ from: `/old/${String(index)}/`, to: '/' }));
  assert.equal(createRedirectsFile(redirects, site).split('\n').length, 2001);
});

test('Below a base path, every rule, redirect and sitemap is below it', () => {
  const below = { ...site, url: 'https://gazette.example/a/b/' };
  const redirects = [
    { from: '/Category:news/', to: '/' },
    { from: '/old/', to: '/2022/01/13/a/' },
  ];
  assert.equal(createRedirectsFile(redirects, below), '/a/b/old/ /a/b/2022/01/13/a/ 301\n');
  const patterns = createHeadersFile(below).match(/^\S+$/gm) ?? [];
  assert.ok(patterns.length > 8);
  assert.deepEqual(
    patterns.filter((pattern) => !pattern.startsWith('/a/b/')),
    [],
  );
  assert.match(createRobotsFile(below), /Sitemap: https:\/\/gazette\.example\/a\/b\/sitemap\.xml\n/);
});

function cacheControl(path: string): readonly string[] {
  return headersOf(path).flatMap((header) => /^Cache-Control: (.*)$/.exec(header)?.[1] ?? []);
}

/** The headers of a path, found as Cloudflare Pages finds them: all rules whose pattern fits the whole path. */
function headersOf(path: string): readonly string[] {
  return createHeadersFile(site)
    .split('\n\n')
    .flatMap((rule) => {
      const [pattern = '', ...headers] = rule.trim().split('\n');
      const fits = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`);
      return fits.test(path) ? headers.map((header) => header.trim()) : [];
    });
}

test('The file of redirects has as many rules and bytes as the host reads, in the form that it takes', () => {
  const redirects = Array.from({ length: 12_000 }, (_, index) => ({
    from: `/old/${String(index)}/`,
    to: '/2022/01/13/a-headline-of-several-words/',
  }));
  const rulesAt = (host: HostName) => createRedirectsFile(redirects, { ...site, host });
  const countAt = (host: HostName) => rulesAt(host).split('\n').length - 1;
  assert.deepEqual(
    (['cloudflare-pages', 'cloudflare-workers-paid', 'netlify', 'github-pages', 's3'] as const).map(countAt),
    [2000, 2000, 10_000, 0, 0],
  );
  assert.ok(countAt('gitlab-pages') <= 1000);
  assert.ok(rulesAt('gitlab-pages').length <= 64 * 1024);
  const long = redirects.map(({ from, to }) => ({ from: `${from}${'x'.repeat(100)}`, to }));
  const bytes = createRedirectsFile(long, { ...site, host: 'gitlab-pages' }).length;
  assert.ok(bytes <= 64 * 1024 && bytes > 60 * 1024);
  // Every old address has a page too, and there a file wins over a rule that is not forced.
  assert.match(rulesAt('netlify'), /^\/old\/0\/ \S+ 301!\n/);
});
