import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHold, isLeftOut, type Hold } from '../../src/archive/edition.ts';

const now = '2022-01-13T06:00:00.000Z';
const before = '2022-01-13T05:59:59.999Z';
const after = '2022-01-13T06:00:00.001Z';

const cases: readonly (readonly [
  instant: string,
  isDraft: boolean,
  isEmbargoed: boolean,
  Hold | undefined,
])[] = [
  [before, false, false, undefined],
  [now, false, false, undefined],
  [after, false, false, 'waiting'],
  [now, false, true, undefined],
  [after, false, true, 'embargo'],
  [before, true, false, 'draft'],
  [after, true, false, 'draft'],
  [before, true, true, 'draft'],
  [after, true, true, 'embargo'],
];

for (const [instant, isDraft, isEmbargoed, expected] of cases) {
  const kind = `${isDraft ? 'A draft' : 'An article'}${isEmbargoed ? ' under an embargo' : ''}`;
  const when = instant === now ? 'now' : instant < now ? 'before now' : 'after now';
  test(`${kind} of ${when} is held back as ${String(expected)}`, () => {
    assert.equal(findHold({ instant, isDraft, isEmbargoed }, now), expected);
  });
}

test('A preview leaves out only what is under an embargo, and the site whatever is held back', () => {
  const holds = [undefined, 'draft', 'waiting', 'embargo'] as const;
  const leftOut = (isPreview: boolean) => holds.filter((hold) => isLeftOut(hold, { isPreview }));
  assert.deepEqual(leftOut(true), ['embargo']);
  assert.deepEqual(leftOut(false), ['draft', 'waiting', 'embargo']);
});
