import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { setTimeout as wait } from 'node:timers/promises';
import { createIdleWork } from '../../src/intake/idle-work.ts';

test('Idle work goes on piece by piece until there is no more, however often it is begun', async () => {
  let left = 3;
  let pieces = 0;
  const work = createIdleWork(() => {
    pieces += 1;
    return (left -= 1) > 0;
  });
  work.begin();
  work.begin();
  assert.equal(pieces, 0);
  await wait(20);
  assert.equal(pieces, 3);
});

test('Idle work that was ended does not go on', async () => {
  let pieces = 0;
  const work = createIdleWork(() => (pieces += 1) > 0);
  work.begin();
  work.end();
  await wait(20);
  assert.equal(pieces, 0);
});

test('What a piece of idle work throws shows at its end, and no other piece is done', async () => {
  let pieces = 0;
  const work = createIdleWork(() => {
    pieces += 1;
    throw new Error('The store is full.');
  });
  work.begin();
  await wait(20);
  work.begin();
  await wait(20);
  assert.equal(pieces, 1);
  assert.throws(() => {
    work.end();
  }, /The store is full/);
});

test('What comes in from a thread is taken in between two pieces', async () => {
  const { port1, port2 } = new MessageChannel();
  const events: string[] = [];
  port1.on('message', () => {
    events.push('message');
    port1.close();
  });
  const work = createIdleWork(() => {
    events.push('piece');
    if (events.length === 1) port2.postMessage('');
    return events.filter((event) => event === 'piece').length < 5;
  });
  work.begin();
  await wait(50);
  const place = events.indexOf('message');
  assert.ok(place > 0 && place < 5, events.join(' '));
});
