import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { listPublic } from '../../src/intake/list-public.ts';
import { createTemporaryFolder, makePipe } from '../temporary-folder.ts';

/** A folder of public files beside the content and a secret. */
function createFolders(context: TestContext) {
  const folder = createTemporaryFolder(context, {
    'public/files/ads.txt': 'nobody',
    'public/.well-known/security.txt': 'mail us',
    'public/.git/config': 'token',
    'public/files/.svn/entries': 'token',
    'content/maps/a.pdf': 'map',
    'content/.git/config': 'token',
    'secret/key': 'secret',
  });
  return {
    link: (target: string, name: string) => {
      symlinkSync(target, join(folder, 'public', name));
    },
    addPipe: (name: string) => {
      makePipe(join(folder, 'public', name));
    },
    listHidden: () => listPublic(join(folder, 'public')).hidden,
    list: () => {
      const { names, links, errors } = listPublic(join(folder, 'public'));
      return { names, links, errors: errors.map(({ file, what }) => `${file}: ${what}`) };
    },
  };
}

const own = ['.well-known/security.txt', 'files/ads.txt'];

test('Every file is listed, in .well-known too; other folders with a dot in front are named alone', (context) => {
  const { list, listHidden } = createFolders(context);
  assert.deepEqual(list(), { names: own, links: [], errors: [] });
  assert.deepEqual(listHidden(), ['.git/', 'files/.svn/']);
});

for (const target of [
  'files',
  '.well-known',
  '.',
  '..',
  '../content/maps',
  '../content/.git',
  '../secret',
  '/etc',
  '/dev',
]) {
  test(`A link to the folder ${target} is an error, and nothing in it is listed`, (context) => {
    const { link, list } = createFolders(context);
    link(target, 'out');
    assert.deepEqual(list(), { names: own, links: [], errors: ['public/out: the link leads to a folder'] });
  });
}

test('Links to files and to nothing are listed apart', (context) => {
  const { link, list } = createFolders(context);
  link('/etc/hosts', 'a.txt');
  link('gone.txt', 'b.txt');
  link('c.txt', 'c.txt');
  assert.deepEqual(list(), { names: own, links: ['a.txt', 'b.txt', 'c.txt'], errors: [] });
});

test('A pipe, and a link to a device, are errors', (context) => {
  const { link, addPipe, list } = createFolders(context);
  addPipe('a.txt');
  link('/dev/zero', 'b.txt');
  assert.deepEqual(list(), {
    names: own,
    links: [],
    errors: ['public/a.txt: it is not a file', 'public/b.txt: it is not a file'],
  });
});

test('A folder that is not there has no files', (context) => {
  const folder = createTemporaryFolder(context);
  assert.deepEqual(listPublic(join(folder, 'none')), { names: [], links: [], hidden: [], errors: [] });
});
