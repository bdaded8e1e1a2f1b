import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packTerms, readSpellings } from '../../src/relatedness/packed-terms.ts';
import { createTerms } from '../../src/relatedness/terms.ts';
import { findWordNames } from '../../src/relatedness/word-names.ts';

const find = (word: string, texts: readonly string[]) =>
  findWordNames(
    word,
    texts.map((text) => readSpellings(packTerms(createTerms({ title: '', text, language: 'en' })))),
  );

test('the name of a word is the one that most articles have, within longer ones too', () => {
  const texts = ['we met James Baker', 'we met Secretary James Baker', 'so did James Baker', 'Baker smiled'];
  assert.deepEqual(find('baker', texts), { areMany: false, full: 'James Baker' });
});

test('of names that equally many articles have the shortest is full', () => {
  const texts = ['in Port Vila Bay, near Port Vila', 'at Port Vila Bay, not Port Vila'];
  assert.equal(find('vila', texts).full, 'Port Vila');
});

test('a name that half of the articles have, and no more, is not the word’s', () => {
  const texts = ['we met James Baker', 'so did James Baker', 'Baker smiled', 'but Baker left'];
  assert.deepEqual(find('baker', texts), { areMany: false, full: undefined });
});

test('a word of different names is none, though all end alike', () => {
  const texts = ['shares of Ross Stores Inc', 'shares of Ames Stores Inc', 'shares of Mars Stores Inc'];
  assert.deepEqual(find('stores', texts), { areMany: true, full: undefined });
});

test('a word that mostly stands alone is no part of a name', () => {
  const texts = ['so Paris said', 'here in Paris', 'out of Paris', 'at the Paris Bourse'];
  assert.deepEqual(find('paris', texts), { areMany: false, full: undefined });
});

test('names keep their hyphens', () => {
  const texts = ['we met Jean-Claude Juncker', 'so did Jean-Claude Juncker'];
  assert.equal(find('juncker', texts).full, 'Jean-Claude Juncker');
});

test('no articles have no names', () => {
  assert.deepEqual(find('baker', []), { areMany: false, full: undefined });
});
