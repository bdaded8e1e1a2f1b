import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearchText, createSearchWords, readSearchText } from '../../src/search/search-text.ts';

/** What readers see of an indexed text. */
const shown = (text: string) =>
  readSearchText(createSearchText(text))
    .map((word) => word.text + (word.hasSpaceAfter ? ' ' : ''))
    .join('');

test('Chinese goes into the index as pairs of letters, the last letter by itself', () => {
  assert.equal(createSearchText('北京大学'), '北京 京大 大学 学');
});

test('Marks stay at the words that they open and close', () => {
  assert.deepEqual(createSearchText('说（北京）。').split(/\s+/), ['说', '（北京', '京）。']);
});

test('Words in scripts with spaces stay as they are', () => {
  const text = 'Grüße aus Köln: 12.5 % mehr, «déjà vu»\nخبرگزاری می‌گوید';
  assert.equal(createSearchText(text), text);
  assert.equal(createSearchWords(text), text);
});

test('Every passage of a Chinese text is among the words of the index', () => {
  const index = new Set(createSearchText('他说，北京大学成立于1898年，很有名。').split(' '));
  for (const words of ['北京', '京大', '大学', '成立', '立于']) {
    for (const word of createSearchWords(words).split(' ')) assert.ok(index.has(word), word);
  }
});

test('A query’s last letter is asked for by itself only where it stands alone', () => {
  assert.equal(createSearchWords('北京大'), '北京 京大');
  assert.equal(createSearchWords('京'), '京');
  assert.equal(createSearchWords('nato 北京'), 'nato  北京');
});

test('Quotation marks stay around a phrase', () => {
  assert.match(createSearchWords('"北京大"'), /^".+"$/);
  assert.equal(createSearchWords('"北京大"').replaceAll(' ', ''), '"北京京大"');
});

for (const query of [
  '“ice caps”',
  '„ice caps“',
  '«ice caps»',
  '«\u202fice caps\u202f»',
  '”ice caps”',
  '＂ice caps＂',
]) {
  test(`A query is exact in the quotation marks of any language: ${query}`, () => {
    assert.equal(createSearchWords(query), '"ice caps"');
  });
}

test('A query is exact in Chinese and Japanese quotation marks', () => {
  assert.equal(createSearchWords('「北京大」').replaceAll(' ', ''), '"北京京大"');
});

test('A quotation within a query, or its marks alone, stay as they are typed', () => {
  assert.equal(createSearchWords('the “ice caps”'), 'the “ice caps”');
  assert.equal(createSearchWords('“”'), '“”');
});

test('A text is shown as it was written', () => {
  for (const text of [
    '他说，“北京大学”很有名。',
    'ドナルド・トランプ氏が来日した。',
    'Two words, and (three) more.',
  ])
    assert.equal(shown(text), text);
});

test('Thai keeps the spaces between its phrases', () => {
  assert.equal(shown('กรุงเทพ วันนี้ฝนตก'), 'กรุงเทพ วันนี้ฝนตก');
});

test('Soft hyphens and tatweel do not part a word from its spelling without them', () => {
  assert.equal(createSearchText('Klima\u00ADschutz مـحـمـد'), 'Klimaschutz محمد');
  assert.equal(createSearchWords('Klima\u00ADschutz'), 'Klimaschutz');
});

test('Zero-width spaces, which the index would take for a script without spaces, are dropped', () => {
  assert.equal(createSearchText('a\u200Bb c'), 'ab c');
});
