import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { listGitFiles } from '../../src/build/scan-git.ts';
import { listFolderFiles } from '../../src/build/scan-folder.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';

const files = {
  'articles/2022/01/12/a.md': 'A',
  'articles/2022/01/13/b.md': 'B',
  'articles/2022/01/13/b.jpg': 'J',
};

function git(folder: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', ...words],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
}

function createRepository(context: TestContext): string {
  const folder = createTemporaryFolder(context, files);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'Articles');
  return folder;
}

/** What a scan by git tells of each file: whether git answers for its bytes. */
function scan(folder: string): Readonly<Record<string, boolean>> {
  return Object.fromEntries((listGitFiles(folder) ?? []).map(({ file, blob }) => [file, blob !== undefined]));
}

test('In git a file is named by its bytes, whatever its time', (context) => {
  const folder = createRepository(context);
  const before = listGitFiles(folder);
  utimesSync(join(folder, 'articles/2022/01/12/a.md'), new Date(), new Date(Date.now() + 9000));
  assert.deepEqual(listGitFiles(folder), before);
  assert.deepEqual(Object.values(scan(folder)), [true, true, true]);
});

test('A file that differs from the index, or that git does not know, is told by size and time', (context) => {
  const folder = createRepository(context);
  writeFiles(folder, { 'articles/2022/01/12/a.md': 'A, changed', 'articles/2022/01/14/new.md': 'N' });
  assert.deepEqual(scan(folder), {
    'articles/2022/01/12/a.md': false,
    'articles/2022/01/13/b.jpg': true,
    'articles/2022/01/13/b.md': true,
    'articles/2022/01/14/new.md': false,
  });
});

test('A file that was deleted is not there, whether git knows of it or not', (context) => {
  const folder = createRepository(context);
  rmSync(join(folder, 'articles/2022/01/12/a.md'));
  assert.equal(scan(folder)['articles/2022/01/12/a.md'], undefined);
});

test('A file that git is told to ignore is an article all the same', (context) => {
  const folder = createRepository(context);
  writeFiles(folder, { '.gitignore': 'articles/2022/01/15/\n', 'articles/2022/01/15/ignored.md': 'I' });
  assert.equal(scan(folder)['articles/2022/01/15/ignored.md'], false);
});

test('Outside of git nothing is told by git, and the folder tells the same names', (context) => {
  const folder = createTemporaryFolder(context, files);
  assert.equal(listGitFiles(folder), undefined);
  assert.deepEqual(
    listFolderFiles(folder).map(({ file }) => file),
    Object.keys(files).sort(),
  );
});
