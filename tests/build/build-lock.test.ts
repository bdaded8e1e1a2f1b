import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockBuild } from '../../src/build/build-lock.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

test('A second build on one cache says that it waits, and begins when the first is done', async (context) => {
  const folder = createTemporaryFolder(context);
  const events: string[] = [];
  const first = await lockBuild(folder, () => events.push('first waits'));
  const waiting = lockBuild(folder, () => events.push('second waits')).then((second) => {
    events.push('second begins');
    second.release();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  events.push('first is done');
  first.release();
  await waiting;
  assert.deepEqual(events, ['second waits', 'first is done', 'second begins']);
});

test('Builds on two caches do not wait for each other', async (context) => {
  const fail = () => assert.fail('waited');
  const first = await lockBuild(createTemporaryFolder(context), fail);
  const second = await lockBuild(createTemporaryFolder(context), fail);
  first.release();
  second.release();
});
