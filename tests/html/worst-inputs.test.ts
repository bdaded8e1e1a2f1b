import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseBody } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { mostHtml } from '../../src/markdown/body-limits.ts';
import { worstInputs } from './worst-inputs.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };
const size = 24_000;

/** What printing adds to elements that the limit does not count: where a picture loads, how a table is focused. */
const printedBeside = 2;

describe('a text becomes no more HTML than the limit says, and no more words than it has', () => {
  for (const [name, make] of Object.entries(worstInputs)) {
    test(`if it repeats ${name}`, () => {
      const markdown = make(size);
      const html = renderer.render(markdown, place);
      assert.ok(html.length <= printedBeside * mostHtml(markdown), String(html.length));
      assert.ok(analyseBody(markdown).text.length <= 2 * markdown.length);
    });
  }
});

test('the inputs are as long as they were asked to be', () => {
  for (const [name, make] of Object.entries(worstInputs)) {
    const bytes = Buffer.byteLength(make(size));
    assert.ok(bytes > size / 2 && bytes < 1.2 * size, `${name}: ${String(bytes)}`);
  }
});
