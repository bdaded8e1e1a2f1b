import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPublicFiles } from '../../src/checking/check-public.ts';

/** Checks public files beside a site with some pages. */
function check(names: readonly string[], ...paths: readonly string[]) {
  const { errors, shadowed } = checkPublicFiles(names, {
    isPage: (path) => paths.includes(path),
    hasFolder: (path) => paths.some((each) => each.startsWith(`${path}/`)),
  });
  return { errors: errors.map(({ file, what }) => `${file}: ${what}`), shadowed };
}

test('A public file where a page has its folder is an error that names it', () => {
  assert.deepEqual(check(['about', '2022/01'], '/about/', '/2022/01/13/'), {
    errors: [
      'public/about: the site has a folder of this name, /about/',
      'public/2022/01: the site has a folder of this name, /2022/01/',
    ],
    shadowed: [],
  });
});

test('A public folder where the site has a file is an error, once for all that is in it', () => {
  const names = ['feed.xml/a.txt', 'feed.xml/b/c.txt', 'sources/alpha/feed.json/d.txt'];
  assert.deepEqual(check(names, '/feed.xml', '/sources/alpha/feed.json').errors, [
    'public/feed.xml: the site has a file of this name, /feed.xml',
    'public/sources/alpha/feed.json: the site has a file of this name, /sources/alpha/feed.json',
  ]);
});

test('A public file that has a page’s own name is told as one that is not published', () => {
  const names = ['about/index.html', 'about/team.html', 'ads.txt', 'feed.xml', 'index.html'];
  assert.deepEqual(check(names, '/', '/about/', '/feed.xml'), {
    errors: [],
    shadowed: ['about/index.html', 'feed.xml', 'index.html'],
  });
});

test('For public files whose names no page can have, the pages are not listed', () => {
  const asked = () => assert.fail('asked');
  const names = ['.well-known/security.txt', 'favicon.svg', 'fonts/a.woff2', 'images/b.png'];
  assert.deepEqual(checkPublicFiles(names, { isPage: asked, hasFolder: asked }), {
    errors: [],
    shadowed: [],
  });
});
