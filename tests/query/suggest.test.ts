import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from '../../src/query/suggest.ts';

const choices = ['European Union', 'Łódź', 'Trade union', 'Energy'].map((title) => ({
  title,
  kind: 'Topic',
}));
const titles = (typed: string, most = 8) => suggest(typed, choices, most).map(({ title }) => title);

test('Choices are suggested by the beginnings of their words, those that begin so first', () => {
  assert.deepEqual(titles('eu'), ['European Union']);
  assert.deepEqual(titles('un'), ['European Union', 'Trade union']);
  assert.deepEqual(titles('union eu'), ['European Union']);
  assert.deepEqual(titles('t'), ['Trade union']);
});

test('Spelling does not count, and no more are suggested than fit', () => {
  assert.deepEqual(titles('lod'), ['Łódź']);
  assert.deepEqual(titles('e', 1), ['European Union']);
});

test('Nothing is suggested for nothing, for signs, or for what is a choice already', () => {
  assert.deepEqual(titles(' '), []);
  assert.deepEqual(titles('!!'), []);
  assert.deepEqual(titles('energy'), []);
});
