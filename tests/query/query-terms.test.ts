import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCut, parseQuery } from '../../src/query/query-terms.ts';
import type { SearchField } from '../../src/search/search-fields.ts';

/** What is asked for: the words of each alternative, a phrase in quotation marks, and a minus before what is left out. */
function read(
  query: string,
  fields: Readonly<Record<string, SearchField>> = { author: 'author' },
): readonly string[] {
  return parseQuery(query, new Map(Object.entries(fields))).map(({ isExcluded, alternatives }) => {
    const ways = alternatives.map(({ words, mayBegin }) => (mayBegin ? words : `"${words}"`));
    return (isExcluded ? '-' : '') + ways.join(' | ');
  });
}

test('Words are asked for each by itself, folded', () => {
  assert.deepEqual(read('Łódź ÉLAN'), ['lodz', 'elan']);
  assert.deepEqual(read('Grüße an Köln'), ['grusse', 'an', 'koln']);
});

for (const query of [
  '“ice caps”',
  '„ice caps“',
  '«ice caps»',
  '«\u202fice caps\u202f»',
  '”ice caps”',
  '＂ice caps＂',
  '"ice caps',
])
  test(`A row of words is read in the quotation marks of any language, also without the last: ${query}`, () => {
    assert.deepEqual(read(query), ['"ice caps"']);
  });

test('A row of words stands within a query, beside words and other rows', () => {
  assert.deepEqual(read('"ice caps" greenland «sea level»'), ['"ice caps"', 'greenland', '"sea level"']);
});

test('A word in quotation marks is that word, and no beginning', () => {
  assert.deepEqual(read('"us"'), ['"us"']);
});

test('A minus leaves a word or a row out; a hyphen within a word does not', () => {
  assert.deepEqual(read('ice -caps −"sea level"'), ['ice', '-"caps"', '-"sea level"']);
  assert.deepEqual(read('e-mail'), ['email | "e mail"']);
});

test('A field is asked for by its name, a name that is no field is a word', () => {
  assert.deepEqual(read('author:Perez author:"Ana Perez" -author:perez'), [
    '0perez',
    '"0ana 0perez"',
    '-0perez',
  ]);
  assert.deepEqual(read('Autor:Perez', { autor: 'author' }), ['0perez']);
  assert.deepEqual(read('re:union'), ['re', 'union']);
});

test('A quotation mark within a Hebrew word opens nothing', () => {
  assert.deepEqual(read('צה"ל בעזה'), ['צהל', 'בעזה']);
});

test('Chinese letters stand in a row, as pairs; longer texts are cut to words', () => {
  assert.deepEqual(read('北京大'), ['"北京 京大"']);
  assert.deepEqual(read('京'), ['"京"']);
  assert.deepEqual(read('nato北京'), ['nato', '"北京"']);
  assert.deepEqual(read('「北京大」'), ['"北京 京大"']);
  assert.ok(read('北京明天的天气').length > 1);
});

test('An Arabic word is asked for with its article and without', () => {
  assert.deepEqual(read('الأسد'), ['الاسد | اسد']);
  assert.deepEqual(read('وال'), ['وال']);
});

test('A Persian word is one word with a joiner, with a space and with neither', () => {
  for (const query of ['می‌گوید', 'می گوید', 'مي‌گويد'])
    assert.deepEqual(read(query), ['ميگويد | "مي گويد"'], query);
  assert.deepEqual(read('میگوید'), ['ميگويد']);
  assert.deepEqual(read('کتاب ها'), ['كتابها | "كتاب ها"']);
});

test('A word after an elided article is asked for without it too', () => {
  assert.deepEqual(read('l’eau'), ['leau | eau']);
  assert.deepEqual(read('don’t'), ['dont']);
});

test('Signs alone ask for nothing', () => {
  assert.deepEqual(read('!!! -- “” ( ) -'), []);
  assert.deepEqual(read(''), []);
});

test('A query of five thousand letters is cut, and said to be', () => {
  const query = 'word '.repeat(1000);
  assert.equal(parseQuery(query).length, 30);
  assert.ok(isCut(query));
  assert.ok(isCut('x'.repeat(5000)));
  assert.ok(!isCut('ice caps'));
});
