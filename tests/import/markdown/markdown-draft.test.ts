import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitOtherDocument } from '../../../src/import/markdown/front-matter-forms.ts';
import { createMarkdownDraft } from '../../../src/import/markdown/markdown-draft.ts';

function leftOutOf(frontMatter: string): readonly string[] {
  const draft = createMarkdownDraft(
    '2012-05-03-rain.md',
    splitOtherDocument(`---\n${frontMatter}\n---\nRain.\n`),
    {
      folder: '/blog',
      site: { program: 'unknown', folder: '/blog', contentFolder: '/blog', permalinks: {} },
      mapped: new Map(),
      keepsUnknown: false,
      timeZone: 'UTC',
    },
  );
  return (draft.leftOut ?? []).map(({ leftOut }) => leftOut);
}

test('What front matter says and no article can hold is told, whatever the key', () => {
  const cases: readonly (readonly [frontMatter: string, told: string])[] = [
    [`summary: ${'word '.repeat(400)}`, 'the summary is too long'],
    [`author: ${'A'.repeat(400)}`, 'an author’s name is too long'],
    [
      `authors: [${Array.from({ length: 101 }, (_, place) => `A${String(place)}`).join(', ')}]`,
      'there are more than 100 authors',
    ],
    [`section: ${'S'.repeat(400)}`, 'the section cannot be one'],
    ['tags: ["!!!"]', 'a topic has no letters or digits'],
    ['lang: klingonese_', 'the language is none'],
    ['canonicalUrl: not an address', 'the address of the original is no web address'],
    ['image: cover.svg', 'the picture over the text is of a type that cannot be one'],
    ['colour: red', 'the key “colour”'],
  ];
  for (const [frontMatter, told] of cases) assert.deepEqual(leftOutOf(`title: Rain\n${frontMatter}`), [told]);
});
