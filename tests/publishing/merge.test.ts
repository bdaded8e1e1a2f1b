import assert from 'node:assert/strict';
import fs, { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { digestOf } from '../../src/digests/digest.ts';
import { mergeOutput, type PublishedFile } from '../../src/publishing/merge.ts';
import { createKeeping, type KeptFiles } from '../../src/publishing/generations.ts';
import { listStaged } from '../../src/publishing/stage-files.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const first = '2022-01-13T06:00:00.000Z';
const longAgo = new Date('2001-01-01T00:00:00Z');

/** Merges staging folders of pages into an output; `published` are the texts of an earlier build, or nothing where it was stopped. */
function merge(
  folders: readonly string[],
  outFolder: string,
  published: Readonly<Record<string, string | undefined>> = {},
  { now = first, kept = new Map() }: { readonly now?: string; readonly kept?: KeptFiles } = {},
) {
  const previous = new Map(
    Object.entries(published).map(([name, text]): [string, PublishedFile] => [
      name,
      text === undefined
        ? { isUnfinished: true, maker: 'page' }
        : { isUnfinished: false, digest: digestOf(text), size: text.length, maker: 'page' },
    ]),
  );
  const staged = folders.flatMap((folder) => listStaged(folder, 'page'));
  return mergeOutput(staged, {
    outFolder,
    previous,
    isGone: (name) => name !== 'kept.html',
    kept,
    keeping: createKeeping({ now, leftDays: new Set() }),
  });
}

test('A file whose bytes are the same keeps its time', (context) => {
  const out = createTemporaryFolder(context, { 'a/index.html': 'same' });
  const staging = createTemporaryFolder(context, { 'a/index.html': 'same' });
  utimesSync(join(out, 'a/index.html'), longAgo, longAgo);
  assert.equal(merge([staging], out).written.length, 0);
  assert.equal(statSync(join(out, 'a/index.html')).mtimeMs, longAgo.getTime());
});

test('A file that a stopped build wrote keeps its time where its bytes are right', (context) => {
  const out = createTemporaryFolder(context, { 'index.html': 'same' });
  const staging = createTemporaryFolder(context, { 'index.html': 'same' });
  utimesSync(join(out, 'index.html'), longAgo, longAgo);
  const { written, published } = merge([staging], out, { 'index.html': undefined });
  assert.deepEqual(written, []);
  assert.equal(published.get('index.html')?.isUnfinished, false);
  assert.equal(statSync(join(out, 'index.html')).mtimeMs, longAgo.getTime());
});

test('A file whose bytes differ is replaced', (context) => {
  const out = createTemporaryFolder(context, { 'a/index.html': 'old' });
  const staging = createTemporaryFolder(context, { 'a/index.html': 'new' });
  assert.equal(merge([staging], out, { 'a/index.html': 'old' }).written.length, 1);
  assert.equal(readFileSync(join(out, 'a/index.html'), 'utf8'), 'new');
});

test('A file that is remembered but gone is written again', (context) => {
  const out = createTemporaryFolder(context);
  merge([createTemporaryFolder(context, { 'index.html': 'home' })], out, { 'index.html': 'home' });
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'home');
});

test('A file that is published no more is deleted with the folders that it leaves empty', (context) => {
  const out = createTemporaryFolder(context, {
    '2022/01/13/a/index.html': 'gone',
    '2022/01/14/b/index.html': 'stays',
  });
  const staging = createTemporaryFolder(context, { '2022/01/14/b/index.html': 'stays' });
  const previous = { '2022/01/13/a/index.html': 'gone', '2022/01/14/b/index.html': 'stays' };
  assert.equal(merge([staging], out, previous).removed.length, 1);
  assert.ok(!existsSync(join(out, '2022/01/13')));
  assert.ok(existsSync(join(out, '2022/01/14/b/index.html')));
});

test('A file gives way to a folder of its name, and a folder to a file', (context) => {
  const asFile = { press: 'file' };
  const asFolder = { 'press/kit.txt': 'folder', 'press/2022/a.txt': 'folder' };
  const out = createTemporaryFolder(context, asFile);
  merge([createTemporaryFolder(context, asFolder)], out, asFile);
  assert.equal(readFileSync(join(out, 'press/kit.txt'), 'utf8'), 'folder');
  merge([createTemporaryFolder(context, asFile)], out, asFolder);
  assert.equal(readFileSync(join(out, 'press'), 'utf8'), 'file');
});

test('A merge that was stopped when a file had become a folder, or a folder a file, can be done again, or be undone', (context) => {
  const asFile = { press: 'file' };
  const asFolder = { 'press/kit.txt': 'folder' };
  // A stopped build leaves what was about to be written unfinished.
  const stopped = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.keys(files).map((name) => [name, undefined]));
  const isRight = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) => {
    const again = createTemporaryFolder(context, after);
    merge([createTemporaryFolder(context, after)], again, { ...before, ...stopped(after) });
    const undone = createTemporaryFolder(context, after);
    merge([createTemporaryFolder(context, before)], undone, { ...before, ...stopped(after) });
    return [listFiles(again), listFiles(undone)];
  };
  assert.deepEqual(isRight(asFile, asFolder), [['press/kit.txt'], ['press']]);
  assert.deepEqual(isRight(asFolder, asFile), [['press'], ['press/kit.txt']]);
});

test('A published file that was not made again and is still wanted stays, in the manifest too', (context) => {
  const out = createTemporaryFolder(context, { 'kept.html': 'kept' });
  const { published, removed } = merge([], out, { 'kept.html': 'kept' });
  assert.deepEqual(removed, []);
  assert.equal(published.get('kept.html')?.digest, digestOf('kept'));
});

test('A file that no build has published is left alone', (context) => {
  const out = createTemporaryFolder(context, { CNAME: 'news.example' });
  merge([createTemporaryFolder(context, { 'index.html': 'home' })], out);
  assert.equal(readFileSync(join(out, 'CNAME'), 'utf8'), 'news.example');
});

test('What is published is every staged file with the digest of its bytes, a file of two folders once', (context) => {
  const folders = [
    createTemporaryFolder(context, { 'a.html': 'a', 'shared.js': 'x' }),
    createTemporaryFolder(context, { 'b.html': 'b', 'shared.js': 'x' }),
  ];
  const { published } = merge(folders, createTemporaryFolder(context));
  const digests = [...published].map(([name, { digest }]) => [name, digest]);
  assert.deepEqual(digests.sort(), [
    ['a.html', digestOf('a')],
    ['b.html', digestOf('b')],
    ['shared.js', digestOf('x')],
  ]);
});

/** Makes a folder one of another file system, from which nothing can be moved. */
function separate(context: TestContext, folder: string): void {
  const { renameSync } = fs;
  context.mock.method(fs, 'renameSync', (from: string, to: string) => {
    if (from.startsWith(folder)) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
    renameSync(from, to);
  });
  syncBuiltinESMExports();
  context.after(() => {
    context.mock.restoreAll();
    syncBuiltinESMExports();
  });
}

test('From another file system files are copied', (context) => {
  const out = createTemporaryFolder(context, { 'a/index.html': 'old' });
  const staging = createTemporaryFolder(context, { 'a/index.html': 'new', 'b/index.html': 'b' });
  separate(context, staging);
  merge([staging], out, { 'a/index.html': 'old' });
  assert.equal(readFileSync(join(out, 'a/index.html'), 'utf8'), 'new');
  assert.deepEqual(listFiles(out), ['a/index.html', 'b/index.html']);
});

test('What a build had half copied when it was stopped is gone after the next', (context) => {
  const out = createTemporaryFolder(context, { 'index.html': 'home' });
  const staging = createTemporaryFolder(context, { 'a.html': 'a' });
  separate(context, staging);
  // A folder in the file’s place: the build stops when the file is copied and before it is put there.
  mkdirSync(join(out, 'a.html'));
  assert.throws(() => merge([staging], out, { 'a.html': 'old' }), /EISDIR/);
  rmdirSync(join(out, 'a.html'));
  merge([], out);
  assert.deepEqual(listFiles(out), ['index.html']);
});

/** The same hours after `first`. */
const later = (hours: number) => new Date(Date.parse(first) + hours * 3_600_000).toISOString();

test('A hashed file that went stays until no cache may have a page that names it, and then goes', (context) => {
  const files = { '_astro/a.js': 'script', 'a.html': 'page' };
  const out = createTemporaryFolder(context, files);
  const published = merge([], out, files);
  assert.deepEqual(published.removed, ['a.html']);
  assert.ok(!published.published.has('_astro/a.js'));
  assert.deepEqual([...published.kept.keys()], ['_astro/a.js']);
  const { kept } = published;
  assert.deepEqual(merge([], out, {}, { now: later(24), kept }).removed, []);
  assert.deepEqual(listFiles(out), ['_astro/a.js']);
  assert.deepEqual(merge([], out, {}, { now: later(36), kept }).removed, ['_astro/a.js']);
  assert.deepEqual(listFiles(out), []);
});

test('A file that stays and is made again is one of the site’s again, and is not touched', (context) => {
  const out = createTemporaryFolder(context, { '_astro/a.js': 'script' });
  utimesSync(join(out, '_astro/a.js'), longAgo, longAgo);
  const { kept } = merge([], out, { '_astro/a.js': 'script' });
  const again = merge([createTemporaryFolder(context, { '_astro/a.js': 'script' })], out, {}, { kept });
  assert.deepEqual([...again.kept.keys(), ...again.written], []);
  assert.equal(again.published.get('_astro/a.js')?.digest, digestOf('script'));
  assert.equal(statSync(join(out, '_astro/a.js')).mtimeMs, longAgo.getTime());
});

test('A hashed file that a stopped build left does not stay: no page names it', (context) => {
  const out = createTemporaryFolder(context, { '_astro/a.js': 'scr' });
  assert.deepEqual(merge([], out, { '_astro/a.js': undefined }).removed, ['_astro/a.js']);
});
