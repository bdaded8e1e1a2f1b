import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listSiteFiles, siteFolder } from './test-site.ts';

/** What a server may send before a browser has answered once: ten packets (RFC 6928). */
const firstRoundTrip = 14_000;

test('Every article’s page, its styles included, arrives in the first round trip', () => {
  const articles = listSiteFiles().filter((file) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file));
  assert.ok(articles.length > 80, `only ${String(articles.length)} articles`);
  const heavy = articles
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(siteFolder, file))).length }))
    .filter(({ bytes }) => bytes > firstRoundTrip);
  assert.deepEqual(heavy, []);
  for (const file of articles)
    assert.doesNotMatch(readFileSync(join(siteFolder, file), 'utf8'), /<link[^>]+rel="?stylesheet/, file);
});
