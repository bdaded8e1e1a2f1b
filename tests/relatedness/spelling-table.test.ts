import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpellingTable, type SpellingTable } from '../../src/relatedness/spelling-table.ts';
import { readUnits } from '../../src/relatedness/text-units.ts';

function add(table: SpellingTable, word: string): number {
  return table.add(readUnits(word), 0, word.length);
}

function find(table: SpellingTable, word: string): number | undefined {
  return table.find(readUnits(word), 0, word.length);
}

test('A spelling is found again among ten thousand others, by the number of its turn', () => {
  const table = createSpellingTable();
  for (let number = 0; number < 10_000; number += 1) {
    assert.equal(add(table, `word${String(number)}`), number);
  }
  for (let number = 0; number < 10_000; number += 1) {
    assert.equal(find(table, `word${String(number)}`), number);
  }
  assert.equal(find(table, 'word10000'), undefined);
});

test('It is found where it stands in a text', () => {
  const table = createSpellingTable();
  const number = add(table, 'Қазақстан');
  const text = readUnits('In Қазақстан, and 𝒳.');
  assert.equal(table.find(text, 3, 12), number);
});

test('A part of a spelling, and a longer one, are others', () => {
  const table = createSpellingTable();
  const [bank, banks] = [add(table, 'bank'), add(table, 'banks')];
  assert.equal(find(table, 'ban'), undefined);
  assert.equal(find(table, 'bank'), bank);
  assert.equal(find(table, 'banks'), banks);
  assert.equal(find(table, 'ba\0ks'), undefined);
});

test('The units of a text longer than any before are all there', () => {
  const text = `${'x'.repeat(100_000)}€`;
  const { units } = readUnits(text);
  assert.equal(units[100_000], '€'.charCodeAt(0));
});
