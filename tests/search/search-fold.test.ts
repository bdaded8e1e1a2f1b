import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropArabicArticle, foldSearchWord } from '../../src/search/search-fold.ts';

const alike: Readonly<Record<string, readonly string[]>> = {
  'Letters that no decomposition takes apart are those of other keyboards': [
    'Łódź lodz',
    'Øresund oresund',
    'Straße strasse',
    'Đoković dokovic',
    'Þórður thordur',
    'Ærø aero',
    'Əliyev eliyev',
  ],
  'The four letters i of Turkish are one': ['İstanbul istanbul', 'ISTANBUL istanbul', 'ısı isi'],
  'Persian and Arabic keyboards write one word': [
    'علي علی',
    'كتاب کتاب',
    'خانة خانه',
    'مى می',
    'می‌گوید میگوید',
    'ۀ ه',
    'إسلام اسلام',
    'مسؤول مسوول',
    'شیء شی',
    'مُحَمَّد محمد',
    'مـحـمـد محمد',
  ],
  'Digits of all scripts are digits': [
    '٢٠٢٤ 2024',
    '۲۰۲۴ 2024',
    '२०२४ 2024',
    '２０２４ 2024',
    '๒๐ 20',
    '𝟮𝟬 20',
  ],
  'Width and compatibility forms do not count': ['ＮＡＴＯ nato', 'ｶﾞｽ ガス', 'ﬁn fin', '№ no'],
  'What nobody sees does not count': [
    'Klima\u00ADschutz klimaschutz',
    'a\u200Bb\u200E\u200F ab',
    '\u202Aab\u202C ab',
    '\u2066ab\u2069 ab',
    '\uFEFFab ab',
  ],
  'Stresses, accents and Hebrew points do not count': [
    'за́мок замок',
    'Хрущёв хрущев',
    'Ελλάδα ελλαδα',
    'שָׁלוֹם שלום',
  ],
};

for (const [name, pairs] of Object.entries(alike))
  test(name, () => {
    for (const pair of pairs) {
      const [first = '', second = ''] = pair.split(' ').map(foldSearchWord);
      assert.equal(first, second, pair);
    }
  });

test('Indian, Thai and Japanese marks are parts of letters', () => {
  for (const text of ['हिन्दी', 'อาหาร', 'ガス', '한국']) assert.equal(foldSearchWord(text), text);
});

test('Signs that join words are signs at which the index parts them', () => {
  assert.equal(foldSearchWord('l’Eau'), "l'eau");
  assert.equal(foldSearchWord('war—peace'), 'war-peace');
  assert.equal(foldSearchWord('___PAGEFIND_WEIGHT___10'), '-pagefind-weight-10');
});

test('A word is never white space, and never nothing', () => {
  for (const word of ['\u200B', '´', '…', 'ء', '\u00AD\u0640', '½', '﷽'])
    assert.match(foldSearchWord(word), /^\S+$/u, word);
});

test('To fold what is folded changes nothing', () => {
  for (const word of ['Łódź', 'Хрущёв', 'مُحَمَّد', '“Straße”', 'ｶﾞｽ', 'ǖ', 'İ'])
    assert.equal(foldSearchWord(foldSearchWord(word)), foldSearchWord(word), word);
});

test('The article of an Arabic word goes, with the particle before it, where a word is left', () => {
  const bare = (word: string) => dropArabicArticle(foldSearchWord(word));
  assert.deepEqual(['الأسد', 'والأسد', 'بالأسد', 'للأسد'].map(bare), ['اسد', 'اسد', 'اسد', 'اسد']);
  assert.deepEqual(['والد', 'كتاب', 'ال'].map(bare), [undefined, undefined, undefined]);
});
