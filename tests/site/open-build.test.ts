import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { copyReadable } from '../../src/files/copy-file.ts';
import { createBuildLog } from '../../src/log/build-log.ts';
import { withBuild, withOutput } from '../../src/site/open-build.ts';
import { testEdition } from '../test-site.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';

/** Two builds from caches of their own into one folder, and what they say. */
function createTwoBuilds(context: TestContext) {
  const folder = createTemporaryFolder(context);
  const events: string[] = [];
  const waiting = Promise.withResolvers<undefined>();
  const log = createBuildLog({
    write: (line) => {
      events.push(line.trim());
      if (line.startsWith('Another build')) waiting.resolve(undefined);
    },
  });
  const placeOf = (name: string) => ({
    content: join(folder, name),
    out: join(folder, 'parent/site'),
    cache: join(folder, `${name}.store`),
    wanted: testEdition,
    log,
  });
  const work = (name: string, during?: () => Promise<undefined>) => async () => {
    events.push(`${name} begins`);
    await during?.();
    events.push(`${name} is done`);
  };
  return {
    folder,
    events,
    first: placeOf('first'),
    second: placeOf('second'),
    work,
    waiting: waiting.promise,
  };
}

test('A build that writes the output of another waits for it, from whatever cache, and leaves no lock', async (context) => {
  const { folder, events, first, second, work, waiting } = createTwoBuilds(context);
  let secondBuild: Promise<void> | undefined;
  const beginSecond = () => {
    secondBuild = withOutput(second, work('second'));
    return waiting;
  };
  await withOutput(first, work('first', beginSecond));
  await secondBuild;
  assert.deepEqual(events, [
    'first begins',
    'Another build writes to this output; this one begins when it is done.',
    'first is done',
    'second begins',
    'second is done',
  ]);
  assert.deepEqual(readdirSync(join(folder, 'parent')), []);
});

test('What writes no output waits for none, and leaves alone what another build has staged', async (context) => {
  const { folder, events, first, second, work } = createTwoBuilds(context);
  await withOutput(first, async ({ stagingFolder }) => {
    writeFiles(stagingFolder, { 'index.html': 'staged' });
    await withBuild(second, work('second'));
    assert.ok(existsSync(join(stagingFolder, 'index.html')));
  });
  assert.deepEqual(events, ['second begins', 'second is done']);
  assert.deepEqual(readdirSync(join(folder, 'parent')), []);
});

test('What is published can be read by everyone, whatever the umask of who builds, and the store is as private as that says', async (context) => {
  const { first, folder } = createTwoBuilds(context);
  const modeOf = (place: string) => (statSync(place).mode & 0o777).toString(8);
  const mask = process.umask(0o077);
  try {
    await withOutput(first, ({ outFolder, stagingFolder }) => {
      writeFiles(stagingFolder, { 'a/index.html': 'staged' });
      assert.equal(modeOf(join(stagingFolder, 'a')), '755');
      assert.equal(modeOf(join(stagingFolder, 'a/index.html')), '644');
      assert.equal(modeOf(dirname(outFolder)), '755');
      return Promise.resolve();
    });
    assert.equal(process.umask(0o077), 0o077);
    assert.equal(modeOf(resolve(first.cache)), '700');
    assert.ok(existsSync(folder));
  } finally {
    process.umask(mask);
  }
});

test('A file is copied to be read by everyone, whatever its own mode', (context) => {
  const folder = createTemporaryFolder(context, { 'a.gif': 'GIF' });
  chmodSync(join(folder, 'a.gif'), 0o700);
  copyReadable(join(folder, 'a.gif'), join(folder, 'copy/a.gif'));
  assert.equal(statSync(join(folder, 'copy/a.gif')).mode & 0o777, 0o644);
});

test('A disk that is full in the middle of a build is told by the output’s whole path', async (context) => {
  const { first } = createTwoBuilds(context);
  const full = () => Promise.reject(new Error('ENOSPC: no space left on device, write'));
  await assert.rejects(withOutput(first, full), {
    message: `ENOSPC: no space left on device, write '${first.out}'`,
  });
});
