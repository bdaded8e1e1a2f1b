import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { mediaTypes } from '../../src/archive/media-types.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const day = 'articles/2022/01/12';
const published = '2022-01-12T10:00:00Z';

/** The errors, as “line:column what / remedy”, of an article with a body and files beside it. */
async function listErrors(context: TestContext, body: string, ...files: readonly string[]) {
  const site = createSite(context, body, files);
  return (await site.listErrors()).map(
    ({ line, column, what, remedy }) => `${String(line)}:${String(column)} ${what} / ${remedy}`,
  );
}

function createSite(context: TestContext, body: string, files: readonly string[], matter = '') {
  return createTestSite(context, {
    ...articleFiles({ first: { published, body, matter }, other: { published } }),
    ...Object.fromEntries(files.map((file) => [`${day}/${file}`, 'x'])),
  });
}

test('A file of every known type, in small letters or capitals, may be linked to and shown', async (context) => {
  const names = Object.keys(mediaTypes).flatMap((type) => [`a.${type}`, `B.${type.toUpperCase()}`]);
  const body = names.map((name) => `[x](${name}) ![x](./${name})`).join('\n\n');
  assert.deepEqual(await listErrors(context, body, ...names), []);
});

test('A picture that links to a larger one is no error', async (context) => {
  assert.deepEqual(await listErrors(context, '[![t](./t.png)](./big.png)', 't.png', 'big.png'), []);
});

test('A file in a folder beside the article, and of another day, is found', async (context) => {
  const body = '![x](./img/a.png) [y](../11/b.pdf)';
  assert.deepEqual(await listErrors(context, body, 'img/a.png', '../11/b.pdf'), []);
});

test('A file that is not there is an error at the link, and a name that is nearly the same is proposed', async (context) => {
  assert.deepEqual(await listErrors(context, '[x](./report.pdf)\n\n![y](pier.png)', 'Pier.png'), [
    '8:1 the picture “pier.png” is not there / Did you mean Pier.png?',
    '6:1 the file “./report.pdf” is not there / Put the file beside the article, or correct its name; capitals count.',
  ]);
});

test('The addresses of raw HTML are checked too', async (context) => {
  const body =
    '<p>\n<a href="./gone.pdf">x</a>\n<img src="gone.png" alt="y">\n<a href="/2022/01/01/gone/">z</a>\n</p>';
  const errors = await listErrors(context, body);
  assert.deepEqual(
    errors.map((error) => error.split(' / ')[0]),
    [
      '9:1 the link “/2022/01/01/gone/” leads nowhere',
      '8:1 the picture “gone.png” is not there',
      '7:1 the file “./gone.pdf” is not there',
    ],
  );
});

test('A file of another type is refused at the link, with what to do', async (context) => {
  const names = ['a.html', 'b.exe', 'c.xml', 'd.js', 'e.tiff', 'f'];
  const body = names.map((name) => `[x](./${name})`).join('\n');
  const errors = await listErrors(context, body, ...names);
  assert.equal(errors.length, names.length);
  for (const [index, error] of errors.entries()) {
    assert.match(
      error,
      /^\d+:1 the file “\.\/(.+)” is of a type that is not published \/ Save it as another/,
    );
    assert.match(error, new RegExp(`^${String(index + 6)}:`));
  }
});

test('The picture of the front matter is published, and an error if it is not there', async (context) => {
  const matter = 'image: { src: ./a.jpg, alt: A }';
  assert.deepEqual(await createSite(context, 'Text.', ['a.jpg'], matter).listErrors(), []);
  const [error] = await createSite(context, 'Text.', [], matter).listErrors();
  assert.equal(error?.what, 'the picture “./a.jpg” is not there');
});

test('A page of the editors may show files from the articles’ folders', async (context) => {
  const site = createSite(context, 'Text.', ['a.jpg']);
  site.write({
    'pages/about.md': '---\ntitle: About\n---\n![A](/2022/01/12/a.jpg) ![B](/2022/01/12/b.jpg)\n',
  });
  assert.deepEqual(
    (await site.listErrors()).map(({ file, what }) => [file, what]),
    [['pages/about.md', 'the picture “/2022/01/12/b.jpg” is not there']],
  );
});

test('A file that takes the name of one that the site makes is an error', async (context) => {
  const site = createSite(context, 'See [it](/2022/01/12/index.json) and [that](../../../feed.json).', [
    'index.json',
  ]);
  site.write({ 'articles/feed.json': '{}' });
  assert.deepEqual(
    (await site.listErrors()).map(({ file, what }) => [file, what]),
    [
      [`articles/2022/01/12/index.json`, 'the site itself has a file at the address /2022/01/12/index.json'],
      ['articles/feed.json', 'the site itself has a file at the address /feed.json'],
    ],
  );
});

test('Two files whose names differ only in how accents are stored are an error', async (context) => {
  const site = createSite(context, '![x](\u00e9.png)', ['\u00e9.png', 'e\u0301.png']);
  assert.deepEqual(
    (await site.listErrors()).map(({ what }) => what),
    [`the file has the same address as ${day}/e\u0301.png`],
  );
});

test('What is on the disk but not published is no address', async (context) => {
  const site = createSite(context, '[a](/2022/01/12/first.md) [b](/.gitkeep) [c](./other.md~)', [
    'other.md~',
    '.x.png',
  ]);
  symlinkSync('nowhere', join(site.folder, day, '.#first.md'));
  assert.deepEqual(
    (await site.listErrors()).map(({ what }) => what),
    [
      'the link “/2022/01/12/first.md” leads nowhere',
      'the link “/.gitkeep” leads nowhere',
      'the file “./other.md~” is of a type that is not published',
    ],
  );
});

test('The files that hosts and search read are addresses', async (context) => {
  assert.deepEqual(
    await listErrors(context, '[a](/robots.txt) [b](/search/bundles.json) [c](/feed.xml)'),
    [],
  );
});
