import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import {
  isRefused,
  parseLine,
  type FolderListing,
  type ScannedFile,
} from '../../src/intake/folder-listing.ts';
import { forgetFile, rememberArticleFile } from '../../src/store/content/files.ts';
import { scanContent } from '../../src/intake/scan.ts';
import { listFolders } from '../../src/intake/scan-folder.ts';
import { listGitFolders, type GitScan } from '../../src/intake/scan-git.ts';
import type { Store } from '../../src/store/database/database.ts';
import { openStore } from '../../src/store/open-store.ts';
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
  createCommit(folder);
  return folder;
}

/** Makes a folder a repository, with all that is in it. */
function createCommit(folder: string): void {
  git(folder, 'init', '--quiet');
  git(folder, '-c', 'advice.addEmbeddedRepo=false', 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'Articles');
}

function listFiles(folders: Iterable<FolderListing>): readonly ScannedFile[] {
  const entries = [...folders].flatMap(({ lines }) => lines.map(parseLine));
  return entries.flatMap((entry) => (isRefused(entry) ? [] : [entry]));
}

function foldersOf(scan: GitScan): readonly FolderListing[] {
  return 'folders' in scan ? scan.folders : [];
}

/** What a scan by git tells of each file: whether git answers for its bytes. */
async function scan(folder: string): Promise<Readonly<Record<string, boolean>>> {
  const files = listFiles(foldersOf(await listGitFolders(folder)));
  return Object.fromEntries(files.map(({ file, mark }) => [file, /^[0-9a-f]{40}$/.test(mark)]));
}

test('In git a file is named by its bytes, whatever its time', async (context) => {
  const folder = createRepository(context);
  const before = await listGitFolders(folder);
  utimesSync(join(folder, 'articles/2022/01/12/a.md'), new Date(), new Date(Date.now() + 9000));
  assert.deepEqual(await listGitFolders(folder), before);
  assert.deepEqual(Object.values(await scan(folder)), [true, true, true]);
});

test('A file that differs from the index, or that git does not know, is told by size and time', async (context) => {
  const folder = createRepository(context);
  writeFiles(folder, { 'articles/2022/01/12/a.md': 'A, changed', 'articles/2022/01/14/new.md': 'N' });
  assert.deepEqual(await scan(folder), {
    'articles/2022/01/12/a.md': false,
    'articles/2022/01/13/b.jpg': true,
    'articles/2022/01/13/b.md': true,
    'articles/2022/01/14/new.md': false,
  });
});

test('A file that was deleted is not there, whether git knows of it or not', async (context) => {
  const folder = createRepository(context);
  rmSync(join(folder, 'articles/2022/01/12/a.md'));
  assert.equal((await scan(folder))['articles/2022/01/12/a.md'], undefined);
});

test('A file that git is told to ignore is an article all the same', async (context) => {
  const folder = createRepository(context);
  writeFiles(folder, { '.gitignore': 'articles/2022/01/15/\n', 'articles/2022/01/15/ignored.md': 'I' });
  assert.equal((await scan(folder))['articles/2022/01/15/ignored.md'], false);
});

test('In git too, a name that says Markdown in another way and a link to nowhere are errors, in each scan', async (context) => {
  const folder = createTemporaryFolder(context, { ...files, 'articles/2022/01/13/c.MD': 'C' });
  symlinkSync('gone.md', join(folder, 'articles/2022/01/13/d.md'));
  createCommit(folder);
  const store = openStore(':memory:');
  for (const _ of [1, 2]) {
    const { strays, by } = await scanContent(folder, store, false);
    assert.deepEqual(
      [by, ...strays.errors.map(({ file }) => file)],
      ['git', 'articles/2022/01/13/c.MD', 'articles/2022/01/13/d.md'],
    );
  }
});

test('In git too, links out of the content are errors, and so are links to a folder of articles', async (context) => {
  const folder = createTemporaryFolder(context, files);
  symlinkSync('/etc/hosts', join(folder, 'articles/2022/01/13/c.jpg'));
  symlinkSync('/etc', join(folder, 'articles/2023'));
  createCommit(folder);
  symlinkSync('/etc/hosts', join(folder, 'articles/2022/01/13/new.md'));
  const { strays, by } = await scanContent(folder, openStore(':memory:'), false);
  assert.deepEqual(
    [by, ...strays.errors.map(({ file, what }) => `${file}: ${what}`)],
    [
      'git',
      'articles/2023: a link leads out of the content folder',
      'articles/2022/01/13/c.jpg: a link leads out of the content folder',
      'articles/2022/01/13/new.md: a link leads out of the content folder',
    ],
  );
});

test('Outside of git nothing is told by git, and the folder tells the same names', async (context) => {
  const folder = createTemporaryFolder(context, files);
  assert.deepEqual(await listGitFolders(folder), {});
  assert.deepEqual(
    listFiles(listFolders(folder)).map(({ file }) => file),
    Object.keys(files).sort(),
  );
});

/** Scans a folder and takes what changed for taken. @returns the names. */
async function take(folder: string, store: Store) {
  const { changed, removed, articleCount } = await scanContent(folder, store, false);
  for (const file of changed) {
    rememberArticleFile(store, file, 'digest');
  }
  for (const file of removed) forgetFile(store, file);
  return { changed: changed.map(({ file }) => file), removed, articleCount };
}

test('What came, changed or went since the last scan is found, in folders that come and go too', async (context) => {
  const folder = createTemporaryFolder(context, files);
  const store = openStore(':memory:');
  const [first, second] = ['articles/2022/01/12/a.md', 'articles/2022/01/13/b.md'];
  assert.deepEqual(await take(folder, store), { changed: [first, second], removed: [], articleCount: 2 });
  assert.deepEqual(await take(folder, store), { changed: [], removed: [], articleCount: 2 });
  const nested = 'articles/2022/01/13/more/c.md';
  writeFiles(folder, { [second]: 'B, longer', [nested]: 'C' });
  assert.deepEqual(await take(folder, store), { changed: [second, nested], removed: [], articleCount: 3 });
  rmSync(join(folder, 'articles/2022/01/12'), { recursive: true });
  rmSync(join(folder, second));
  assert.deepEqual(await take(folder, store), { changed: [], removed: [second, first], articleCount: 1 });
});

test('Of a folder whose listing is what it was, no file is compared', async (context) => {
  const folder = createTemporaryFolder(context, files);
  const store = openStore(':memory:');
  await take(folder, store);
  store.run('delete from files');
  assert.deepEqual((await take(folder, store)).changed, []);
});

test('Where the articles, or folders of them, are a git submodule the folder itself is scanned', async (context) => {
  for (const submodule of ['', 'content', 'content/articles', 'content/articles/2022']) {
    const folder = createTemporaryFolder(context);
    const inner = join(folder, submodule);
    const names = Object.keys(files).map((name) => join('content', name));
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, 'A'])));
    if (submodule !== '') createCommit(inner);
    createCommit(folder);
    const { articleCount } = await scanContent(join(folder, 'content'), openStore(':memory:'), false);
    assert.equal(articleCount, 2, submodule);
  }
});

test('Where a folder of articles is a repository of its own, which the outer one does not know, the folder itself is scanned', async (context) => {
  const folder = createRepository(context);
  writeFiles(folder, { 'articles/2022/02/01/c.md': 'C' });
  createCommit(join(folder, 'articles/2022/02'));
  assert.equal((await scanContent(folder, openStore(':memory:'), false)).articleCount, 3);
});

test('A file that git writes through a filter is told by size and time, since git’s name is that of what it keeps', async (context) => {
  const attributes: Readonly<Record<string, string>> = {
    '.gitattributes': '*.jpg filter=stretch\n*.md filter=none -filter\n',
    'articles/2022/.gitattributes': '*.jpg filter=stretch\n',
    '.git/info/attributes': '*.jpg filter=stretch\n',
  };
  for (const [file, text] of Object.entries(attributes)) {
    const folder = createRepository(context);
    writeFiles(folder, { [file]: text });
    const store = openStore(':memory:');
    await scanContent(folder, store, false);
    const expected = {
      'articles/2022/01/12/a.md': true,
      'articles/2022/01/13/b.jpg': false,
      'articles/2022/01/13/b.md': true,
    };
    const { 'articles/2022/.gitattributes': _, ...scanned } = await scan(folder);
    assert.deepEqual(scanned, expected, file);
    git(folder, 'config', 'filter.stretch.clean', 'cut -c 1');
    git(folder, 'config', 'filter.stretch.smudge', 'sed s/$/-stretched/');
    rmSync(join(folder, 'articles/2022/01/13/b.jpg'));
    git(folder, 'checkout', '--', 'articles/2022/01/13/b.jpg');
    const { changedMedia } = await scanContent(folder, store, false);
    assert.deepEqual(
      changedMedia.map(({ mark }) => mark.split(' ')[0]),
      ['11'],
      file,
    );
  }
});

/** Milliseconds by which a file’s times may lag behind the clock. */
const lateness = 50;

/** Edits a file so that neither its size nor its time tell. Git knows the second of its last change, no less. */
async function editUnseen(place: string, text: string): Promise<void> {
  const { atime, mtime, ctimeMs } = statSync(place);
  await setTimeout(Math.max(0, Math.floor(ctimeMs / 1000 + 1) * 1000 + lateness - Date.now()));
  writeFileSync(place, text);
  utimesSync(place, atime, mtime);
}

const first = 'articles/2022/01/12/a.md';

test('An edit of the same size whose time was put back is seen, in git and outside', async (context) => {
  for (const isInGit of [false, true]) {
    const folder = createTemporaryFolder(context, files);
    utimesSync(join(folder, first), 1000, 1000);
    if (isInGit) createCommit(folder);
    const store = openStore(':memory:');
    await take(folder, store);
    await editUnseen(join(folder, first), 'B');
    assert.deepEqual((await take(folder, store)).changed, [first], String(isInGit));
    assert.deepEqual((await take(folder, store)).changed, [], String(isInGit));
  }
});

test('A file that another took the place of is seen, though size and time are the same', async (context) => {
  const folder = createTemporaryFolder(context, { ...files, 'other.md': 'B' });
  for (const name of [first, 'other.md']) utimesSync(join(folder, name), 1000, 1000);
  const store = openStore(':memory:');
  await take(folder, store);
  renameSync(join(folder, 'other.md'), join(folder, first));
  assert.deepEqual((await take(folder, store)).changed, [first]);
});

test('An edit of a file that git is told to take for unchanged, or not to check out, is seen', async (context) => {
  for (const flag of ['--assume-unchanged', '--skip-worktree']) {
    const folder = createRepository(context);
    git(folder, 'update-index', flag, first);
    const store = openStore(':memory:');
    await take(folder, store);
    assert.deepEqual((await take(folder, store)).changed, []);
    await editUnseen(join(folder, first), 'B');
    assert.deepEqual((await take(folder, store)).changed, [first], flag);
  }
});

test('An edit is seen where git is told to trust no more than size and time', async (context) => {
  for (const setting of [
    ['core.trustctime', 'false'],
    ['core.checkStat', 'minimal'],
  ]) {
    const folder = createTemporaryFolder(context, files);
    utimesSync(join(folder, first), 1000, 1000);
    createCommit(folder);
    git(folder, 'config', ...setting);
    const store = openStore(':memory:');
    await take(folder, store);
    await editUnseen(join(folder, first), 'B');
    assert.deepEqual((await take(folder, store)).changed, [first], setting.join(' '));
  }
});
