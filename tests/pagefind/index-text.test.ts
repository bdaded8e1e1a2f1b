import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinsWords, splitCompound } from '../../src/pagefind/compounds.ts';
import { appendParts, createIndexText } from '../../src/pagefind/index-text.ts';
import { createSearchText, splitSearchText } from '../../src/search/search-text.ts';

const vocabulary = new Set(['klima', 'schutz', 'gesetz', 'schutzgesetz', 'regierung', 'bericht', 'minister']);

test('Each word of the index stands in the place of the word that is shown', () => {
  const text = createSearchText('“Łódź” — 北京大学 ½ \u200B x\u0085y \u00AD');
  const { folded, shown } = createIndexText({
    text,
    fields: [{ field: 'author', text: 'J.-P. O’Néill' }],
    language: 'en',
  });
  assert.equal(folded.split(' ').length, splitSearchText(shown).length);
  assert.equal(folded, '-lodz- - 北京 京大 大学 学 1-2 x y - 0-j 0-p 0-o 0-neill');
});

test('An Arabic text is found without its articles, a text in another language as it is', () => {
  const fold = (language: string) => createIndexText({ text: 'الأسد المپیک', fields: [], language }).folded;
  assert.equal(fold('ar'), 'اسد مپيك');
  assert.equal(fold('fa'), 'الاسد المپيك');
});

test('The parts of compounds follow, each once, so that no row is found in them', () => {
  const folded = 'klimaschutz klimaschutz';
  assert.equal(appendParts(folded, vocabulary), 'klimaschutz klimaschutz - klima - schutz');
});

test('A compound has the fewest known parts, without the letters that join them', () => {
  assert.deepEqual(splitCompound('klimaschutzgesetz', vocabulary), ['klima', 'schutzgesetz']);
  assert.deepEqual(splitCompound('regierungsbericht', vocabulary), ['regierung', 'bericht']);
  assert.deepEqual(splitCompound('klimawandel', vocabulary), []);
  assert.deepEqual(splitCompound('minister', vocabulary), []);
  assert.deepEqual(splitCompound('x'.repeat(5000), vocabulary), []);
});

test('Only languages that join words have compounds', () => {
  assert.deepEqual(['de-CH', 'nl', 'en', 'fr'].map(joinsWords), [true, true, false, false]);
});
