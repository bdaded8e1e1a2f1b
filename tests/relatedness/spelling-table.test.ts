import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpellingTable, type SpellingTable } from '../../src/relatedness/spelling-table.ts';
import { readUnits } from '../../src/relatedness/text-units.ts';

function add<T>(table: SpellingTable<T>, word: string, value: T): void {
  table.add(readUnits(word), 0, word.length, value);
}

function find<T>(table: SpellingTable<T>, word: string): T | undefined {
  return table.find(readUnits(word), 0, word.length);
}

test('A spelling is found again among ten thousand others', () => {
  const table = createSpellingTable<number>(20_000);
  for (let number = 0; number < 10_000; number += 1) add(table, `word${String(number)}`, number);
  for (let number = 0; number < 10_000; number += 1) {
    assert.equal(find(table, `word${String(number)}`), number);
  }
  assert.equal(find(table, 'word10000'), undefined);
});

test('It is found where it stands in a text', () => {
  const table = createSpellingTable<string>(10);
  add(table, 'Қазақстан', 'found');
  const text = readUnits('In Қазақстан, and 𝒳.');
  assert.equal(table.find(text, 3, 12), 'found');
});

test('A part of a spelling, and a longer one, are others', () => {
  const table = createSpellingTable<string>(10);
  add(table, 'bank', 'bank');
  add(table, 'banks', 'banks');
  assert.equal(find(table, 'ban'), undefined);
  assert.equal(find(table, 'bank'), 'bank');
  assert.equal(find(table, 'banks'), 'banks');
  assert.equal(find(table, 'ba\0ks'), undefined);
});

test('A full table forgets all that it had, and goes on', () => {
  const table = createSpellingTable<number>(3);
  for (const [number, word] of ['one', 'two', 'three', 'four'].entries()) add(table, word, number);
  assert.equal(find(table, 'one'), undefined);
  assert.equal(find(table, 'four'), 3);
});

test('The units of a text longer than any before are all there', () => {
  const text = `${'x'.repeat(100_000)}€`;
  const { units } = readUnits(text);
  assert.equal(units[100_000], '€'.charCodeAt(0));
});
