import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listIds } from '../../src/body/heading-ids.ts';
import { createSafeTreeReader } from '../../src/body/safe-tree.ts';

const reader = createSafeTreeReader();

function ids(markdown: string): readonly string[] {
  return listIds(reader.read(markdown, { positions: false })).map((id) => id.replace('user-content-', ''));
}

describe('a heading has an id', () => {
  test('of its words', () => {
    assert.deepEqual(ids('## The *harbour*, again'), ['the-harbour-again']);
  });

  test('in any script', () => {
    assert.deepEqual(ids('## 東京\n\n## العنوان\n\n## Заголовок'), ['東京', 'العنوان', 'заголовок']);
  });

  test('that its author chose', () => {
    assert.deepEqual(ids('## Title {#custom}'), ['custom']);
    assert.deepEqual(ids('<h2 id="custom">Title</h2>'), ['custom']);
  });

  test('with a number if another one has the same words', () => {
    assert.deepEqual(ids('## A\n\n## A\n\n## A'), ['a', 'a-2', 'a-3']);
    assert.deepEqual(ids('## A {#b}\n\n## B'), ['b', 'b-2']);
  });

  test('even if it has no letters', () => {
    assert.deepEqual(ids('## …\n\n## !'), ['section', 'section-2']);
  });

  test('of its first words if it is long', () => {
    const [id = ''] = ids(`## ${'word '.repeat(60)}`);
    assert.match(id, /^word(?:-word)+$/);
    assert.ok(id.length <= 80);
  });
});

test('an id that stands twice stays at its first place', () => {
  assert.deepEqual(ids('<b id="a">b</b> <i id="a">c</i>'), ['a']);
});

test('no two footnotes or marks have one id', () => {
  for (const names of [
    ['1', '1-2'],
    ['a', 'a-2', 'a-2-2'],
    ['x y', 'x%20y'],
  ]) {
    const marks = names.map((name) => `a[^${name}] b[^${name}]`).join(' ');
    const found = ids(`${marks}\n\n${names.map((name) => `[^${name}]: Note.`).join('\n')}`);
    assert.equal(new Set(found).size, found.length, found.join(' '));
  }
});

test('footnotes keep the ids that they have ever had, where no other has them', () => {
  assert.deepEqual(ids('a[^n]\n\n[^n]: Note.'), ['fnref-n', 'footnote-label', 'fn-n']);
});
