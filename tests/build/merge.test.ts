import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { digestOf } from '../../src/build/manifest.ts';
import { mergeOutput } from '../../src/build/merge.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const longAgo = new Date('2001-01-01T00:00:00Z');

test('A file whose bytes are the same keeps its time', (context) => {
  const out = createTemporaryFolder(context, { 'a/index.html': 'same' });
  const staging = createTemporaryFolder(context, { 'a/index.html': 'same' });
  utimesSync(join(out, 'a/index.html'), longAgo, longAgo);
  const merge = mergeOutput([staging], out, new Map());
  assert.equal(merge.writtenCount, 0);
  assert.equal(statSync(join(out, 'a/index.html')).mtimeMs, longAgo.getTime());
});

test('A file whose bytes differ is replaced', (context) => {
  const out = createTemporaryFolder(context, { 'a/index.html': 'old' });
  const staging = createTemporaryFolder(context, { 'a/index.html': 'new' });
  const merge = mergeOutput([staging], out, new Map([['a/index.html', digestOf('old')]]));
  assert.equal(readFileSync(join(out, 'a/index.html'), 'utf8'), 'new');
  assert.equal(merge.writtenCount, 1);
});

test('A file that the manifest remembers but that is gone is written again', (context) => {
  const out = createTemporaryFolder(context);
  const staging = createTemporaryFolder(context, { 'index.html': 'home' });
  mergeOutput([staging], out, new Map([['index.html', digestOf('home')]]));
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'home');
});

test('A file that is published no more is deleted with the folders that it leaves empty', (context) => {
  const out = createTemporaryFolder(context, { '2022/01/13/a/index.html': 'gone', '2022/01/14/b/index.html': 'stays' });
  const staging = createTemporaryFolder(context, { '2022/01/14/b/index.html': 'stays' });
  const previous = new Map([
    ['2022/01/13/a/index.html', digestOf('gone')],
    ['2022/01/14/b/index.html', digestOf('stays')],
  ]);
  const merge = mergeOutput([staging], out, previous);
  assert.equal(merge.removedCount, 1);
  assert.ok(!existsSync(join(out, '2022/01/13')));
  assert.ok(existsSync(join(out, '2022/01/14/b/index.html')));
});

test('A file that no build has published is left alone', (context) => {
  const out = createTemporaryFolder(context, { CNAME: 'news.example' });
  mergeOutput([createTemporaryFolder(context, { 'index.html': 'home' })], out, new Map());
  assert.equal(readFileSync(join(out, 'CNAME'), 'utf8'), 'news.example');
});

test('The manifest names every staged file with the digest of its bytes', (context) => {
  const folders = [
    createTemporaryFolder(context, { 'a.html': 'a', 'shared.js': 'x' }),
    createTemporaryFolder(context, { 'b.html': 'b', 'shared.js': 'x' }),
  ];
  const { manifest } = mergeOutput(folders, createTemporaryFolder(context), new Map());
  assert.deepEqual(Object.fromEntries(manifest), {
    'a.html': digestOf('a'),
    'b.html': digestOf('b'),
    'shared.js': digestOf('x'),
  });
});
