import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseBody } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { mostHtml, type BodyFault } from '../../src/markdown/body-limits.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://test.example' };
const unclosed = (tag: string) => `<p>${tag}${'<p>a'.repeat(1500)}`;
const long = 'A'.repeat(4000);

/** What would cost more than it is worth, and the limit that it exceeds. */
const hostile: Readonly<Record<string, readonly [fault: BodyFault, markdown: string]>> = {
  'an unclosed link with a long address': ['html', unclosed(`<a href="${long}">`)],
  'an unclosed word with a long title': ['html', unclosed(`<b title="${long}">`)],
  'unclosed words with attributes': ['html', unclosed(`<i lang="${long}"><u id="${long}">`)],
  'an address with a sign that ends a tag': ['html', unclosed(`<a href=">${long}">`)],
  'a table of many columns and short rows': [
    'html',
    `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|\n'.repeat(1000)}`,
  ],
  'a note that is called very often': ['html', `${'[^1]'.repeat(100_000)}\n\n[^1]: x`],
  'elements in elements': ['levels', '<div>'.repeat(1000)],
  'a table in a table in a table': ['levels', '<table><tr><td>'.repeat(1000)],
  'an unclosed font that a hidden end tag seems to close': [
    'levels',
    `<div><p>${Array.from({ length: 300 }, (_, id) => `<font a${String(id)}=1><textarea></font></textarea>`).join('')}${'<p>a'.repeat(2000)}`,
  ],
  'an unclosed link that an attribute seems to close': [
    'html',
    unclosed(`<a href="${long}"><i title="></a>">`),
  ],
  'very many unclosed elements within elements that seem closed': [
    'levels',
    '<div><!--</div>-->'.repeat(3000),
  ],
  'quotes in quotes': ['levels', '> '.repeat(200)],
  'lists in lists': [
    'levels',
    Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  ],
  'very many references': ['references', '&AMP;'.repeat(20_000)],
  'very many numbers of characters': ['references', '&#233;'.repeat(20_000)],
  'a book': ['characters', 'word '.repeat(250_000)],
  'a template that is cut off': ['unreadable', '<div></div><template#>'],
};

describe('what is beyond a limit is a fault, quickly, and its page has no more than its source', () => {
  for (const [name, [fault, markdown]] of Object.entries(hostile)) {
    test(name, () => {
      const start = process.cpuUsage();
      assert.equal(analyseBody(markdown.replace(/^word/, '*word*')).fault, fault);
      const html = renderer.render(markdown, place);
      assert.ok(html.length <= mostHtml(markdown), String(html.length));
      assert.ok(process.cpuUsage(start).user < 3_000_000);
    });
  }
});

test('a definition that is used very often is bounded by the parser itself', () => {
  for (const use of ['[a]', '![a]', '[b][a]']) {
    const markdown = `[a]: /${'x'.repeat(20_000)} "${'y'.repeat(1000)}"\n\n${`${use} `.repeat(8000)}`;
    assert.ok(renderer.render(markdown, place).length <= mostHtml(markdown), use);
  }
});

describe('what is long, and worth it, is read', () => {
  const sound = {
    'a table of 5,000 cells': `${'|a'.repeat(50)}\n${'|-'.repeat(50)}\n${`${'|12'.repeat(50)}\n`.repeat(100)}`,
    'two hundred notes': Array.from(
      { length: 200 },
      (_, note) => `a[^${String(note)}]\n\n[^${String(note)}]: b`,
    ).join('\n\n'),
    'twenty thousand equal headings': '# a\n'.repeat(20_000),
    'a text in numbers of characters': '&#1575;'.repeat(3000),
    'an unclosed word': unclosed('<b>'),
    'two hundred kilobytes of addresses': 'www.a.b '.repeat(25_000),
  };
  for (const [name, markdown] of Object.entries(sound)) {
    test(name, () => {
      assert.equal(analyseBody(markdown).fault, undefined);
    });
  }
});
