import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { checkExclusive, UsageError } from '../../src/commands/command-line.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { siteFiles } from '../test-site.ts';

const launcher = resolve('scripts/run.mjs');

/** Runs a command in an empty folder: what it should not write would be there. */
function run(context: TestContext, command: string, words: readonly string[]) {
  const cwd = createTemporaryFolder(context);
  return spawnSync(process.execPath, [launcher, command, ...words], { cwd, encoding: 'utf8' });
}

test('Options that exclude one another are both named', () => {
  const pairs = [['plan', ['verify', 'plan-out']]] as const;
  assert.throws(
    () => {
      checkExclusive({ plan: true, verify: false, 'plan-out': 'file' }, pairs);
    },
    (error) => error instanceof UsageError && error.message.startsWith('--plan and --plan-out exclude'),
  );
  checkExclusive({ plan: true, verify: false, 'plan-out': undefined }, pairs);
  checkExclusive({ plan: false, verify: true, 'plan-out': 'file' }, pairs);
});

test('A build ends with 2 over options that exclude one another, and names both', (context) => {
  for (const [words, message] of [
    [['--plan', '--verify'], /--plan and --verify/],
    [['--shard', '1/2', '--merge', 'folder'], /--shard and --merge/],
    [['--merge', '--plan', 'file', 'folder', '--no-search'], /--merge and --no-search/],
    [['--plan-out', 'file', '--delta'], /--plan-out and --delta/],
  ] as const) {
    const { status, stderr } = run(context, 'build', words);
    assert.match(stderr, message);
    assert.equal(status, 2);
  }
});

test('What was typed is printed as it is spelled, and cannot begin a line', (context) => {
  for (const [command, words] of [
    ['new', ['A headline', 'x\n::error::y']],
    ['check', ['x\n::error::\u001B[2J']],
    ['evaluate', ['x\n::error::y']],
    ['import', ['x\n::error::y']],
    ['no\n::error::such', []],
  ] as const) {
    const { stderr, status } = run(context, command, words);
    assert.doesNotMatch(stderr, /^\s*::/m, command);
    assert.ok(!stderr.includes('\u001B'), command);
    assert.equal(status, 2, command);
  }
});

test('A folder with an empty name, as of a variable that is not set, is refused by every command', (context) => {
  for (const [command, option] of [
    ['build', '--out'],
    ['build', '--cache'],
    ['check', '--content'],
    ['preview', '--out'],
  ] as const) {
    const { status, stderr } = run(context, command, [option, '']);
    assert.match(stderr, new RegExp(`^${option} is given, but empty`));
    assert.equal(status, 2);
  }
});

test('A build among its articles ends with 2 before anything is done', (context) => {
  const content = createTemporaryFolder(context, siteFiles);
  const { status, stderr } = run(context, 'build', [
    '--content',
    content,
    '--out',
    join(content, 'articles/site'),
  ]);
  assert.match(stderr, /^--out .*site lies in --content/);
  assert.equal(status, 2);
  assert.equal(existsSync(join(content, 'articles')), false);
});

/** Runs a command that says something twice and writes a file, while whoever reads what it says has gone. */
async function runUnheard(context: TestContext, stream: 'stdout' | 'stderr') {
  const folder = createTemporaryFolder(context, {
    'command.ts': `
      import { writeFileSync } from 'node:fs';
      import { runCommand } from ${JSON.stringify(resolve('src/commands/command-line.ts'))};
      await runCommand(async () => {
        for (const line of ['begun\\n', 'under way\\n'])
          await new Promise((resolve) => process.${stream}.write(line, resolve));
        writeFileSync('done', '');
      });`,
  });
  const command = ['--disable-warning=ExperimentalWarning', 'command.ts'];
  const child = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  child[stream].destroy();
  const heard = text(stream === 'stdout' ? child.stderr : child.stdout);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, heard: await heard, isDone: existsSync(join(folder, 'done')) };
}

test('A command goes on where nobody reads what it says, and says nothing of it', async (context) => {
  const quiet = { code: 0, heard: '', isDone: true };
  assert.deepEqual(await runUnheard(context, 'stdout'), quiet);
  assert.deepEqual(await runUnheard(context, 'stderr'), quiet);
});
