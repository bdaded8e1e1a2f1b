import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSlips, findOtherSpellings } from '../../src/query/find-spellings.ts';
import {
  collectSpellings,
  findSpellingParts,
  joinSpellings,
  parseSpellings,
  printSpellings,
  splitSpellings,
  type Spelling,
} from '../../src/search/spelling-list.ts';
import { foldSearchWord } from '../../src/search/search-fold.ts';

const words = (counts: Readonly<Record<string, number>>): readonly Spelling[] =>
  Object.entries(counts).map(([word, count]) => ({ word, count }));

const names = words({ Nazarbayev: 40, Назарбаев: 12, Nasarbajew: 3, Nazarov: 9, Kazakhstan: 200, nazi: 7 });

test('A name of the archive has its spellings of the same sounds, in its own alphabet and in others', () => {
  const { same, likely } = findOtherSpellings('nasarbajew', names);
  assert.deepEqual(new Set(same), new Set(['Nazarbayev', 'Назарбаев']));
  assert.deepEqual(likely, []);
});

test('A name that the archive does not have may be one that sounds nearly so', () => {
  const { same, likely } = findOtherSpellings('Gorbatschow', words({ Gorbachev: 8, Gorbunov: 9 }));
  assert.deepEqual([...same, ...likely], ['Gorbachev']);
});

test('Where spellings of the same sounds are found, what sounds nearly so is neither searched nor offered', () => {
  const archive = words({ München: 7, Menschen: 90 });
  assert.deepEqual(findOtherSpellings('Muenchen', archive), { same: ['München'], likely: [] });
});

test('Two names of the archive that are only nearly alike are two', () => {
  assert.deepEqual(findOtherSpellings('Hansen', words({ Hansen: 4, Hanson: 5 })), { same: [], likely: [] });
});

test('A word that the archive writes small has no other spellings', () => {
  assert.deepEqual(findOtherSpellings('Reading', words({ reading: 9, Reding: 5, Readinge: 1 })).same, []);
});

test('A slip or two are noticed where the other word is far more frequent', () => {
  const archive = words({ government: 90, Kazakhstan: 200, minister: 50, ministers: 20 });
  assert.equal(findOtherSpellings('goverment', archive).meant, 'government');
  assert.equal(findOtherSpellings('govermnent', archive).meant, 'government');
  assert.equal(findOtherSpellings('ministers', archive).meant, undefined);
  assert.equal(findOtherSpellings('cocoa', archive).meant, undefined);
});

test('A slip is a letter missed, added, mistaken or swapped', () => {
  const slips = ['cat cat', 'cat cut', 'cat ct', 'cat cart', 'cat cta', 'cat dog'].map((pair) => {
    const [first = '', second = ''] = pair.split(' ');
    return countSlips(first, second);
  });
  assert.deepEqual(slips, [0, 1, 1, 1, 1, 3]);
});

/** The words of a text, each with its signs. */
const collect = (text: string) => collectSpellings(text.split(' ').map((word) => ({ word, count: 1 })));

test('A word is collected as it is mostly written, with all its forms counted', () => {
  const collected = collect('The Łódź of Lodz. Łódź, łódź — NATO/nato 2022 x1 北京');
  assert.equal(collected.countOf('lodz'), 4);
  assert.deepEqual(collected.list(1), [
    { word: 'Łódź', count: 4 },
    { word: 'NATO', count: 2 },
  ]);
});

test('Names are kept if they occur, other words if they occur three times', () => {
  assert.deepEqual(collect('Perez said said rain rain rain').list(1), words({ Perez: 1, rain: 3 }));
});

test('Lists join to one, which has the form of the list with most', () => {
  const joined = joinSpellings([words({ Łódź: 3 }), words({ Lodz: 5, Berlin: 1 })]);
  assert.deepEqual(joined, words({ Lodz: 8, Berlin: 1 }));
});

test('A dictionary is split by sounds, and a word’s spellings are in the file that its own sounds name', () => {
  const parts = splitSpellings(names, 2);
  assert.ok(parts.length > 1);
  const table = parts.map(({ beginning }, place) => [beginning, String(place)] as const);
  for (const word of ['Nasarbajew', 'Назарбаев', 'Kasachstan']) {
    const found = findSpellingParts(foldSearchWord(word), table).flatMap(
      (name) => parts[Number(name)]?.words ?? [],
    );
    assert.ok(
      found.some((spelling) => /^(?:Nazarbayev|Kazakhstan)$/.test(spelling.word)),
      word,
    );
  }
});

test('In a dictionary a few more occurrences change nothing', () => {
  assert.deepEqual(splitSpellings(words({ Berlin: 9 }), 10), splitSpellings(words({ Berlin: 15 }), 10));
});

test('A printed list is read as it was', () => {
  assert.deepEqual(parseSpellings(printSpellings(names)), names);
  assert.deepEqual(parseSpellings(''), []);
});
