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
    list: () => {
      const { names, links, errors } = listPublic(join(folder, 'public'), join(folder, 'content'));
      return { names, links, errors: errors.map(({ file, what }) => `${file}: ${what}`) };
    },
  };
}

const own = ['.well-known/security.txt', 'files/ads.txt'];

test('Every file is listed, in folders with a dot in front too', (context) => {
  assert.deepEqual(createFolders(context).list(), { names: own, links: [], errors: [] });
});

test('A link to a folder of public files, hidden or not, or to one of the content is followed', (context) => {
  const { link, list } = createFolders(context);
  link('files', 'others');
  link('.well-known', 'known');
  link('../content/maps', 'maps');
  assert.deepEqual(list(), {
    names: [...own, 'known/security.txt', 'maps/a.pdf', 'others/ads.txt'],
    links: [],
    errors: [],
  });
});

for (const target of ['../secret', '/etc', '/dev', '..', '../content/.git']) {
  test(`A link to the folder ${target} is an error, and nothing in it is listed`, (context) => {
    const { link, list } = createFolders(context);
    link(target, 'out');
    const errors = ['public/out: the link leads out of the folder of public files and of the content'];
    assert.deepEqual(list(), { names: own, links: [], errors });
  });
}

test('Links that lead round in a circle end', (context) => {
  const { link, list } = createFolders(context);
  link('.', 'self');
  const { names, errors } = list();
  assert.deepEqual(names, [...own, ...own.map((name) => `self/${name}`)].sort());
  assert.deepEqual(errors, [
    'public/self/self: the link leads to a folder, and lies in a folder that is reached by a link',
  ]);
});

test('Links that double at each step do not multiply', (context) => {
  const { link, list } = createFolders(context);
  for (const side of ['left', 'right']) link('.', side);
  assert.equal(list().names.length, 3 * own.length);
  assert.equal(list().errors.length, 4);
});

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
  assert.deepEqual(listPublic(join(folder, 'none'), folder), { names: [], links: [], errors: [] });
});
