import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../src/words/catalogues/en.ts';
import { withPrivacyPage } from '../../src/words/privacy-page.ts';
import { createWording } from '../../src/words/wording.ts';

test('English words have numbers in the digits of the site’s language', () => {
  const { words, say, sayNumber } = createWording(english, 'fa');
  const said = [0, 1, 2].map((count) => say(words.counts.articles, { count }));
  assert.deepEqual(said, ['۰ articles', '۱ article', '۲ articles']);
  assert.equal(sayNumber(13), '۱۳');
});

test('Every plural has each form of its language', () => {
  const { language, ...words } = english;
  const forms = new Set<string>(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
  const plurals = listPlurals(words);
  assert.ok(plurals.length > 5);
  for (const plural of plurals) assert.deepEqual(new Set(Object.keys(plural)), forms);
});

test('A site without a page on privacy has ours, in the order of paths', () => {
  const about = { path: '/about/', title: 'About', description: '', body: '' };
  const terms = { ...about, path: '/terms/' };
  const pages = withPrivacyPage([about, terms], english);
  assert.deepEqual(
    pages.map(({ path }) => path),
    ['/about/', '/privacy/', '/terms/'],
  );
  assert.match(
    pages[1]?.body ?? '',
    /^This site is made of plain files[^]*\n\nA search runs[^]*\n\nThe host/,
  );
});

test('The editors’ own page on privacy stays the only one', () => {
  const pages = [{ path: '/privacy/', title: 'Ours', description: '', body: '' }];
  assert.equal(withPrivacyPage(pages, english), pages);
});

/** The plurals of a catalogue, wherever they stand in it. */
function listPlurals(words: object): readonly object[] {
  if ('other' in words) return [words];
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === 'object' && word !== null ? listPlurals(word) : [],
  );
}
