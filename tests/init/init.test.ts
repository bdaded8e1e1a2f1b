import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { writeNewFiles } from '../../src/init/write-new-files.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

function init(words: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', 'init', ...words], { encoding: 'utf8' });
}

test('No file is written over, and those that stay are told', (context: TestContext) => {
  const folder = createTemporaryFolder(context, { 'README.md': 'mine', articles: 'a file' });
  const { written, kept } = writeNewFiles(folder, {
    'README.md': 'theirs',
    'site.yaml': 'name: A',
    'articles/a.md': 'a',
  });
  assert.deepEqual({ written, kept }, { written: ['site.yaml'], kept: ['README.md', 'articles/a.md'] });
  assert.equal(readFileSync(join(folder, 'README.md'), 'utf8'), 'mine');
});

test('The program’s own folder is refused, as are folders among its files', () => {
  for (const folder of ['.', 'src', 'src/views/site', 'node_modules/site']) {
    const { status, stderr } = init([folder, '--yes']);
    assert.match(stderr, /^The folder \S+ is (?:the program’s own folder|among the program’s own files)\./);
    assert.equal(status, 2);
  }
});

test('What was typed wrongly is told by its option', (context: TestContext) => {
  const folder = createTemporaryFolder(context);
  for (const [words, message] of [
    [['--time-zone', 'Mars'], /^--time-zone: “Mars” is not a time zone/],
    [['--news', 'mine'], /^--news takes own, others, not “mine”/],
    [['other'], /“other” is not understood here/],
  ] as const) {
    const { status, stderr } = init([folder, ...words]);
    assert.match(stderr, message);
    assert.equal(status, 2);
  }
});

test('The next step is one that works, whoever wrote package.json', (context: TestContext) => {
  const folder = createTemporaryFolder(context, {});
  assert.match(init([folder, '--yes']).stdout, /Next: cd \S+ && npm install && npx limited-times dev$/m);
  const installed = createTemporaryFolder(context, {
    'package.json': '{}',
    'node_modules/limited-times/package.json': '{"version":"0.2.0"}',
  });
  assert.match(init([installed, '--yes']).stdout, /Next: cd \S+ && npx limited-times dev$/m);
});
