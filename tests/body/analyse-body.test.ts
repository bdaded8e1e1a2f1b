import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseBody, readSearchableText } from '../../src/body/analyse-body.ts';

describe('the text', () => {
  function assertText(markdown: string, ...lines: readonly string[]): void {
    assert.equal(analyseBody(markdown).text, lines.join('\n'));
  }

  test('has one line for each heading, paragraph and list item', () => {
    assertText('# Head\n\nOne\ntwo  \nthree\n\n- a\n- b\n  - c', 'Head', 'One two three', 'a', 'b', 'c');
  });

  test('has one space where the source has any white space', () => {
    assertText('a  b\tc\nd \t e\u00a0f\u00a0\u00a0g h', 'a b c d e f g h');
  });

  test('has one space for whatever character is white space', () => {
    const spaces = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (unit) => /\s/.test(unit) && unit !== '\n' && unit !== '\r',
    );
    assert.equal(spaces.length, 23);
    for (const space of spaces) assertText(`a${space}b`, 'a b');
  });

  test('has one line for each row of a table', () => {
    assertText('| a | b |\n| - | - |\n| 1 | *2* |', 'a b', '1 2');
  });

  test('has the words of a link and not its address', () => {
    assertText('See [the *plan*](https://a.test/) and <https://b.test/> now', 'See the plan and now');
  });

  test('has a linked address neither as GitHub links it', () => {
    assertText('At www.a.test or desk@a.test today', 'At or today');
  });

  test('has the notes and not their marks', () => {
    assertText('Claim[^1].\n\n[^1]: Proof.', 'Claim.', 'Proof.');
  });

  test('has what is between tags and not the tags', () => {
    assertText('a <b class="x">b</b> c\n\n<div>d &amp; <i>e</i></div>', 'a b c', 'd & e');
  });

  test('has neither comments nor scripts nor styles', () => {
    assertText('<!-- a -->\n\n<script>b</script>\n\n<style>c</style>\n\nd <!-- e --> f', 'd f');
  });

  test('has no pictures', () => {
    assertText('a ![b](./c.jpg) d', 'a d');
  });

  test('has code', () => {
    assertText('`a`\n\n```\nb\nc\n```', 'a', 'b c');
  });

  test('is empty for an empty body', () => {
    assertText(' \n\n', '');
  });

  test('has nothing of what the page leaves out', () => {
    const left = [
      'video',
      'audio',
      'noscript',
      'iframe',
      'script',
      'style',
      'template',
      'object',
      'select',
      'svg',
    ];
    for (const name of left) assertText(`a <${name}>gone</${name}> b`, 'a b');
    for (const name of left) assertText(`a\n\n<${name}>gone</${name}>\n\nb`, 'a', 'b');
  });

  test('has no note that nothing calls', () => {
    assertText('Claim.\n\n[^1]: Retracted allegation.', 'Claim.');
  });

  test('parts words where a line is broken', () => {
    assertText('alpha<br>beta', 'alpha beta');
    assertText('alpha  \nbeta', 'alpha beta');
    assertText('<p>alpha<br/>beta</p>', 'alpha beta');
  });

  test('parts the cells of a table, whoever wrote it', () => {
    assertText('<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>', 'a b', 'c');
  });

  test('parts blocks that touch', () => {
    assertText('<div>a</div><div>b<p>c</p>d</div>', 'a', 'b', 'c', 'd');
    assertText('<dl><dt>a</dt><dd>b</dd></dl>', 'a', 'b');
    assertText('<details><summary>a</summary>b</details>', 'a', 'b');
  });

  test('keeps a word whole that elements part', () => {
    assertText(
      'Epsi<b>lon</b>word, CO<sub>2</sub>, m<sup>2</sup>, a*b*c, Do<wbr>nau',
      'Epsilonword, CO2, m2, abc, Donau',
    );
    assertText('<p>Epsi<b>lon</b>word</p>', 'Epsilonword');
  });

  test('has characters in place of their names', () => {
    assertText('<p>caf&eacute; &#233; &lt;</p>', 'café é <');
    assertText('caf&eacute; &#xE9; &hellip;', 'café é …');
  });

  test('has the numbers of lists, which may be days and names', () => {
    assertText('13. Januar 2022', '13. Januar 2022');
    assertText('1. FC Köln\n2. Bundesliga', '1. FC Köln', '2. Bundesliga');
    assertText('3) a\n\n4) b', '3. a', '4. b');
    assertText('<ol start="7"><li>a<li value="9">b</ol>', '7. a', '9. b');
    assertText('<ol reversed><li>a<li>b</ol>', '2. a', '1. b');
    assertText('1. 2. a\n- b', '1. 2. a', 'b');
  });

  test('has no letters of lists, which no browser shows alike', () => {
    assertText('<ol type="a"><li>b</ol>', 'b');
  });

  test('has the readings of characters, without the brackets for old browsers', () => {
    assertText('<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>', '漢かん');
  });
});

test('a search finds addresses too, which say nothing where texts are compared', () => {
  const markdown = 'See <https://a.test/b> and www.c.test and [d](https://e.test/) now';
  assert.equal(analyseBody(markdown).text, 'See and and d now');
  assert.equal(readSearchableText(markdown), 'See https://a.test/b and www.c.test and d now');
});

describe('links', () => {
  test('stand where they are written, counted from 1', () => {
    assert.deepEqual(analyseBody('One\n\ntwo [a](/b/)').links, [{ url: '/b/', line: 3, column: 5 }]);
  });

  test('count columns in UTF-16 code units, as editors do', () => {
    assert.deepEqual(analyseBody('😀é[a](/b/)').links, [{ url: '/b/', line: 1, column: 4 }]);
  });

  test('count lines that end as on Windows', () => {
    assert.deepEqual(analyseBody('One\r\n\r\n[a](/b/)').links, [{ url: '/b/', line: 3, column: 1 }]);
  });

  test('by reference stand where their address is defined, once', () => {
    assert.deepEqual(analyseBody('[a][x] [x] [x][]\n\n[x]: /b/\n[x]: /c/').links, [
      { url: '/b/', line: 3, column: 1 },
    ]);
  });

  test('that are defined and never used are not listed', () => {
    assert.deepEqual(analyseBody('[x]: /b/').links, []);
  });

  test('are in the order of the text, whatever holds them', () => {
    const markdown = '> [a](/1/)\n\n- [b](/2/)\n\n| [c](/3/) |\n| - |\n\n# [d](/4/)\n\n<https://a.test/>';
    assert.deepEqual(
      analyseBody(markdown).links.map(({ url }) => url),
      ['/1/', '/2/', '/3/', '/4/', 'https://a.test/'],
    );
  });

  test('by reference come before later ones', () => {
    const { links } = analyseBody('[x]: /1/\n\n[a](/2/) [x]');
    assert.deepEqual(
      links.map(({ url }) => url),
      ['/1/', '/2/'],
    );
  });

  test('of raw HTML are listed too, each where it is written', () => {
    const { links, images } = analyseBody('a <a href="/b/">b</a>\n\n<p>\n<img src="./c.jpg"><a href="/d/">');
    assert.deepEqual(links, [
      { url: '/b/', line: 1, column: 3 },
      { url: '/d/', line: 4, column: 20 },
    ]);
    assert.deepEqual(images, [{ url: './c.jpg', line: 4, column: 1 }]);
  });

  test('that the page leaves out are not listed', () => {
    assert.deepEqual(analyseBody('<noscript>[a](/b/)</noscript>\n\n[^c]: [d](/e/)').links, []);
  });

  test('of footnotes are those that somebody wrote', () => {
    assert.deepEqual(analyseBody('a[^1]\n\n[^1]: [b](/c/)').links, [{ url: '/c/', line: 3, column: 7 }]);
  });

  test('in code are no links', () => {
    assert.deepEqual(analyseBody('`[a](/b/)`').links, []);
  });
});

test('pictures are listed apart from links', () => {
  const { links, images } = analyseBody('[![a](./b.jpg)](/c/) ![d][e]\n\n[e]: ./f.jpg');
  assert.deepEqual(links, [{ url: '/c/', line: 1, column: 1 }]);
  assert.deepEqual(images, [
    { url: './b.jpg', line: 1, column: 2 },
    { url: './f.jpg', line: 3, column: 1 },
  ]);
});
