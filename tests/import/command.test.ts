import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createTemporaryFolder, writeTemporary } from './temporary.ts';

const script = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));
const line = '{"id":1,"title":"Rain","date":"2021-05-04","source":"Post","body":"It rains."}\n';

test('JSON Lines from standard input become articles', () => {
  const folder = createTemporaryFolder();
  const { status, stdout } = run(['jsonl', '-', '--content', folder], gzipSync(line));
  assert.equal(status, 0);
  assert.match(stdout, /^written +1$/m);
  assert.match(readFileSync(join(folder, 'articles/2021/05/04/rain.md'), 'utf8'), /It rains/);
});

test('a page copy becomes an article, and its head and foot the site’s settings', async () => {
  const file = await writeTemporary(
    'page.txt',
    'Gazette\n\nAll the news\n\nRain\n\n2021-05-04\n\nIt rains.\n\nSource: post\n',
  );
  const folder = createTemporaryFolder();
  assert.equal(run(['text', file, '--content', folder]).status, 0);
  assert.ok(existsSync(join(folder, 'articles/2021/05/04/rain.md')));
  assert.match(readFileSync(join(folder, 'site.yaml'), 'utf8'), /^name: Gazette\ntagline: All the news\n/);
});

test('it ends with 1 where nothing could be imported', () => {
  const { status, stdout } = run(['jsonl', '-', '--content', createTemporaryFolder()], '{"broken\n');
  assert.equal(status, 1);
  assert.match(stdout, /the line is not valid JSON: -:1/);
});

test('it ends with 2 over wrong usage, and says what is wrong', () => {
  for (const [words, message] of [
    [[], /markdown, wordpress, jsonl or text/],
    [['csv', 'x', '--content', 'y'], /markdown, wordpress, jsonl or text/],
    [['jsonl', '--content', 'y'], /at least one file/],
    [['jsonl', 'x'], /--content DIR/],
    [['jsonl', 'x', '--content', ''], /--content is given, but empty/],
    [['jsonl', 'x', '--content', 'y', '--limit', '0'], /--limit/],
    [['jsonl', 'x', '--nonsense'], /nonsense/],
  ] as const) {
    const { status, stderr } = run(words);
    assert.equal(status, 2, words.join(' '));
    assert.match(stderr, message);
  }
});

test('--help says how it is used', () => {
  const { status, stdout } = run(['--help']);
  assert.equal(status, 0);
  assert.match(stdout, /npm run import -- jsonl FILE/);
});

function run(words: readonly string[], input: string | Uint8Array = '') {
  return spawnSync(process.execPath, [script, ...words], { input, encoding: 'utf8' });
}
