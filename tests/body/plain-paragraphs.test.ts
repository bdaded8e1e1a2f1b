import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../src/bench/random.ts';
import { analyseBody, analyseTree } from '../../src/body/analyse-body.ts';
import { splitPlainParagraphs } from '../../src/markdown/plain-paragraphs.ts';
import { createMarkdownRenderer, createTreeRenderer } from '../../src/html/render.ts';

const place = { folder: '/2022/01/13/', siteUrl: 'https://test.example/' };
const quick = createMarkdownRenderer();
const whole = createTreeRenderer();

/** What news is made of, and what Markdown gives a meaning, alone or in its place. */
const pieces = [
  ...[
    'word',
    'Word',
    'die',
    'Straße',
    'été',
    'слово',
    'كلمة',
    '北京',
    '😀',
    'e\u0301',
    'a>b',
    'AT&T',
    'C#',
    'x@y.z',
    'www.x.y',
  ],
  ...[
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    '-',
    '--',
    '—',
    '…',
    '“',
    '”',
    '"',
    "'",
    '’',
    '(',
    ')',
    '/',
    '%',
    '$',
    '^',
    '{',
    '}',
    '=',
  ],
  ...[
    '1.',
    '2)',
    '12',
    '3,5',
    '+',
    '#',
    '>',
    '|',
    '*',
    '_',
    '`',
    '[',
    ']',
    '<',
    '~',
    '\\',
    'https://x.y',
    'a|b',
    '-|-',
    '---',
    '...',
    "don't",
    ' ?',
    '«',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n',
    '\n\n',
    '\n\n\n',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\r',
  ],
];
const plainPieces = pieces.filter((piece) => splitPlainParagraphs(piece) !== undefined);

function createTexts(count: number, from: readonly string[], seed: number): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(14) }, () => from[random.below(from.length)] ?? '').join(''),
  );
}

test('Plain paragraphs come out as the parser has them, through 40,000 random texts', () => {
  const texts = [...createTexts(20_000, plainPieces, 1), ...createTexts(20_000, pieces, 2)];
  const plain = texts.filter((text) => splitPlainParagraphs(text) !== undefined);
  assert.ok(plain.length > 10_000, `only ${String(plain.length)} texts were plain`);
  for (const text of plain) {
    assert.equal(quick.render(text, place), whole.render(text, place), JSON.stringify(text));
    assert.deepEqual(analyseBody(text), analyseTree(text), JSON.stringify(text));
    for (const language of ['en', 'fr', 'ja']) {
      const inLanguage = { ...place, language };
      assert.equal(quick.render(text, inLanguage), whole.render(text, inLanguage), JSON.stringify(text));
    }
  }
});

test('Paragraphs are parted by empty lines, however many', () => {
  assert.deepEqual(splitPlainParagraphs('\nOne,\ntwo.\n\n\nThree: 3 > 2.\n'), [
    'One,\ntwo.',
    'Three: 3 > 2.',
  ]);
});

test('Whatever may mean more than itself is left to the parser', () => {
  const texts = [
    '*a*',
    'a\n---',
    '> a',
    '# a',
    '1. a',
    '- a',
    '    a',
    'a  \nb',
    'a [b](/c/)',
    '<b>',
    'a &amp; b',
    'https://a.b',
  ];
  const others = [
    'WWW.a.b',
    'a@b.c',
    'a | b\n:-- | --',
    '\\a',
    '~a~',
    'a\0',
    '1) a',
    '+ a',
    '\ta',
    'a\n==',
    'a\fb',
  ];
  for (const text of [...texts, ...others]) assert.equal(splitPlainParagraphs(text), undefined, text);
});
