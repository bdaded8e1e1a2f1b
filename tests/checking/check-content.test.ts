import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFiles, createTestSite } from '../test-site.ts';

const published = '2022-01-12T10:00:00Z';

test('An alias in the place of a file that hosts read, of search, a picture or a public file is refused', async (context) => {
  const aliases = [
    '/_redirects',
    '/_headers/old.html',
    '/_worker.js',
    '/_routes.json',
    '/robots.txt',
    '/search/bundles.json',
    '/search/bundles/old.html',
    '/search/engine/1.6.0',
    '/_astro/old.js',
    '/2022/01/12/fog.jpg',
    '/2022/01/12/fog.jpg/large',
    '/ads.txt',
    '/ads.txt/old',
    '/sitemap.xml',
  ];
  const site = createTestSite(context, {
    ...articleFiles({ first: { published, matter: `aliases: ${JSON.stringify(aliases)}` } }),
    'articles/2022/01/12/fog.jpg': 'J',
    'public/ads.txt': 'none',
  });
  const refused = (await site.listErrors()).map(({ what }) => /“([^”]+)”/.exec(what)?.[1]);
  assert.deepEqual(refused, aliases);
});

test('An alias beside such files is accepted', async (context) => {
  const aliases = [
    '/search/old',
    '/redirects',
    '/2022/01/12/dew.jpg',
    '/2022/01/12/first/old.html',
    '/shop.php',
  ];
  const site = createTestSite(
    context,
    articleFiles({ first: { published, matter: `aliases: ${JSON.stringify(aliases)}` } }),
  );
  assert.deepEqual(await site.listErrors(), []);
});
