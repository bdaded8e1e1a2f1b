import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteSchema } from '../../src/archive/site.ts';
import { createMenu, currentOf } from '../../src/words/menu.ts';
import { english } from '../../src/words/catalogues/en.ts';

/** @param settings of site.yaml. @param missing kinds of parts that the archive has no pages of. */
function listMenu(settings: object, missing: readonly string[] = []): readonly string[] {
  const site = siteSchema.parse({ name: 'Gaceta', url: 'https://gaceta.example', ...settings });
  return createMenu(site, english, (kind) => !missing.includes(kind)).map(
    ({ title, url }) => `${title} ${url}`,
  );
}

test('A menu that the site says nothing of has every section', () => {
  assert.deepEqual(listMenu({}), [
    'Latest /latest/',
    'Trends /trends/',
    'Archive /archive/',
    'Sections /sections/',
    'Sources /sources/',
    'Topics /topics/',
    'Authors /authors/',
    'Languages /languages/',
    'Read in /in/',
    'Stories /stories/',
    'Search /search/',
  ]);
});

test('A menu has the entries that the site names, in its order, and links of its own', () => {
  const menu = [
    'search',
    { title: 'About', url: '/about/' },
    'latest',
    { title: 'Shop', url: 'https://shop.example/' },
  ];
  assert.deepEqual(listMenu({ menu }), [
    'Search /search/',
    'About /about/',
    'Latest /latest/',
    'Shop https://shop.example/',
  ]);
  assert.deepEqual(listMenu({ menu: [] }), []);
});

test('A menu leads to no kind of parts that the archive has no pages of', () => {
  const all = ['section', 'source', 'topic', 'author', 'language', 'text'];
  const left = [
    'Latest /latest/',
    'Trends /trends/',
    'Archive /archive/',
    'Stories /stories/',
    'Search /search/',
  ];
  assert.deepEqual(listMenu({}, all), left);
  assert.deepEqual(listMenu({ menu: ['authors', 'topics'] }, ['author']), ['Topics /topics/']);
});

test('A menu leads to no trends and no stories where the site has none', () => {
  const off = { trends: false, stories: false };
  assert.ok(!listMenu(off).some((entry) => /Trends|Stories/.test(entry)));
  assert.deepEqual(listMenu({ ...off, menu: ['stories', 'archive', 'trends'] }), ['Archive /archive/']);
});

test('A link is marked on its own page and on those below it', () => {
  assert.equal(currentOf('/topics/', '/topics/'), 'page');
  assert.equal(currentOf('/topics/', '/topics/energy/'), 'true');
  assert.equal(currentOf('/topics/energy/', '/topics/'), undefined);
  assert.equal(currentOf('/', '/topics/'), undefined);
  assert.equal(currentOf('https://shop.example/', '/topics/'), undefined);
});
