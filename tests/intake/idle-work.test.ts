import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { createIdleWork } from '../../src/intake/idle-work.ts';

/** Lets the test say when the event loop comes round. @returns what lets it come round once. */
function holdEventLoop({ mock }: TestContext): () => void {
  let waiting: (() => void)[] = [];
  mock.method(globalThis, 'setImmediate', (callback: () => void) => waiting.push(callback));
  mock.method(globalThis, 'clearImmediate', () => (waiting = []));
  return () => {
    const due = waiting;
    waiting = [];
    for (const callback of due) callback();
  };
}

test('Idle work does one piece each time the event loop comes round, until there is no more', (context) => {
  const comeRound = holdEventLoop(context);
  let left = 3;
  const work = createIdleWork(() => (left -= 1) > 0);
  work.begin();
  const after = [1, 2, 3, 4].map(() => {
    comeRound();
    return left;
  });
  assert.deepEqual(after, [2, 1, 0, 0]);
});

test('However often idle work is begun, its pieces do not double', (context) => {
  const comeRound = holdEventLoop(context);
  let pieces = 0;
  const work = createIdleWork(() => (pieces += 1) > 0);
  work.begin();
  work.begin();
  assert.equal(pieces, 0);
  comeRound();
  assert.equal(pieces, 1);
});

test('Idle work that was ended does not go on', (context) => {
  const comeRound = holdEventLoop(context);
  let pieces = 0;
  const work = createIdleWork(() => (pieces += 1) > 0);
  work.begin();
  work.end();
  comeRound();
  assert.equal(pieces, 0);
});

test('What a piece of idle work throws shows at its end, and no other piece is done', (context) => {
  const comeRound = holdEventLoop(context);
  let pieces = 0;
  const work = createIdleWork(() => {
    pieces += 1;
    throw new Error('The store is full.');
  });
  for (let round = 0; round < 2; round += 1) {
    work.begin();
    comeRound();
  }
  assert.equal(pieces, 1);
  assert.throws(() => {
    work.end();
  }, /The store is full/);
});

test('What comes in from a thread is taken in between two pieces', async () => {
  const { port1, port2 } = new MessageChannel();
  let pieces = 0;
  const work = createIdleWork(() => {
    pieces += 1;
    if (pieces === 1) port2.postMessage('');
    return true;
  });
  const taken = once(port1, 'message');
  work.begin();
  await taken;
  work.end();
  port1.close();
  assert.ok(pieces > 0);
});
