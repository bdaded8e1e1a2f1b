import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLookAlikes, mayLookLatin } from '../../src/intake/look-alike.ts';
import { topicSlug } from '../../src/archive/permalink.ts';

/** Of an archive with these topics. */
function find(...names: readonly string[]) {
  const byId = new Map(names.map((name) => [topicSlug(name), name]));
  const topics = [...byId].map(([id, name]) => ({ id, name }));
  return findLookAlikes(
    topics.filter(({ id }) => mayLookLatin(id)),
    (id) => byId.get(id),
  );
}

test('A topic in Cyrillic letters that look like a Latin one is found', () => {
  assert.deepEqual(find('Coca', 'Соса'), [{ name: 'Соса', other: 'Coca' }]);
  assert.deepEqual(find('CCCP', 'СССР'), [{ name: 'СССР', other: 'CCCP' }]);
});

test('So is one in Greek letters, or Armenian ones', () => {
  assert.deepEqual(find('NATO', 'ΝΑΤΟ'), [{ name: 'ΝΑΤΟ', other: 'NATO' }]);
  assert.deepEqual(find('Noun', 'Nօսո'), [{ name: 'Nօսո' }]);
});

test('A word that mixes the letters of two scripts is found by itself', () => {
  assert.deepEqual(find('Mосква'), [{ name: 'Mосква' }]);
  assert.deepEqual(find('Energу policy'), [{ name: 'Energу policy' }]);
  assert.deepEqual(find('Обама и Оbama'), [{ name: 'Обама и Оbama' }]);
});

test('Words of one script each are no look-alikes, nor is a sign among letters', () => {
  assert.deepEqual(find('IT-отдел', 'Москва', 'Moskva', 'μTorrent', 'β-Blocker', 'COVIDные меры', 'OOO'), []);
});

test('Full-width letters make the same topic', () => {
  assert.equal(topicSlug('ＥＮＥＲＧＹ'), topicSlug('Energy'));
  assert.deepEqual(find('Energy', 'Ｅｎｅｒｇｙ'), []);
});
