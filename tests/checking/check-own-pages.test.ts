import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOwnPage } from '../../src/archive/own-page.ts';
import { checkOwnPages } from '../../src/checking/check-own-pages.ts';
import { listOwnPages } from '../../src/reading/list-own-pages.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const about = { path: '/about/', title: 'About', description: '', body: '' };

/** The errors of one file in src/pages. */
function check(name: string, text = 'A page') {
  return checkOwnPages([createOwnPage(name)], [about], () => text);
}

const wrong: readonly (readonly [name: string, what: RegExp])[] = [
  ['search.astro', /the address \/search\/ is taken$/],
  ['404.astro', /the address \/404\/ is taken$/],
  ['500.astro', /the address \/500\/ is taken$/],
  ['index.astro', /the address \/ is taken$/],
  ['topics/all.astro', /the address \/topics\/all\/ is taken$/],
  ['2022/notes.astro', /the address \/2022\/notes\/ is taken$/],
  ['feed.xml.astro', /the address \/feed\.xml\/ is taken$/],
  ['about.astro', /the address \/about\/ is taken by pages\/about\.md$/],
  ['about/index.astro', /the address \/about\/ is taken by pages\/about\.md$/],
  ['[letter].astro', /brackets/],
  ['letters/[...rest].astro', /brackets/],
  ['notes.md', /not a component/],
  ['data.json.ts', /not a component/],
  ['what?.astro', /a character that an address would write in another way/],
];

for (const [name, what] of wrong) {
  test(`src/pages/${name} cannot be a page, and the error says why`, () => {
    const [error, ...others] = check(name);
    assert.equal(error?.file, `src/pages/${name}`);
    assert.match(error.what, what);
    assert.deepEqual(others, []);
  });
}

test('Other files are pages, at the addresses that Astro gives them', () => {
  const names = ['power.astro', 'energy/index.astro', 'energy/wind-power.astro', 'über.astro'];
  const pages = names.map(createOwnPage);
  assert.deepEqual(
    checkOwnPages(pages, [about], () => ''),
    [],
  );
  assert.deepEqual(
    pages.map(({ path }) => path),
    ['/power/', '/energy/', '/energy/wind-power/', '/über/'],
  );
});

test('A page that Astro would print while it compiles is an error at its line', () => {
  const [error] = check('power.astro', '---\n\nexport const prerender = true;\n---\n');
  assert.equal(error?.line, 3);
  assert.match(error.what, /“export const prerender” has no meaning here/);
});

test('The route, parts and hidden files are not pages of one’s own', (context) => {
  const folder = createTemporaryFolder(context, {
    '[...path].astro': '',
    '_part.astro': '',
    '_parts/a.astro': '',
    '.hidden.astro': '',
    'b/c.astro': '',
    'a.astro': '',
  });
  assert.deepEqual(
    listOwnPages(folder).map(({ file }) => file),
    ['src/pages/a.astro', 'src/pages/b/c.astro'],
  );
});
