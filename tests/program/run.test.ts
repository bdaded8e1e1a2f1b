import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { createTemporaryFolder } from '../temporary-folder.ts';

const launcher = [
  'scripts/run.mjs',
  'scripts/program.mjs',
  'bin/limited-times.cjs',
  'src/commands/caller-folder.mjs',
  'src/commands/site-folder.mjs',
  'src/log/print.ts',
  'src/log/printable.ts',
  'src/program/bundle-process.ts',
  'src/program/bundle-program.ts',
  'src/renderer/compiler-process.mjs',
  'src/renderer/place-folder.ts',
  'src/renderer/unfit-folder.mjs',
  'src/renderer/whole-folder.mjs',
];

test('A command runs from its source where no bundle can be written, and says why', (context) => {
  const folder = createTemporaryFolder(context, {
    'package-lock.json': '{}',
    'scripts/check.ts': "process.stdout.write('checked' as string);",
    'src/threads/worker.ts': 'export {};',
  });
  for (const file of launcher) cpSync(file, join(folder, file));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, '.cache'));
  writeFileSync(join(folder, '.cache/program'), 'no folder');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/run.mjs'), 'check'], {
    encoding: 'utf8',
  });
  assert.equal(stdout, 'checked');
  assert.match(stderr, /^The program runs from its source, which takes longer to start: .*\.cache\/program/);
  assert.equal(status, 0);
});

/** Runs a launcher by a Node that says it is an old one. What it starts knows better. */
function runByOldNode(script: string) {
  const pretend = 'data:text/javascript,Object.defineProperty(process,"version",{value:"v20.1.0"})';
  return spawnSync(process.execPath, ['--import', pretend, script, '--version'], { encoding: 'utf8' });
}

test('A Node that is too old starts the one that the program brings', () => {
  const { status, stdout } = runByOldNode('scripts/run.mjs');
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  assert.equal(status, 0);
});

test('Where that was not installed, a Node that is too old says what is missing, and the command', (context) => {
  const folder = createTemporaryFolder(context, { 'package-lock.json': '{}' });
  for (const file of launcher) cpSync(file, join(folder, file));
  const { status, stderr } = runByOldNode(join(folder, 'scripts/run.mjs'));
  assert.match(stderr, /needs Node 24, this is v20\.1\.0, .* not installed: run “npm rebuild node”/);
  assert.equal(status, 1);
});

test('A build in a folder whose path the compiler would misread says so before it does anything', (context) => {
  const parent = createTemporaryFolder(context);
  for (const name of ['a#b', 'a?b', 'a%20b']) {
    const folder = join(parent, name);
    for (const file of launcher) cpSync(file, join(folder, file));
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    const words = [join(folder, 'scripts/run.mjs'), 'build'];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.match(stderr, /^\S+a[#?%]\w+\/ has “[#?%]” in its path, .*Move it to a folder without/);
    assert.equal(stderr.split('\n').length, 2);
    assert.equal(status, 1);
  }
});

test('A command that is not there is named, with those that are', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'bild'], { encoding: 'utf8' });
  assert.match(stderr, /no command “bild”: bench, build,/);
  assert.equal(status, 2);
});

test('A file that cannot be evaluated is named, with the reason and the line', (context) => {
  const folder = createTemporaryFolder(context, { 'damaged.jsonl': '{"id": "a"}\n{"id":' });
  const evaluate = (file: string) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'evaluate', 'related', file], { encoding: 'utf8' })
      .stderr;
  assert.equal(evaluate('nowhere.jsonl'), 'nowhere.jsonl: there is no such file\n');
  const damaged = join(folder, 'damaged.jsonl');
  assert.equal(evaluate(damaged), `${damaged}: Line 2 is not JSON: each line must be one object.\n`);
});
