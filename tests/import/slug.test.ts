import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSlug } from '../../src/import/slug.ts';

test('a headline becomes lower-case words with hyphens', () => {
  assert.equal(createSlug('  NATO rejects Ivan’s  “plan” – again! '), 'nato-rejects-ivans-plan-again');
});

test('other scripts become ASCII', () => {
  assert.equal(createSlug('Ñandú in Œdipus Straße'), 'nandu-in-oedipus-strasse');
  assert.equal(createSlug('東京'), 'dong-jing');
  assert.equal(createSlug('باران در تهران'), 'baran-dr-thran');
});

test('a long headline is cut between words', () => {
  const slug = createSlug('one two three four five six seven eight nine ten eleven twelve thirteen');
  assert.equal(slug, 'one-two-three-four-five-six-seven-eight-nine-ten-eleven');
});

test('words that end at the sixtieth character are all kept', () => {
  const slug = `${'a'.repeat(29)}-${'b'.repeat(30)}`;
  assert.equal(createSlug(`${slug} more`), slug);
});

test('one long word is cut', () => {
  assert.equal(createSlug('x'.repeat(80)), 'x'.repeat(60));
});

test('a headline without letters has no slug', () => {
  assert.equal(createSlug('… !'), '');
});
