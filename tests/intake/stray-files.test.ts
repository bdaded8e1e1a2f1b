import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { makePipe } from '../temporary-folder.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const first = articleFiles({ first: { published: '2022-01-12T10:00:00Z' } });
const day = 'articles/2022/01/12';

/** A site with an article and other files. */
function createSite(context: TestContext, ...names: readonly string[]) {
  const others: Record<string, string> = {};
  for (const name of names) others[`${day}/${name}`] = 'x';
  return createTestSite(context, { ...first, ...others });
}

test('A file whose name says Markdown in another way is an error, in each build, with the name that it needs', async (context) => {
  const site = createSite(context, 'a.MD', 'b.markdown', 'c.mdx', 'd.md.txt');
  const errors = await site.listErrors();
  assert.deepEqual(
    errors.map(({ file, remedy }) => [file, remedy]),
    [
      [`${day}/a.MD`, 'Rename it to a.md.'],
      [`${day}/b.markdown`, 'Rename it to b.md.'],
      [`${day}/c.mdx`, 'Rename it to c.md.'],
      [`${day}/d.md.txt`, 'Rename it to d.md.'],
    ],
  );
  assert.deepEqual(await site.listErrors(), errors);
});

test('A name that is mended makes an article of the file', async (context) => {
  const site = createSite(context, 'b.markdown');
  await site.listErrors();
  rmSync(join(site.folder, day, 'b.markdown'));
  site.write(articleFiles({ b: { published: '2022-01-12T11:00:00Z' } }));
  assert.deepEqual((await site.take()).listArticlePaths(), ['/2022/01/12/first/', '/2022/01/12/b/']);
});

test('A link that leads to no file is an error, whatever its name, until it does', async (context) => {
  const site = createSite(context);
  mkdirSync(join(site.folder, 'elsewhere'));
  for (const [name, target] of [
    ['a.md', 'gone.md'],
    ['b.jpg', 'gone.jpg'],
    ['c.md', '../../../../elsewhere'],
    ['d', '../../../../elsewhere'],
    ['e.md', 'e.md'],
  ] as const) {
    symlinkSync(target, join(site.folder, day, name));
  }
  const errors = await site.listErrors();
  assert.deepEqual(
    errors.map(({ file, what }) => [file, what]),
    ['a.md', 'b.jpg', 'c.md', 'd', 'e.md'].map((name) => [`${day}/${name}`, 'the link leads to no file']),
  );
  for (const name of ['b.jpg', 'c.md', 'd', 'e.md']) rmSync(join(site.folder, day, name));
  site.write({ [`${day}/gone.md`]: first[`${day}/first.md`] ?? '' });
  assert.deepEqual((await site.take()).listArticlePaths(), [
    '/2022/01/12/a/',
    '/2022/01/12/first/',
    '/2022/01/12/gone/',
  ]);
});

test('A link out of the content is an error in each build, whatever its name, and an article it never is', async (context) => {
  const site = createSite(context);
  const names = ['a.md', 'b.jpg', 'c.txt', 'd'];
  for (const name of names) symlinkSync('/etc/hosts', join(site.folder, day, name));
  for (const _ of [1, 2])
    assert.deepEqual(
      (await site.listErrors()).map(({ file, what }) => [file, what]),
      names.map((name) => [`${day}/${name}`, 'a link leads out of the content folder']),
    );
});

test('A link to another article or picture of the content is one itself', async (context) => {
  const site = createSite(context, 'b.jpg');
  symlinkSync('first.md', join(site.folder, day, 'second.md'));
  symlinkSync('b.jpg', join(site.folder, day, 'c.jpg'));
  assert.deepEqual((await site.take()).listArticlePaths(), ['/2022/01/12/first/', '/2022/01/12/second/']);
});

test('A link to a hidden file of the content is an error', async (context) => {
  const site = createTestSite(context, { ...first, '.git/config': 'token' });
  symlinkSync('../../../../.git/config', join(site.folder, day, 'a.jpg'));
  const [error] = await site.listErrors();
  assert.deepEqual([error?.file, error?.what], [`${day}/a.jpg`, 'the link leads to a hidden file']);
});

test('A pipe among the articles is an error, and so is a link to a device', async (context) => {
  const site = createSite(context);
  makePipe(join(site.folder, day, 'a.md'));
  symlinkSync('/dev/zero', join(site.folder, day, 'b.md'));
  assert.deepEqual(
    (await site.listErrors()).map(({ file, what }) => [file, what]),
    [
      [`${day}/a.md`, 'it is not a file'],
      [`${day}/b.md`, 'a link leads out of the content folder'],
    ],
  );
});

test('Articles in a folder that is a link out of the content are an error, and none of them is read', async (context) => {
  const site = createTestSite(context, {});
  const elsewhere = createTestSite(context, first);
  symlinkSync(join(elsewhere.folder, 'articles'), join(site.folder, 'articles'));
  assert.deepEqual(
    (await site.listErrors()).map(({ file, what }) => [file, what]),
    [['articles', 'a link leads out of the content folder']],
  );
});

test('A link that is turned to a file outside between two builds is an error', async (context) => {
  const site = createSite(context, 'b.jpg');
  symlinkSync('b.jpg', join(site.folder, day, 'c.jpg'));
  await site.take();
  rmSync(join(site.folder, day, 'c.jpg'));
  symlinkSync('/etc/hosts', join(site.folder, day, 'c.jpg'));
  assert.deepEqual(
    (await site.listErrors()).map(({ file }) => file),
    [`${day}/c.jpg`],
  );
});

test('A folder that is named as an article is an error, once, be it empty or not', async (context) => {
  const site = createSite(context, 'a.md/b.jpg', 'a.md/c/d.jpg');
  mkdirSync(join(site.folder, day, 'e.md'));
  assert.deepEqual(
    (await site.listErrors()).map(({ file, what }) => [file, what]),
    [
      [`${day}/a.md`, 'it is a folder, and is named as an article'],
      [`${day}/e.md`, 'it is a folder, and is named as an article'],
    ],
  );
});

test('What editors and systems leave behind is no error, and the log names it; files with a dot in front it does not', async (context) => {
  const leftovers = ['Thumbs.db', 'first.md.orig', 'first.md~', 'notes.rtf'];
  const site = createSite(
    context,
    ...leftovers,
    '.DS_Store',
    '.gitkeep',
    '.first.md.swp',
    '.obsidian/app.json',
  );
  symlinkSync('user@host.1', join(site.folder, day, '.#first.md'));
  assert.deepEqual(await site.listErrors(), []);
  const expected = `Not articles, nor of a type that is published beside them: ${day}/Thumbs.db, ${day}/first.md.orig, ${day}/first.md~ and 1 other.`;
  assert.deepEqual(site.notes, [expected]);
});

test('A file beside the articles that nothing uses is told, and not one that a draft or a withdrawn article uses', async (context) => {
  const withdrawn = 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: It was wrong. }';
  const site = createTestSite(context, {
    ...articleFiles({
      first: { published: '2022-01-12T10:00:00Z', body: '[a](a.pdf)' },
      draft: { published: '2022-01-12T10:00:00Z', body: '[b](b.pdf)', matter: 'draft: true' },
      gone: { published: '2022-01-12T10:00:00Z', body: '[c](c.pdf)', matter: withdrawn },
    }),
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'E'].map((name) => [`${day}/${name}.pdf`, 'x'])),
  });
  await site.take();
  assert.deepEqual(site.notes, [
    `Not published, because no article or page shows or links to it: ${day}/E.pdf, ${day}/d.pdf.`,
  ]);
});

test('A folder of articles that cannot be read is an error that names it', async (context) => {
  const site = createTestSite(context, { articles: 'x' });
  assert.deepEqual(
    (await site.listErrors()).map(({ file, what }) => [file, what]),
    [['articles', 'it cannot be read (ENOTDIR)']],
  );
});
