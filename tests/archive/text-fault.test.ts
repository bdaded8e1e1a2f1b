import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dropRefused, findTextFault, tidyText } from '../../src/archive/text-fault.ts';

const most = 300;

/** Of a text on one line. */
function faultOf(text: string): string | undefined {
  return findTextFault(tidyText(text), { most })?.message;
}

describe('a printed text', () => {
  const refused: readonly (readonly [text: string, kind: string, message: string])[] = [
    ['a\u001Bb', 'an escape', 'holds U+001B, which is a control character'],
    ['a\u0000b', 'a null', 'holds U+0000, which is a control character'],
    ['a\u009Bb', 'a C1 control', 'holds U+009B, which is a control character'],
    ['a\uD800b', 'a lone high surrogate', 'holds U+D800, which is half of a character'],
    ['a\uDC00b', 'a lone low surrogate', 'holds U+DC00, which is half of a character'],
    ['a\uFFFEb', 'a noncharacter', 'holds U+FFFE, which is not a character'],
    ['a\uFDD0b', 'a noncharacter among Arabic letters', 'holds U+FDD0, which is not a character'],
    ['a\u{1FFFF}b', 'a noncharacter of another plane', 'holds U+1FFFF, which is not a character'],
    ['a\u202Eb\u202C', 'an override, closed or not', 'holds U+202E, which turns the letters after it around'],
    ['a\u202Db', 'an override to the right', 'holds U+202D, which turns the letters after it around'],
    ['a\u206Ab', 'a deprecated control', 'holds U+206A, which hides text or changes how it is shown'],
    ['a\uFFF9b\uFFFAc\uFFFB', 'an annotation', 'holds U+FFF9, which hides text or changes how it is shown'],
    ['a\u{E0041}b', 'a hidden letter', 'holds U+E0041, which hides text or changes how it is shown'],
    [
      'a\u2069b',
      'the end of an isolate that was not begun',
      'holds U+2069, which closes a direction of writing that was not opened',
    ],
    [
      'a\u2067b',
      'an isolate that does not end',
      'holds U+2067, which opens a direction of writing that is not closed',
    ],
    [
      'a\u202Bb',
      'an embedding that does not end',
      'holds U+202B, which opens a direction of writing that is not closed',
    ],
    [
      'a\u2067b\u202Ac\u2069d\u202C',
      'an isolate that ends before what it holds',
      'holds U+2069, which closes a direction of writing that was not opened',
    ],
    ['a\u2028b', 'a line separator', 'runs over more than one line'],
    ['a\u0085b', 'a next line', 'runs over more than one line'],
    ['a\vb', 'a vertical tab', 'runs over more than one line'],
    ['a\nb', 'a line feed', 'runs over more than one line'],
  ];
  for (const [text, kind, message] of refused) {
    it(`is refused with ${kind}`, () => {
      assert.equal(faultOf(text), message);
    });
  }

  const blank: readonly (readonly [text: string, names: string])[] = [
    ['\u200B', 'U+200B'],
    ['\u3164', 'U+3164'],
    ['\u00AD', 'U+00AD'],
    ['\uFE0F\uFE0E', 'U+FE0F, U+FE0E'],
    ['\u2800', 'U+2800'],
    ['\u115F\u1160', 'U+115F, U+1160'],
    ['\u200D \u2060', 'U+200D, U+0020, U+2060'],
    ['\u0301\u0301', 'U+0301'],
    ['\u{E0100}', 'U+E0100'],
    ['\u2067\u2069', 'U+2067, U+2069'],
  ];
  for (const [text, names] of blank) {
    it(`is refused if it is only ${names}`, () => {
      assert.equal(faultOf(text), `shows nothing: it holds only ${names}`);
    });
  }

  it('is refused if it is white space of any kind', () => {
    for (const text of ['', ' ', '\t', '\u00A0', '\u3000', '\uFEFF']) assert.equal(faultOf(text), 'is empty');
  });

  it('is refused with more marks on a letter than any script has, whatever stands between them', () => {
    assert.equal(faultOf(`a${'\u0301'.repeat(200)}`), 'has 200 marks on one letter; 8 is the most');
    assert.equal(faultOf(`a${'\u0301\u200D'.repeat(9)}`), 'has 9 marks on one letter; 8 is the most');
    assert.equal(faultOf(`a${'\u0489\uFE0F'.repeat(9)}`), 'has 18 marks on one letter; 8 is the most');
    assert.equal(faultOf(`a${'\u034F\u0301'.repeat(5)}`), 'has 10 marks on one letter; 8 is the most');
  });

  it('counts characters, not units', () => {
    assert.equal(faultOf('🎈'.repeat(300)), undefined);
    assert.equal(faultOf('🎈'.repeat(301)), 'has 301 characters; 300 is the most');
    assert.equal(faultOf('x'.repeat(1_000_000)), 'has 1000000 characters; 300 is the most');
  });

  it('may be in every script, with what its words are spelled with', () => {
    const allowed = [
      'Nasarbajew: „Ich bin Rentner“ – 5 %',
      'می‌رود: گزارش',
      'سُبْحَانَ اللَّهِ',
      'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים',
      'क्षत्रिय',
      'ཧྐྵྨླྺྼྻྂ',
      'Việt Nam'.normalize('NFD'),
      '東京\u{E0100}の空',
      '👩‍👩‍👧 ❤️ 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
      'Donau\u00ADdampf\u00ADschiff',
      'ไทย\u200Bแลนด์',
      'العربية\u200F (ABC\u200E)',
      'From \u2067الجزيرة\u2069 and \u202Bاليوم\u202C',
      '\u2068a \u2066b\u2069\u2069',
      '…',
    ];
    for (const text of allowed) assert.equal(faultOf(text), undefined, text);
  });

  it('loses byte order marks and the white space around it, and its tabs are spaces', () => {
    assert.equal(tidyText('\uFEFF Energy\tand\uFEFF water\u00A0'), 'Energy and water');
  });

  it('is proposed with the sign that a control character stands for in Windows’ encoding', () => {
    assert.match(findTextFault('It\u0092s', { most })?.remedy ?? '', /“’”/);
    assert.doesNotMatch(findTextFault('It\u0081s', { most })?.remedy ?? '', /“/);
  });

  it('names the character at fault and how many of the same came before', () => {
    const fault = findTextFault('a\u2067b\u2069c\u2069', { most });
    assert.deepEqual(fault?.character, { text: '\u2069', before: 1 });
  });

  it('may have lines or be empty where the field says so', () => {
    const rule = { most, hasLines: true, mayBeEmpty: true };
    assert.equal(findTextFault('', rule), undefined);
    assert.equal(findTextFault('a\nb', rule), undefined);
    assert.equal(findTextFault('a\u2028b', rule)?.message, 'holds U+2028, which begins a new line');
  });
});

describe('a text without what is refused', () => {
  it('has no fault left but that of being empty', () => {
    const texts = ['a\u001B\uD800\uFFFF\u202Eb', 'a\u2069b\u2067', `a${'\u0301'.repeat(900)}b`, '\u{E0041}x'];
    assert.deepEqual(texts.map(dropRefused), ['ab', 'ab', `a${'\u0301'.repeat(8)}b`, 'x']);
    for (const text of texts) assert.equal(faultOf(dropRefused(text)), undefined);
  });

  it('keeps directions that are opened and closed', () => {
    assert.equal(dropRefused('a \u2067ب\u2069'), 'a \u2067ب\u2069');
  });
});
