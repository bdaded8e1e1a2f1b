import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkSpace, makeWritable, mayWrite } from '../../src/files/write-check.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const remedy = 'Name another.';

test('A folder that is missing is made, and nothing is left in it', (context) => {
  const folder = join(createTemporaryFolder(context), 'a/b');
  makeWritable(folder, remedy);
  assert.deepEqual(readdirSync(folder), []);
});

test('A folder whose place a file has, or that lies below a file, is refused with its whole path and what to do', (context) => {
  const folder = createTemporaryFolder(context, { file: '' });
  for (const name of ['file', 'file/below'])
    assert.throws(
      () => {
        makeWritable(join(folder, name), remedy);
      },
      { message: new RegExp(`^${folder}/${name} cannot be written: a file has .*\\. Name another\\.$`) },
    );
});

/** Tries something on a disk in memory, where this process may mount one. */
function onDisk(context: TestContext, options: string, work: (disk: string) => void): void {
  const disk = join(createTemporaryFolder(context), 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk]).status !== 0) {
    context.skip('This process may mount nothing.');
    return;
  }
  try {
    work(disk);
  } finally {
    spawnSync('umount', [disk]);
  }
}

test('A folder on a read-only disk is refused, and so is one that would be made there', (context) => {
  onDisk(context, 'ro', (disk) => {
    for (const folder of [disk, join(disk, 'a/b')]) {
      assert.equal(mayWrite(folder), false);
      assert.throws(
        () => {
          makeWritable(folder, remedy);
        },
        { message: `${folder} cannot be written: its file system is read-only. Name another.` },
      );
    }
  });
});

test('A disk with hardly any space left is refused before the work', (context) => {
  onDisk(context, 'size=1m', (disk) => {
    assert.throws(
      () => {
        makeWritable(disk, remedy);
      },
      {
        message: `${disk} has too little space: 1.0 MB are free, and at least 8.4 MB are needed. Name another.`,
      },
    );
  });
});

test('What is needed is compared with what is free', (context) => {
  const folder = createTemporaryFolder(context);
  checkSpace(folder, 1, remedy);
  assert.throws(() => {
    checkSpace(folder, Number.MAX_SAFE_INTEGER, remedy);
  }, /has too little space: .* MB are free.* Name another\.$/);
});

test('Whether a folder may be written is found out without writing', (context) => {
  const folder = createTemporaryFolder(context);
  assert.equal(mayWrite(join(folder, 'a/b')), true);
  assert.equal(existsSync(join(folder, 'a')), false);
});
