import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { digestOf } from '../../src/build/manifest.ts';
import { mergeOutput, type PublishedFile } from '../../src/build/merge.ts';
import { listStaged } from '../../src/build/stage-files.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const longAgo = new Date('2001-01-01T00:00:00Z');

/** Merges staging folders of pages into an output; `published` are the texts of an earlier build. */
function merge(
  folders: readonly string[],
  outFolder: string,
  published: Readonly<Record<string, string>> = {},
) {
  const previous = new Map(
    Object.entries(published).map(([name, text]): [string, PublishedFile] => [
      name,
      { digest: digestOf(text), size: text.length, maker: 'page' },
    ]),
  );
  const staged = folders.flatMap((folder) => listStaged(folder, 'page'));
  return mergeOutput(staged, { outFolder, previous, isGone: (name) => name !== 'kept.html' });
}

test('A file whose bytes are the same keeps its time', (context) => {
  const out = createTemporaryFolder(context, { 'a/index.html': 'same' });
  const staging = createTemporaryFolder(context, { 'a/index.html': 'same' });
  utimesSync(join(out, 'a/index.html'), longAgo, longAgo);
  assert.equal(merge([staging], out).written.length, 0);
  assert.equal(statSync(join(out, 'a/index.html')).mtimeMs, longAgo.getTime());
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
