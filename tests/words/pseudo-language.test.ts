import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWords } from '../../src/reading/read-words.ts';
import { countForeign } from '../../src/words/foreign-words.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { createPseudoYaml, pseudo } from './pseudo-language.ts';

test('A message of the pseudo-language is in brackets and longer, with its places and links', () => {
  assert.match(pseudo('By {authors}'), /^⟦[א-ת]+ \{authors\} ו⟧$/);
  assert.match(pseudo('Go <a>by date</a>.'), /^⟦[א-ת]+ <a>[א-ת]+ [א-ת]+<\/a>\. ו{4}⟧$/);
});

test('The pseudo-language has every message that English has, and words.yaml can hold them all', async (context) => {
  const folder = createTemporaryFolder(context, { 'words.yaml': createPseudoYaml('ur') });
  const { words, errors } = await readWords(folder, 'ur');
  assert.deepEqual(errors, []);
  assert.equal(countForeign(words), 0);
});
