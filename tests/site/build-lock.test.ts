import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { lockBuild } from '../../src/site/build-lock.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const fail = () => assert.fail('waited');

test('A second build on one lock says that it waits, and begins when the first is done', async (context) => {
  const file = join(createTemporaryFolder(context), 'build.lock');
  const events: string[] = [];
  const first = await lockBuild(file, () => events.push('first waits'));
  const waiting = lockBuild(file, () => events.push('second waits')).then((second) => {
    events.push('second begins');
    second.release();
  });
  events.push('first is done');
  first.release();
  await waiting;
  assert.deepEqual(events, ['second waits', 'first is done', 'second begins']);
});

test('Builds on two locks do not wait for each other', async (context) => {
  const folder = createTemporaryFolder(context);
  const first = await lockBuild(join(folder, 'first.lock'), fail);
  const second = await lockBuild(join(folder, 'second.lock'), fail);
  first.release();
  second.release();
});

test('A lock that is given back leaves no file', async (context) => {
  const folder = createTemporaryFolder(context);
  const lock = await lockBuild(join(folder, 'build.lock'), fail);
  assert.deepEqual(readdirSync(folder), ['build.lock']);
  lock.release();
  assert.deepEqual(readdirSync(folder), []);
});

test('Of builds that wait for one lock, whose file each deletes, never two work at once', async (context) => {
  const file = join(createTemporaryFolder(context), 'build.lock');
  let working = 0;
  const work = async () => {
    const lock = await lockBuild(file, () => undefined);
    working += 1;
    assert.equal(working, 1);
    await setImmediate();
    working -= 1;
    lock.release();
  };
  await Promise.all(Array.from({ length: 3 }, work));
  assert.ok(!existsSync(file));
});

test('The lock of a build that was killed does not keep the next one waiting', async (context) => {
  const folder = createTemporaryFolder(context, {
    'build.ts': `
      import { lockBuild } from ${JSON.stringify(resolve('src/site/build-lock.ts'))};
      await lockBuild('build.lock', () => undefined);
      process.stdout.write('locked');
      setInterval(() => undefined, 1000);`,
  });
  const command = ['--disable-warning=ExperimentalWarning', 'build.ts'];
  const child = spawn(process.execPath, command, { cwd: folder });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  child.kill('SIGKILL');
  await ended;
  assert.ok(existsSync(join(folder, 'build.lock')));
  const next = await lockBuild(join(folder, 'build.lock'), fail);
  next.release();
});
