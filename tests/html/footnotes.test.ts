import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { english } from '../../src/words/catalogues/en.ts';
import { createWording } from '../../src/words/wording.ts';

const footnotes = { title: 'Notes', back: 'Zurück zu {reference}' };
const renderer = createMarkdownRenderer(createWording({ ...english, language: 'de', footnotes }, 'de'));
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org/' };
const render = (text: string) => renderer.render(text, place);
const note = '\n\n[^1]: A note.\n';

test('The heading of footnotes is the frame’s, in its language', () => {
  assert.match(
    render(`Text[^1]${note}`),
    /<h2 class="sr-only" id="user-content-footnote-label" lang="de" dir="ltr">Notes<\/h2>/,
  );
});

test('Each arrow says in the frame’s language where it leads back', () => {
  const html = render(`Text[^1] and again[^1]${note}`);
  assert.match(html, /aria-label="Zurück zu 1" class="data-footnote-backref" lang="de">/);
  assert.match(html, /aria-label="Zurück zu 1-2"/);
  assert.doesNotMatch(html, /Back to reference/);
});

test('What an article itself calls a link stays', () => {
  const html = render(`<a href="#a" aria-label="Back" data-footnote-backref>x</a> Text[^1]${note}`);
  assert.match(html, /aria-label="Back"/);
});
