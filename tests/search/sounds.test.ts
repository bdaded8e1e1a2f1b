import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldSearchWord } from '../../src/search/search-fold.ts';
import { beginningOfSounds, compareSounds, lacksVowels, listSounds } from '../../src/search/sounds.ts';

/** How far two names are apart in the readings in which they are nearest, as a share of their sounds. */
function distance(pair: string): number {
  const [first = '', second = ''] = pair.split(' ').map(foldSearchWord);
  const vowelCost = lacksVowels(first) || lacksVowels(second) ? 0.15 : 0.5;
  const distances = listSounds(first).flatMap((one) =>
    listSounds(second).map(
      (other) => compareSounds(one, other, vowelCost) / Math.max(one.length, other.length),
    ),
  );
  return Math.min(...distances);
}

const sameNames = [
  ...['Nazarbayev Nasarbajew', 'Nazarbayev Nazarbaev', 'Nazarbayev Назарбаев', 'Khrushchev Chruschtschow'],
  ...['Khrushchev Хрущёв', 'Zelensky Selenskyj', 'Zelenskyy Зеленський', 'Yeltsin Jelzin', 'Beirut Beyrouth'],
  ...['Azerbaijan Aserbaidschan', 'Kazakhstan Kasachstan', 'Netanyahu Нетаньяху', 'Netanyahu נתניהו'],
  ...['Putin بوتين', 'Putin پوتین', 'Putin Путин', 'Rouhani روحانی', 'Müller Mueller', 'Khatami Chatami'],
];

test('The spellings of a name in several languages and alphabets sound alike', () => {
  for (const pair of sameNames) assert.ok(distance(pair) <= 0.09, `${pair}: ${String(distance(pair))}`);
});

test('Spellings of one name stand under one beginning, so that one file has them', () => {
  for (const pair of sameNames) {
    const [first = [], second = []] = pair
      .split(' ')
      .map((name) => listSounds(foldSearchWord(name)).map(beginningOfSounds));
    assert.ok(
      first.some((beginning) => second.includes(beginning)),
      pair,
    );
  }
});

test('Other names are farther apart than spellings of one', () => {
  for (const pair of ['Martin Morton', 'Macron Moron', 'Merkel Markham', 'Berlin Brno', 'Bush Bach'])
    assert.ok(distance(pair) > 0.09, `${pair}: ${String(distance(pair))}`);
});

test('Words without an alphabet have no sounds', () => {
  assert.deepEqual(listSounds('北京'), []);
  assert.deepEqual(listSounds('1979'), []);
});
