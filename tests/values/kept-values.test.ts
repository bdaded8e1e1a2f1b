import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepFound, keepOnce } from '../../src/values/kept-values.ts';

/** @returns what finds the length of a text, of texts of so many characters in all, and how often it did. */
function createFinder(limit: number) {
  let foundCount = 0;
  const find = keepFound(
    (text: string) => {
      foundCount += 1;
      return text.length;
    },
    { limit, sizeOf: (length) => length },
  );
  return { find, countFound: () => foundCount };
}

test('What was found is kept while all of it is within the limit', () => {
  const { find, countFound } = createFinder(5);
  for (const text of ['two', 'to', 'two', 'to']) assert.equal(find(text), text.length);
  assert.equal(countFound(), 2);
});

test('What goes beyond the limit makes all that was kept before be forgotten', () => {
  const { find, countFound } = createFinder(5);
  for (const text of ['two', 'four', 'four', 'two']) find(text);
  assert.equal(countFound(), 3);
});

test('What is larger than the limit is kept until the next is found', () => {
  const { find, countFound } = createFinder(5);
  for (const text of ['seventeen', 'seventeen', 'two', 'seventeen']) find(text);
  assert.equal(countFound(), 3);
});

test('Two keys with one name share what was found', () => {
  let foundCount = 0;
  const find = keepFound((word: string) => (foundCount += 1) + word.length, {
    keyOf: (word) => word.toLowerCase(),
  });
  assert.equal(find('Word'), find('word'));
  assert.equal(foundCount, 1);
});

test('What is computed once is not computed when nobody asks, and not a second time', () => {
  let count = 0;
  const find = keepOnce(() => (count += 1));
  assert.equal(count, 0);
  assert.deepEqual([find(), find()], [1, 1]);
});
