import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteSchema } from '../../src/archive/site.ts';
import { createMenu } from '../../src/words/menu.ts';
import { english } from '../../src/words/catalogues/en.ts';

/** @param settings of site.yaml. */
function listMenu(settings: object): readonly string[] {
  const site = siteSchema.parse({ name: 'Gaceta', url: 'https://gaceta.example', ...settings });
  return createMenu(site, english).map(({ title, url }) => `${title} ${url}`);
}

test('A menu that the site says nothing of has every section', () => {
  assert.deepEqual(listMenu({}), [
    'Latest /latest/',
    'Trends /trends/',
    'Archive /archive/',
    'Sources /sources/',
    'Topics /topics/',
    'Languages /languages/',
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

test('A menu leads to no trends and no stories where the site has none', () => {
  const off = { trends: false, stories: false };
  assert.ok(!listMenu(off).some((entry) => /Trends|Stories/.test(entry)));
  assert.deepEqual(listMenu({ ...off, menu: ['stories', 'archive', 'trends'] }), ['Archive /archive/']);
});
