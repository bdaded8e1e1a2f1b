import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packTerms } from '../../src/relatedness/packed-terms.ts';
import { createTerms } from '../../src/relatedness/terms.ts';
import { createVocabularies } from '../../src/relatedness/vocabulary.ts';
import { createRandom } from '../../src/bench/random.ts';

/** Two thousand words, of 1,500 that no other part of the vocabulary has. */
function writeText(part: number): string {
  const random = createRandom(part);
  const word = () => `${random.below(3) === 0 ? 'W' : 'w'}ord${String(1500 * part + random.below(1500))}s`;
  const sentence = () => Array.from({ length: 20 }, word).join(' ');
  return Array.from({ length: 100 }, sentence).join('. ');
}

const texts = [0, 1, 2, 3, 0, 4, 2, 5].map(writeText);

function analyse(text: string, vocabularies = createVocabularies()): Uint8Array {
  return packTerms(createTerms({ title: 'Word 1 of many', text, language: 'en' }, vocabularies));
}

test('What is known of earlier texts changes nothing of a later one', () => {
  const vocabularies = createVocabularies();
  for (const text of texts) assert.deepEqual(analyse(text, vocabularies), analyse(text));
});

test('A full vocabulary is begun anew, and changes nothing', () => {
  const vocabularies = createVocabularies(2500);
  const first = vocabularies('en');
  for (const text of texts) assert.deepEqual(analyse(text, vocabularies), analyse(text));
  assert.notEqual(vocabularies('en'), first);
});

test('A text is analysed alone even where the one before was not finished', () => {
  const vocabularies = createVocabularies();
  const { tally, find } = vocabularies('en');
  find({ text: 'Harbour', units: Uint16Array.from('Harbour', (letter) => letter.charCodeAt(0)) }, 0, 7);
  tally.addTerm(0, 5, 0, true);
  tally.addName('new harbour', 5);
  const text = 'Rotterdam has a harbour, the New Harbour.';
  assert.deepEqual(analyse(text, vocabularies), analyse(text));
});
