import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeHeavyStyle } from '../../src/look/heavy-style.ts';
import { plainLook } from '../../src/look/site-look.ts';

/** A stylesheet that hardly compresses. @param count of rules. */
function createStyle(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `.a${String(index)}{order:${String((index * 7919) % 10_007)}}`,
  ).join('');
}

test('A style that leaves no room for the article is told, one that compresses well is not', () => {
  assert.equal(describeHeavyStyle({ ...plainLook, css: createStyle(100) }), undefined);
  assert.equal(describeHeavyStyle({ ...plainLook, css: '.a{color:red}'.repeat(5000) }), undefined);
  assert.match(
    describeHeavyStyle({ ...plainLook, css: createStyle(2000) }) ?? '',
    /^style\.css takes \d+\.\d kB of every page/,
  );
});
