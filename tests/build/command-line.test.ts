import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { createTemporaryFolder } from '../temporary-folder.ts';

/** Runs a command that says something, waits, says more and writes a file, while whoever reads what it says has gone. */
async function runUnheard(context: TestContext, stream: 'stdout' | 'stderr') {
  const folder = createTemporaryFolder(context, {
    'command.ts': `
      import { writeFileSync } from 'node:fs';
      import { setTimeout } from 'node:timers/promises';
      import { runCommand } from ${JSON.stringify(resolve('src/build/command-line.ts'))};
      await runCommand(async () => {
        process.${stream}.write('begun\\n');
        await setTimeout(20);
        process.${stream}.write('under way\\n');
        await setTimeout(20);
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
