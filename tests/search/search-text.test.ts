import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearchText, pairsOf, readSearchText, splitRuns } from '../../src/search/search-text.ts';

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
  assert.deepEqual(splitRuns(text), [{ text, isUnspaced: false }]);
});

test('Every passage of a Chinese text is among the words of the index', () => {
  const index = new Set(createSearchText('他说，北京大学成立于1898年，很有名。').split(' '));
  for (const words of ['北京', '京大', '大学', '成立', '立于']) {
    for (const word of pairsOf(words)) assert.ok(index.has(word), word);
  }
});

test('A query’s last letter is asked for by itself only where it stands alone', () => {
  assert.deepEqual(pairsOf('北京大'), ['北京', '京大']);
  assert.deepEqual(pairsOf('京'), ['京']);
});

test('A text is cut where its script has spaces and where it has none', () => {
  assert.deepEqual(
    splitRuns('nato北京 x').map(({ text }) => text),
    ['nato', '北京', ' x'],
  );
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
});

test('Zero-width spaces, which the index would take for a script without spaces, are dropped', () => {
  assert.equal(createSearchText('a\u200Bb c'), 'ab c');
});
