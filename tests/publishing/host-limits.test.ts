import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hosts, limitsOf } from '../../src/archive/hosts.ts';
import { describeLimits, findPace, type HostUsage } from '../../src/publishing/host-limits.ts';
import { openStore } from '../../src/store/open-store.ts';
import { rememberFile } from '../../src/store/published/published-files.ts';
import { readUsage } from '../../src/store/published/usage.ts';

const small: HostUsage = {
  files: 100,
  folders: 50,
  bytes: 1e6,
  largest: { name: 'data/a.jsonl', bytes: 1e5 },
  redirects: 0,
  headers: 10,
  parts: [
    { name: 'stories', remedy: '“stories: false”', files: 2000, bytes: 2e7 },
    { name: 'the search', remedy: '--no-search', files: 4000, bytes: 1e7 },
  ],
};
/** Ten articles a day. */
const context = { now: '2026-11-30T10:00:00.000Z', pace: { articles: 8000, articlesADay: 10 } };

function describe(host: keyof typeof hosts, usage: Partial<HostUsage>): readonly string[] {
  return describeLimits(limitsOf(host), { ...small, ...usage }, context);
}

test('Of a site that is far from all limits nothing is said', () => {
  for (const host of Object.keys(hosts)) assert.deepEqual(describe(host as keyof typeof hosts, {}), []);
});

test('From four fifths of a limit a line says what breaks, when at this pace, and what reduces it most', () => {
  assert.deepEqual(describe('cloudflare-pages', { files: 15_999 }), []);
  assert.deepEqual(describe('cloudflare-pages', { files: 16_000 }), [
    'Cloudflare Pages (free) takes 20,000 files, and the site has 16,000 files (80 %). ' +
      'At the pace of the last year it refuses deployments in 200 days, in 2027-06. ' +
      '--no-search saves the search (4,000 files); “stories: false” saves stories (2,000 files).',
  ]);
});

test('Beyond a limit the line says that the next deployment is refused', () => {
  assert.match(
    describe('github-pages', { bytes: 1.2e9 })[0] ?? '',
    /takes 1\.00 GB, and the site has 1\.20 GB \(120 %\)\. It refuses the next deployment\. “stories: false”/,
  );
});

test('An archive that does not grow has no day on which a limit is reached', () => {
  const [line = ''] = describeLimits(
    limitsOf('github-pages'),
    { ...small, bytes: 9e8 },
    { ...context, pace: { articles: 10, articlesADay: 0 } },
  );
  assert.match(line, /\(90 %\)\. Beyond that it refuses a deployment\./);
});

test('Folders count where the host counts them', () => {
  assert.match(
    describe('gitlab-pages', { files: 100_000, folders: 90_000 })[0] ?? '',
    /has 190,000 files and folders/,
  );
  assert.deepEqual(describe('cloudflare-pages-paid', { files: 70_000, folders: 70_000 }), []);
});

test('A file that is nearly too large is named', () => {
  const largest = { name: 'talks/film.mp4', bytes: 25e6 };
  assert.match(
    describe('cloudflare-workers', { largest })[0] ?? '',
    /takes files of 26\.2 MB, and talks\/film\.mp4/,
  );
});

test('Rules of redirects and headers are counted only where the host reads them', () => {
  const usage = { redirects: 1900, headers: 90 };
  assert.deepEqual(
    describe('cloudflare-pages', usage).map((line) => /reads [\d,]+ rules of _\w+/.exec(line)?.[0]),
    ['reads 2,000 rules of _redirects', 'reads 100 rules of _headers'],
  );
  assert.deepEqual(describe('s3', usage), []);
});

test('The pace is that of the last year, or of all days of a younger archive', () => {
  assert.deepEqual(findPace([]), { articles: 0, articlesADay: 0 });
  assert.deepEqual(
    findPace([
      { day: '2020-01-01', count: 1000 },
      { day: '2022-01-01', count: 365 },
    ]),
    { articles: 1365, articlesADay: 1 },
  );
  assert.equal(findPace([{ day: '2022-01-01', count: 3 }]).articlesADay, 3);
});

test('What is published is counted by what a site can do without', () => {
  const store = openStore(':memory:');
  const remember = (name: string, size: number, maker: 'page' | 'search') => {
    rememberFile(store, name, { isUnfinished: false, digest: 'd', size, maker });
  };
  remember('index.html', 10, 'page');
  remember('2022/01/13/index.html', 20, 'page');
  remember('stories/2022/01/13/a/index.html', 30, 'page');
  remember('search/bundles/a.pf_meta', 40, 'search');
  const { parts, ...usage } = readUsage(store);
  assert.deepEqual(usage, {
    files: 4,
    folders: 2,
    bytes: 100,
    largest: { name: 'search/bundles/a.pf_meta', bytes: 40 },
  });
  assert.deepEqual(
    parts.map(({ name, files, bytes }) => [name, files, bytes]),
    [
      ['the search', 1, 40],
      ['stories', 1, 30],
    ],
  );
});
