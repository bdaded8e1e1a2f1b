import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName, foldWord } from '../../src/letters/fold.ts';

test('A mark that makes another letter stays in a name', () => {
  const pairs = [
    ...[
      'Край Краи',
      'año ano',
      'Київ Киів',
      'Öl Ol',
      'ўзбек узбек',
      'ёлка елка',
      'Å A',
      'färja farja',
      'für fur',
    ],
    ...[
      'şal sal',
      'dağ dag',
      'čas cas',
      'kąt kat',
      'năm nam',
      'żal zal',
      'ѓон гон',
      'ӣ и',
      'ơn on',
      'śnić snic',
    ],
  ];
  for (const pair of pairs) {
    const [first = '', second = ''] = pair.split(' ').map(foldName);
    assert.notEqual(first, second, pair);
  }
});

test('Accents, case, compatibility forms and what nobody sees do not count in a name', () => {
  const pairs = [
    ['São Tomé', 'sao tome'],
    ['Perón', 'peron'],
    ['Citroën naïve façade', 'citroen naive facade'],
    ['Ελλάδα', 'ελλαδα'],
    ['за́мок', 'замок'],
    ['Klima\u00ADschutz', 'klimaschutz'],
    ['war\u200Bten\u2060', 'warten'],
    ['a\uFE0F', 'a'],
    ['می\u200Cگوید', 'میگوید'],
    ['مـحـمـد', 'محمد'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['علي', 'علی'],
    ['على', 'علی'],
    ['كتاب', 'کتاب'],
    ['٢٠٢٤', '۲۰۲۴'],
    ['ｶﾞｽ', 'ガス'],
    ['İ', 'i'],
  ] as const;
  for (const [first, second] of pairs) assert.equal(foldName(first), foldName(second), first);
});

test('Hamza and madda are parts of letters, and Japanese, Indian and Thai marks are too', () => {
  assert.notEqual(foldName('أب'), foldName('اب'));
  for (const text of ['ガス', 'हिन्दी', 'อาหาร', 'مئة', '한국']) assert.equal(foldName(text), text);
});

test('A word is equal to its spelling abroad, but Cyrillic letters stay apart', () => {
  assert.equal(foldWord('Malmö Erdoğan Łódź Ørsted Straße'), 'malmo erdogan lodz orsted strasse');
  assert.equal(foldWord('Хрущёв'), foldWord('Хрущев'));
  assert.notEqual(foldWord('край'), foldWord('краи'));
});

test('To fold what is folded changes nothing', () => {
  for (const text of ['Łódź Győr', 'Київ', 'مُحَمَّد علي', 'año \u00AD', 'ǖ ố Ǿ', 'Straße'])
    for (const fold of [foldName, foldWord]) assert.equal(fold(fold(text)), fold(text), text);
});
