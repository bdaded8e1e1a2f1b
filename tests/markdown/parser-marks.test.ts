import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRandom } from '../../src/bench/random.ts';
import { analyseBody } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

const renderer = createMarkdownRenderer();

/** The HTML of a paragraph, without its element. */
function render(markdown: string): string {
  const html = renderer.render(markdown, { folder: '/2022/01/13/', siteUrl: 'https://example.org' });
  return html.replace(/^<p>|<\/p>$/g, '');
}

describe('tildes', () => {
  test('a single one strikes nothing out', () => {
    for (const text of ['3~5日、7~10人', '~a~', 'a ~b c~ d', '10~20 %, 30~40 %', '1~~~2']) {
      assert.equal(render(text), text);
    }
  });

  test('two strike out', () => {
    assert.equal(render('~~a~~ b~~c~~'), '<del>a</del> b<del>c</del>');
  });

  test('one stays in addresses, code and escapes', () => {
    assert.equal(render('[a](/~b/ "~c")'), '<a href="/~b/" title="~c">a</a>');
    assert.equal(render('`a~b`'), '<code>a~b</code>');
    assert.equal(render('\\~a\\~'), '~a~');
    assert.match(render('~~~\na~b\n~~~'), /<code>a~b\n<\/code>/);
  });
});

describe('emphasis beside Chinese, Japanese and Korean', () => {
  const emphasised = {
    '**「重要」**的': '<strong>「重要」</strong>的',
    '**"강조"**은': '<strong>"강조"</strong>은',
    '이것은**"강조"**은': '이것은<strong>"강조"</strong>은',
    'これは**重要。**次': 'これは<strong>重要。</strong>次',
    '他说**“不”**了': '他说<strong>“不”</strong>了',
    '价格**（含税）**为': '价格<strong>（含税）</strong>为',
    '読む*『本』*を': '読む<em>『本』</em>を',
    '~~「旧」~~新': '<del>「旧」</del>新',
    '𠮷**《野》**家': '𠮷<strong>《野》</strong>家',
  };
  for (const [markdown, html] of Object.entries(emphasised)) {
    test(`${markdown} is emphasis`, () => {
      assert.equal(render(markdown), html);
    });
  }

  test('an escaped asterisk is an asterisk', () => {
    assert.equal(render('\\*「重要」\\*的'), '*「重要」*的');
  });

  test('code and addresses have none', () => {
    assert.equal(render('`**「重要」**的`'), '<code>**「重要」**的</code>');
    assert.match(render('[a](/**「重」**的/)'), /href="\/\*\*%E3%80%8C%E9%87%8D%E3%80%8D\*\*%E7%9A%84\/"/);
  });

  test('other scripts keep the rules that they have', () => {
    assert.equal(render('a**"b"**c'), 'a**"b"**c');
    assert.equal(render('слово**«слово»**слово'), 'слово**«слово»**слово');
  });
});

describe('numbers of characters', () => {
  test('128 to 159 are what HTML reads', () => {
    assert.equal(render('it&#146;s &#147;a&#148; &#x96; &#0150; &#128;'), 'it’s “a” – – €');
  });

  test('numbers that windows-1252 has nothing for stay unreadable', () => {
    assert.equal(render('&#129;'), '�');
  });

  test('in code they stay as they are written', () => {
    assert.equal(render('`&#146; &#x92;`'), '<code>&#x26;#146; &#x26;#x92;</code>');
  });

  test('in raw HTML they are the same', () => {
    const html = renderer.render('<p title="&#146;">&#146;</p>', { folder: '/', siteUrl: 'https://a.test' });
    assert.equal(html, '<p title="’">’</p>');
  });
});

test('the places of links are those of the source, whatever marks stand before them', () => {
  const line = '3~5 **「重要」**的 &#146; [a](/b/) **"강조"**은 ![c](./d.jpg)';
  const { links, images } = analyseBody(`x\n\n${line}`);
  assert.deepEqual(links, [{ url: '/b/', line: 3, column: line.indexOf('[') + 1 }]);
  assert.deepEqual(images, [{ url: './d.jpg', line: 3, column: line.indexOf('!') + 1 }]);
});

test('no mark is left in any tree, through 5,000 texts', () => {
  const pieces = [
    ...['**', '*', '_', '~', '~~', '「', '」', '的', 'a', ' ', '\n', '&#146;', '&#x92;', '`', '[', '](/b/)'],
    ...['<b>', '\\', '“', '[^1]', '\n\n[^1]: ', '"'],
  ];
  const random = createRandom(3);
  for (let count = 0; count < 5000; count += 1) {
    const text = Array.from({ length: 12 }, () => pieces[random.below(pieces.length)] ?? '').join('');
    const tree = JSON.stringify(parseMarkdown(text, { positions: false }));
    assert.doesNotMatch(tree, /[\uFDD0\uFDD1]|&#(?:0\d{6}|x00[\da-f]{4});/, text);
  }
});

test('noncharacters and NUL of the source are unreadable characters', () => {
  assert.equal(render('a\0b\uFDD0c\uFFFFd'), 'a�b�c�d');
});
