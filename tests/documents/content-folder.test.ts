import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openContentFolder } from '../../src/documents/content-folder.ts';
import { longestText, RefusedFile } from '../../src/documents/refused-file.ts';
import { createTemporaryFolder, makePipe } from '../temporary-folder.ts';

/** A content folder beside files that are none of its. */
function createFolders(context: TestContext) {
  const folder = createTemporaryFolder(context, {
    'content/pages/about.md': 'About',
    'content/articles/2022/a.md': 'A',
    'content/.git/config': 'token',
    'content-2/a.md': 'another content',
    'secret/a.md': 'secret',
  });
  const content = join(folder, 'content');
  return {
    content,
    link: (target: string, name: string) => {
      symlinkSync(target, join(content, name));
    },
    read: (file: string) => openContentFolder(content).read(file).toString(),
    locate: (file: string) => openContentFolder(content).locate(file),
  };
}

/** Why a file is refused, by both ways to it. */
function refusalsOf({ read, locate }: ReturnType<typeof createFolders>, file: string): readonly string[] {
  return [read, locate].map((open) => {
    try {
      open(file);
    } catch (error) {
      if (error instanceof RefusedFile) return error.refusal;
      throw error;
    }
    return 'none';
  });
}

test('A file of the folder is read, and located', (context) => {
  const { content, read, locate } = createFolders(context);
  assert.equal(read('pages/about.md'), 'About');
  assert.equal(locate('pages/about.md'), join(content, 'pages/about.md'));
});

test('A link to a file of the folder is followed, also over other links', (context) => {
  const { content, link, read, locate } = createFolders(context);
  link('../articles/2022/a.md', 'pages/a.md');
  link('a.md', 'pages/b.md');
  for (const file of ['pages/a.md', 'pages/b.md']) assert.equal(read(file), 'A');
  assert.equal(locate('pages/b.md'), realpathSync(join(content, 'articles/2022/a.md')));
});

test('A file in a folder that is a link is refused, wherever that leads', (context) => {
  const { link, read } = createFolders(context);
  link('articles', 'texts');
  assert.throws(() => read('texts/2022/a.md'), /^Error: it lies in a folder that is a link$/);
});

test('A content folder may be a link', (context) => {
  const { content } = createFolders(context);
  symlinkSync(content, `${content}-link`);
  symlinkSync('../articles/2022/a.md', join(content, 'pages/a.md'));
  const folder = openContentFolder(`${content}-link`);
  assert.equal(folder.read('pages/about.md').toString(), 'About');
  assert.equal(folder.read('pages/a.md').toString(), 'A');
});

for (const [name, target] of Object.entries({
  'a path from the root': '/etc/hosts',
  'a path upwards': '../../secret/a.md',
  'a folder whose name only begins with that of the content': '../../content-2/a.md',
})) {
  test(`A link out of the folder is refused: ${name}`, (context) => {
    const folders = createFolders(context);
    folders.link(target, 'pages/a.md');
    assert.deepEqual(refusalsOf(folders, 'pages/a.md'), ['outside', 'outside']);
  });
}

test('A link that leads out over another link of the folder is refused', (context) => {
  const folders = createFolders(context);
  folders.link('../../secret/a.md', 'pages/a.md');
  folders.link('a.md', 'pages/b.md');
  assert.deepEqual(refusalsOf(folders, 'pages/b.md'), ['outside', 'outside']);
});

test('A file in a folder that is a link out of the content is refused, and so is its folder', (context) => {
  const folders = createFolders(context);
  folders.link('../secret', 'sources');
  folders.link('../../secret', 'articles/2023');
  for (const file of ['sources/a.md', 'articles/2023/a.md'])
    assert.deepEqual(refusalsOf(folders, file), ['outside', 'outside']);
  assert.throws(() => {
    openContentFolder(folders.content).checkFolder('sources');
  }, RefusedFile);
});

test('A name that leads upwards is refused, be it a link or not', (context) => {
  const folders = createFolders(context);
  assert.deepEqual(refusalsOf(folders, 'pages/../../secret/a.md'), ['outside', 'outside']);
});

test('A link to a hidden file is refused, and one to a file in a hidden folder', (context) => {
  const folders = createFolders(context);
  folders.link('../.git/config', 'pages/a.md');
  folders.link('.git', 'sources');
  assert.deepEqual(refusalsOf(folders, 'pages/a.md'), ['hidden', 'hidden']);
  assert.deepEqual(refusalsOf(folders, 'sources/config'), ['hidden', 'hidden']);
});

test('A link to nothing, to itself, through a file or to a folder leads to no file', (context) => {
  const folders = createFolders(context);
  for (const target of ['gone.md', 'x.md', 'about.md/a', '../articles', 'n'.repeat(300)]) {
    folders.link(target, 'pages/x.md');
    assert.deepEqual(refusalsOf(folders, 'pages/x.md'), ['no-file', 'no-file'], target);
    rmSync(join(folders.content, 'pages/x.md'));
  }
});

test('A pipe is refused at once, and so is a link to one', (context) => {
  const folders = createFolders(context);
  makePipe(join(folders.content, 'pages/pipe.md'));
  folders.link('pipe.md', 'pages/a.md');
  for (const file of ['pages/pipe.md', 'pages/a.md'])
    assert.deepEqual(refusalsOf(folders, file), ['not-a-file', 'not-a-file']);
});

test('A socket is refused', async (context) => {
  const folders = createFolders(context);
  const server = createServer();
  context.after(() => server.close());
  await new Promise<void>((resolve) => server.listen(join(folders.content, 'pages/s.md'), resolve));
  assert.deepEqual(refusalsOf(folders, 'pages/s.md'), ['not-a-file', 'not-a-file']);
});

test('A link to a device without end is refused', (context) => {
  const folders = createFolders(context);
  folders.link('/dev/zero', 'pages/a.md');
  assert.deepEqual(refusalsOf(folders, 'pages/a.md'), ['outside', 'outside']);
});

test('A content folder that is a folder of devices gives none of them', () => {
  const folder = openContentFolder('/dev');
  for (const open of [() => folder.read('zero'), () => folder.locate('zero')])
    assert.throws(open, (error) => error instanceof RefusedFile && error.refusal === 'not-a-file');
});

test('A text of any length up to the limit is read, and a longer one refused unread', (context) => {
  const folders = createFolders(context);
  const file = join(folders.content, 'pages/long.md');
  writeFileSync(file, '');
  truncateSync(file, longestText);
  assert.equal(folders.read('pages/long.md').length, longestText);
  truncateSync(file, longestText + 1);
  assert.deepEqual(refusalsOf(folders, 'pages/long.md'), ['too-large', 'none']);
});

test('A file that is missing, and a folder in the place of a file, are told as the system tells them', (context) => {
  const { content, read, locate } = createFolders(context);
  mkdirSync(join(content, 'pages/x.md'));
  assert.throws(() => read('pages/gone.md'), { code: 'ENOENT' });
  assert.throws(() => locate('pages/gone.md'), { code: 'ENOENT' });
  assert.throws(() => read('gone/a.md'), { code: 'ENOENT' });
  assert.throws(() => read('pages/x.md'), { code: 'EISDIR' });
});
