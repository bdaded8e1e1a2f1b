import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createMarkdownWriter } from '../../src/import/markdown-body.ts';
import { GrownHtml } from '../../src/import/parse-html.ts';

const writer = createMarkdownWriter();
const parser = unified().use(remarkParse).use(remarkGfm).freeze();

const trickyLines = [
  '# 1 in the charts',
  '* starred',
  '1. first of all',
  '- dash',
  '> quoted',
  '---',
  '===',
  '+ plus',
  '<script>alert(1)</script> and <BP>',
  'snake_case_name and *stars* and **more**',
  '[not a link](http://a.example) and ![no](picture.png)',
  '| a | b |',
  '`code` and ```',
  '~~struck~~',
  'AT&amp;T &lt; &copy;',
  'back\\slash \\*',
  '[^1]: no footnote',
  '[ref]: http://a.example',
  '- [ ] no task',
  '$5 ~ 6 ^ 7 {curly} :colon:',
];

for (const line of trickyLines) {
  test(`text is printed as it was: ${line}`, () => {
    const tree = parser.parse(writer.write({ format: 'text', text: `Before.\n\n${line}\n\nAfter.` }));
    assert.deepEqual(
      tree.children.map((node) => node.type),
      ['paragraph', 'paragraph', 'paragraph'],
    );
    assert.deepEqual(tree.children.map(textOf), ['Before.', line, 'After.']);
  });
}

test('an address in text is printed as it was', () => {
  const line = 'See https://a.example/b_c_d?e=f&g=h and www.b.example or c@d.example';
  assert.equal(textOf(parser.parse(writer.write({ format: 'text', text: line }))), line);
});

test('where no blank line parts paragraphs, every newline does', () => {
  assert.equal(writer.write({ format: 'text', text: 'One.\nTwo.\nThree.' }), 'One.\n\nTwo.\n\nThree.');
});

test('where blank lines part paragraphs, the lines of one stay lines', () => {
  const tree = parser.parse(writer.write({ format: 'text', text: 'One\ntwo\n \nThree' }));
  assert.deepEqual(tree.children.map(textOf), ['One\ntwo', 'Three']);
});

test('an empty text is an empty body', () => {
  assert.equal(writer.write({ format: 'text', text: '\n \n' }), '');
});

test('HTML keeps its structure', () => {
  const text = '<h2>Head</h2><p><strong>Bold</strong>&nbsp;text<br>next</p><ul><li>one</li></ul>';
  assert.equal(writer.write({ format: 'html', text }), '## Head\n\n**Bold**\u00A0text\\\nnext\n\n* one');
});

test('a line break at the edge of bold text is none of the bold text', () => {
  assert.equal(
    writer.write({ format: 'html', text: '<p><b>Head<br></b></p><p><b><i><br></i></b>a</p>' }),
    '**Head**\n\na',
  );
});

test('scripts, styles and comments go', () => {
  const text = '<p>a</p><script>b()</script><style>c{}</style><!-- d -->';
  assert.equal(writer.write({ format: 'html', text }), 'a');
});

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

test('HTML that opens a link or fonts again in every paragraph is refused before it grows', () => {
  const link = `<p><a href="https://a.example/${'A'.repeat(20_000)}">${'<p>a</p>'.repeat(2000)}`;
  const fonts = `<p>${Array.from({ length: 500 }, (_, place) => `<font a${String(place)}=1>`).join('')}`;
  const nested = `${fonts}${'<p>a</p>'.repeat(2000)}`;
  const inTable = `<table><tr><td>${link.replaceAll('p>', 'li>')}`;
  for (const text of [link, nested, inTable])
    assert.throws(() => writer.write({ format: 'html', text }), GrownHtml);
});

test('HTML of many short elements, of long addresses or of pictures within its text is no such', () => {
  for (const text of [
    '<p>a<br>b</p>'.repeat(5000),
    `<p><img src="data:image/png;base64,${'A'.repeat(500_000)}"></p>`,
    `<div>${`<p><b>a<p>b</b><a href="https://a.example/${'x'.repeat(500)}">c</a>`.repeat(50)}</div>`,
  ])
    assert.doesNotThrow(() => writer.write({ format: 'html', text }));
});

test('a tag with the signs of a selector in its name leaves its text', () => {
  for (const tag of ['template#', 'user.name', 'script#a', 'template.b', 'p#c.d'])
    assert.equal(writer.write({ format: 'html', text: `<p>Dear <${tag}>reader</p>` }), 'Dear reader', tag);
});
