import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseBody } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { findUnsafe } from './safety.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };
const size = 200_000;

function repeated(text: string): string {
  return text.repeat(size / text.length);
}

const texts: Readonly<Record<string, string>> = {
  'opening brackets': repeated('['),
  'opening brackets of pictures': repeated('!['),
  'links that never end': repeated('[a]('),
  stars: repeated('*'),
  'emphasis that never ends': repeated('*a **b '),
  'emphasis in emphasis': `${'**'.repeat(size / 4)}a${'**'.repeat(size / 4)}`,
  'underscores that never end': repeated('_a __b '),
  tildes: repeated('~a ~~b '),
  'backticks of growing length': Array.from({ length: 600 }, (_, length) => 'a' + '`'.repeat(length)).join(
    '',
  ),
  'quotes in quotes': repeated('>'),
  'quotes in quotes with spaces': repeated('> '),
  'lists in lists on a line': repeated('- '),
  'numbered lists in lists on a line': repeated('1. '),
  'lists in lists by indentation': Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- a`).join(
    '\n',
  ),
  'opening angles': repeated('<'),
  'opening tags that never end': repeated('<a '),
  'opening comments': repeated('<!--'),
  'elements in elements': repeated('<div>'),
  'elements in a paragraph': `a ${repeated('<b>')}`,
  'elements that are opened again in each paragraph': Array.from(
    { length: 5000 },
    (_, id) => `<b id=${String(id)}>\n\na`,
  ).join('\n\n'),
  'elements that are opened again in each paragraph of raw HTML':
    '<p>' + Array.from({ length: 40 }, (_, id) => `<b id=${String(id)}>`).join('') + '<p>a'.repeat(20_000),
  'elements in elements that comments pretend to close': repeated('<div><!--</div>-->'),
  'tables in tables': repeated('<table><tr><td>'),
  'tags within scripts': repeated('<script><b>'),
  ampersands: repeated('&'),
  'a table of many columns': `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|b\n'.repeat(50)}`,
  'notes that call each other': Array.from(
    { length: 3000 },
    (_, note) => `[^${String(note)}]: [^${String(note + 1)}]`,
  ).join('\n\n'),
  'a long address that many use': `[a]: /${'x'.repeat(size / 4)}\n\n${'[a]'.repeat(size / 12)}`,
  'pictures by themselves': repeated('![](a)\n\n'),
  'galleries of two': repeated('![](a)![](b)\n\nc\n\n'),
  addresses: repeated('http://a.b '),
  'half addresses': repeated('www.'),
  'mail addresses that never end': repeated('a@'),
  'line ends': repeated('\r\n'),
  'white space': repeated(' \t'),
};

describe('a text of about 200 kB that is hard to read takes under two seconds of the processor', () => {
  for (const [name, markdown] of Object.entries(texts)) {
    test(`of ${name}`, () => {
      const start = process.cpuUsage();
      const html = renderer.render(markdown, place);
      const { text } = analyseBody(markdown);
      const milliseconds = process.cpuUsage(start).user / 1000;
      assert.ok(milliseconds < 2000, `${String(Math.round(milliseconds))} ms`);
      assert.ok(html.length < 100 * size && text.length < 10 * size);
    });
  }
});

test('what is nested too deep becomes its own source text', () => {
  assert.equal(
    renderer.render(`${'> '.repeat(150)}a\n\n*b*`, place),
    `<p>${'> '.repeat(150)}a</p>\n<p>*b*</p>`,
  );
});

test('raw HTML that is nested too deep becomes its own source text', () => {
  const html = renderer.render(`${'<div>'.repeat(300)}<script>alert(1)</script>`, place);
  assert.match(html, /^<p>&#x3C;div>/);
  assert.deepEqual(findUnsafe(html), []);
});

test('raw HTML is nested too deep even where comments pretend to close it', () => {
  assert.match(renderer.render('<div><!--</div>-->'.repeat(300), place), /^<p>&#x3C;div>/);
});

test('a large table in raw HTML is read', () => {
  const table = `<table>${'<tr><td><b>1</b></td><td>2</td></tr>'.repeat(2500)}</table>`;
  assert.match(renderer.render(table, place), /^<div class="wide" tabindex="0"><table>/);
});

test('what is nested as deep as the limit allows is read', () => {
  assert.match(renderer.render(`${'> '.repeat(90)}a`, place), /^<blockquote>/);
});

test('the length of a line of stars and spaces is no depth', () => {
  assert.equal(renderer.render('*'.repeat(300), place), '<hr>');
});
