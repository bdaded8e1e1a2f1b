import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseBody } from '../../src/body/analyse-body.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { listNodes } from '../../src/markdown/tree.ts';

/** The addresses that are linked, in angle brackets, and all text. */
function split(markdown: string): readonly string[] {
  return listNodes(parseMarkdown(markdown, { positions: false })).flatMap((node) => {
    if (node.type === 'link') return [`<${node.url}>`];
    return node.type === 'text' ? [node.value] : [];
  });
}

function assertEnds(markdown: string, address: string, rest: string): void {
  assert.deepEqual(split(markdown), [`<${address}>`, address, rest], markdown);
}

describe('a bare address ends', () => {
  test('before quotes, brackets and the ends of sentences of any script', () => {
    const rests = [
      '（中文说明）了解更多',
      '”',
      '»',
      '…',
      '،',
      '。',
      '、次',
      '』を',
      '؟',
      '।',
      '—so',
      '’s',
      '】',
      '》',
    ];
    for (const rest of rests) assertEnds(`https://example.com/docs${rest}`, 'https://example.com/docs', rest);
  });

  test('before what the end leaves over of its own punctuation', () => {
    assertEnds('https://example.com/a).”', 'https://example.com/a', ').”');
    assertEnds('https://example.com/a_(b).”', 'https://example.com/a_(b)', '.”');
  });

  test('not within its letters', () => {
    const addresses = [
      'https://fr.example/été',
      'https://zh.example/中国',
      'https://ca.example/col·lecció',
      'https://a.example/b–c/d',
    ];
    for (const address of addresses) assert.deepEqual(split(address), [`<${address}>`, address]);
  });

  test('so that another one may begin', () => {
    assert.deepEqual(split('https://a.example/，https://b.example/。'), [
      ...['<https://a.example/>', 'https://a.example/', '，'],
      ...['<https://b.example/>', 'https://b.example/', '。'],
    ]);
  });
});

test('an address without its protocol ends alike', () => {
  assert.deepEqual(split('www.example.com。次'), ['<http://www.example.com>', 'www.example.com', '。次']);
});

test('an address within brackets is as long as its author made it', () => {
  const parts = ['<https://a.example/b”>', 'https://a.example/b”'];
  assert.deepEqual(split('<https://a.example/b”>'), parts);
  assert.deepEqual(split('[https://a.example/b”](https://a.example/b”)'), parts);
});

test('an address of nothing but its protocol is text', () => {
  assert.deepEqual(split('https://”a.example'), ['https://”a.example']);
});

test('what follows an address is found by a search', () => {
  assert.match(analyseBody('见https://a.example/b（中文说明）了解更多').text, /（中文说明）了解更多$/);
});

test('each address has its own place', () => {
  assert.deepEqual(analyseBody('x https://a.example/b，https://c.example/d。').links, [
    { url: 'https://a.example/b', line: 1, column: 3 },
    { url: 'https://c.example/d', line: 1, column: 23 },
  ]);
});
