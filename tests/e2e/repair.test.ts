import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeFiles } from '../temporary-folder.ts';
import { build, readOutput, runBuild } from './built-site.ts';
import { wholeSite } from './whole-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
const content = join(folder, 'content');
const out = join(folder, 'site');
const words = ['--content', content, '--out', out, '--cache', join(folder, 'store')];
writeFiles(content, wholeSite);
build(words);
const published = readOutput(out);

/** A file of each maker: a page, a script, a public file, a picture, a host’s file, a search index. */
const ofEachMaker = [
  'topics/work/index.html',
  ...Object.keys(published)
    .filter((name) => name.startsWith('_astro/'))
    .slice(0, 1),
  'favicon.svg',
  '2022/01/13/port.gif',
  '_headers',
  ...Object.keys(published)
    .filter((name) => name.endsWith('.pf_meta'))
    .slice(0, 1),
];

/** Changes the first byte of a file, so that its size stays. */
function scribble(file: string): void {
  const bytes = readFileSync(join(out, file));
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(join(out, file), bytes);
}

test('What others changed in the output is made again, whichever part of a build made it', () => {
  assert.equal(ofEachMaker.length, 6);
  for (const file of ofEachMaker) scribble(file);
  assert.match(build([...words, '--repair']), /repair .*not as they were published: .* and 3 others/);
  assert.deepEqual(readOutput(out), published);
});

test('What others deleted is made again, and nothing else is rendered', () => {
  for (const file of ofEachMaker) rmSync(join(out, file));
  build([...words, '--repair']);
  assert.deepEqual(readOutput(out), published);
  assert.match(build([...words, '--repair']), /all as they were published[^]*Nothing changed/);
});

test('A file that no build made stays, and is no fault of a verification', () => {
  writeFiles(out, { CNAME: 'news.example' });
  build([...words, '--repair']);
  assert.equal(readFileSync(join(out, 'CNAME'), 'utf8'), 'news.example');
  assert.match(build([...words, '--verify', 'all']), /0 files of .* differ[^]*No build made, .*: CNAME\./);
  rmSync(join(out, 'CNAME'));
});

test('A verification finds what others changed, and names the command that mends it', () => {
  scribble('topics/work/index.html');
  const { status, stdout } = runBuild([...words, '--verify', 'all']);
  assert.equal(status, 1);
  assert.match(stdout, /differs +topics\/work\/index\.html[^]*1 file of[^]*--repair/);
  build([...words, '--repair']);
});
