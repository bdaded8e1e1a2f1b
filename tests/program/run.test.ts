import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { createTemporaryFolder } from '../temporary-folder.ts';

const launcher = [
  'scripts/run.mjs',
  'scripts/program.mjs',
  'src/commands/site-folder.mjs',
  'src/log/print.ts',
  'src/log/printable.ts',
  'src/program/bundle-process.ts',
  'src/program/bundle-program.ts',
  'src/renderer/compiler-process.mjs',
  'src/renderer/place-folder.ts',
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
  assert.equal(evaluate(damaged), `${damaged}: Line 2 is not JSON: each line must be one article.\n`);
});
