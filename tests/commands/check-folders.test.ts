import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkFolders, type Folders } from '../../src/commands/check-folders.ts';
import { UsageError } from '../../src/commands/command-line.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

/** A folder with a content folder and a file, and what is said of folders in it. */
function createPlace(context: TestContext) {
  const folder = createTemporaryFolder(context, { 'content/site.yaml': '', file: '' });
  const inFolder = (names: Folders): Folders => ({
    content: join(folder, names.content),
    cache: join(folder, names.cache),
    ...(names.out === undefined ? {} : { out: join(folder, names.out) }),
  });
  const check = (names: Partial<Folders>): string => {
    try {
      checkFolders(inFolder({ content: 'content', cache: 'cache', ...names }));
      return '';
    } catch (error) {
      assert.ok(error instanceof UsageError, String(error));
      return error.message.replaceAll(`${folder}/`, '');
    }
  };
  return { folder, check };
}

test('Folders beside each other are fine, whether they are there or not', (context) => {
  const { folder, check } = createPlace(context);
  assert.equal(check({ out: 'site' }), '');
  assert.equal(check({ out: 'content-site', cache: 'content-cache' }), '');
  assert.equal(check({ out: 'cache/site' }), '');
  assert.equal(check({}), '');
  mkdirSync(join(folder, 'site'));
  assert.equal(check({ out: 'site' }), '');
});

test('An output that is the content folder, or lies among its articles or above it, is refused before anything is written', (context) => {
  const { folder, check } = createPlace(context);
  assert.match(
    check({ out: 'content' }),
    /^--content content is the same folder as --out content\. .* of its own/,
  );
  for (const room of ['articles', 'pages', 'public', 'sources', 'views'])
    assert.match(
      check({ out: `content/${room}/site` }),
      new RegExp(`^--out content/${room}/site lies in --content content/${room}\\.`),
    );
  assert.match(check({ out: '.' }), /lies in --out/);
  assert.deepEqual(readdirSync(folder).sort(), ['content', 'file']);
});

test('An output beside the articles of its site folder is fine', (context) => {
  const { check } = createPlace(context);
  assert.equal(check({ out: 'content/dist', cache: 'content/.cache/store' }), '');
});

test('A link to the content folder is the content folder', (context) => {
  const { folder, check } = createPlace(context);
  symlinkSync(join(folder, 'content'), join(folder, 'link'));
  assert.match(check({ out: 'link/articles/site' }), /lies in --content/);
});

test('A cache in the output is refused: it would be published', (context) => {
  const { check } = createPlace(context);
  assert.match(check({ out: 'site', cache: 'site/cache' }), /^--cache site\/cache lies in --out site\./);
  assert.match(check({ out: 'site', cache: 'site' }), /^--cache site is the same folder as --out site\./);
});

test('A file is no place for an output or a cache, nor is what would lie below one', (context) => {
  const { check } = createPlace(context);
  assert.match(check({ out: 'file' }), /^--out file cannot be a folder: file is a file\./);
  assert.match(check({ cache: 'file/cache' }), /^--cache file\/cache cannot be a folder: file is a file\./);
});
