import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseMarkdown } from '../../src/markdown/analyse.ts';

describe('the text', () => {
  function assertText(markdown: string, ...lines: readonly string[]): void {
    assert.equal(analyseMarkdown(markdown).text, lines.join('\n'));
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
});

describe('links', () => {
  test('stand where they are written, counted from 1', () => {
    assert.deepEqual(analyseMarkdown('One\n\ntwo [a](/b/)').links, [{ url: '/b/', line: 3, column: 5 }]);
  });

  test('count columns in UTF-16 code units, as editors do', () => {
    assert.deepEqual(analyseMarkdown('😀é[a](/b/)').links, [{ url: '/b/', line: 1, column: 4 }]);
  });

  test('count lines that end as on Windows', () => {
    assert.deepEqual(analyseMarkdown('One\r\n\r\n[a](/b/)').links, [{ url: '/b/', line: 3, column: 1 }]);
  });

  test('by reference stand where their address is defined, once', () => {
    assert.deepEqual(analyseMarkdown('[a][x] [x] [x][]\n\n[x]: /b/\n[x]: /c/').links, [
      { url: '/b/', line: 3, column: 1 },
    ]);
  });

  test('that are defined and never used are not listed', () => {
    assert.deepEqual(analyseMarkdown('[x]: /b/').links, []);
  });

  test('are in the order of the text, whatever holds them', () => {
    const markdown = '> [a](/1/)\n\n- [b](/2/)\n\n| [c](/3/) |\n| - |\n\n# [d](/4/)\n\n<https://a.test/>';
    assert.deepEqual(
      analyseMarkdown(markdown).links.map(({ url }) => url),
      ['/1/', '/2/', '/3/', '/4/', 'https://a.test/'],
    );
  });

  test('by reference come before later ones', () => {
    const { links } = analyseMarkdown('[x]: /1/\n\n[a](/2/) [x]');
    assert.deepEqual(
      links.map(({ url }) => url),
      ['/1/', '/2/'],
    );
  });

  test('in code are no links', () => {
    assert.deepEqual(analyseMarkdown('`[a](/b/)`').links, []);
  });
});

test('pictures are listed apart from links', () => {
  const { links, images } = analyseMarkdown('[![a](./b.jpg)](/c/) ![d][e]\n\n[e]: ./f.jpg');
  assert.deepEqual(links, [{ url: '/c/', line: 1, column: 1 }]);
  assert.deepEqual(images, [
    { url: './b.jpg', line: 1, column: 2 },
    { url: './f.jpg', line: 3, column: 1 },
  ]);
});
