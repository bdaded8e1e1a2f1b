import assert from 'node:assert/strict';
import { existsSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { findWhole, sealFolder } from '../../src/renderer/whole-folder.mjs';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';

function createSealed(context: TestContext) {
  const folder = join(createTemporaryFolder(context), 'made');
  writeFiles(folder, { 'server/entry.mjs': 'export {};', 'client/page.js': 'let page;' });
  sealFolder(folder);
  let damages = 0;
  const find = () => {
    const isFound = findWhole(folder, () => {
      assert.ok(existsSync(folder), 'it is told before the folder goes');
      damages += 1;
    });
    return { isFound, damages };
  };
  return { folder, find };
}

test('A folder is found as it was sealed', (context) => {
  const { find } = createSealed(context);
  assert.deepEqual(find(), { isFound: true, damages: 0 });
});

test('A folder with a file that was cut off, went or came is told of and deleted', (context) => {
  const damages: readonly ((folder: string) => void)[] = [
    (folder) => {
      truncateSync(join(folder, 'server/entry.mjs'), 3);
    },
    (folder) => {
      rmSync(join(folder, 'client'), { recursive: true });
    },
    (folder) => {
      rmSync(join(folder, 'seal.txt'));
    },
    (folder) => {
      writeFiles(folder, { 'server/other.mjs': '' });
    },
  ];
  for (const damage of damages) {
    const { folder, find } = createSealed(context);
    damage(folder);
    assert.deepEqual(find(), { isFound: false, damages: 1 });
    assert.equal(existsSync(folder), false);
  }
});

test('A folder that is not there is no damage', (context) => {
  const { folder, find } = createSealed(context);
  rmSync(folder, { recursive: true });
  assert.deepEqual(find(), { isFound: false, damages: 0 });
});
