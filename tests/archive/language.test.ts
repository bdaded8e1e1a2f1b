import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  capitalise,
  createLanguageNames,
  directionOf,
  firstWeekday,
  isolateName,
  localesOf,
} from '../../src/archive/language.ts';
import { languageSlug } from '../../src/archive/permalink.ts';

for (const language of ['ar', 'fa', 'ur', 'he', 'yi', 'dv', 'syr', 'nqo', 'ff-Adlm', 'rhg-Rohg']) {
  test(`${language} is written from right to left`, () => {
    assert.equal(directionOf(language), 'rtl');
  });
}

test('The script decides on the direction: Kurdish has two', () => {
  assert.deepEqual(['ku', 'ckb', 'en', 'ja'].map(directionOf), ['ltr', 'rtl', 'ltr', 'ltr']);
});

test('Languages and countries are named in the site’s language', () => {
  const names = createLanguageNames('de');
  assert.deepEqual([names.language('es'), names.country('ES')], ['Spanisch', 'Spanien']);
});

test('A language’s address is in lower case', () => {
  assert.equal(languageSlug('pt-BR'), 'pt-br');
});

test('A name is isolated in a text that runs the other way, and only there', () => {
  assert.equal(isolateName('Babel 2.0', 'ltr'), 'Babel 2.0');
  assert.equal(isolateName('Ольга', 'ltr'), 'Ольга');
  assert.equal(isolateName('Ana נועה', 'ltr'), '\u2068Ana נועה\u2069');
  assert.equal(isolateName('بابل', 'rtl'), 'بابل');
  assert.equal(isolateName('DeepL', 'rtl'), '\u2068DeepL\u2069');
  assert.equal(isolateName('2022', 'rtl'), '2022');
});

test('A date of numbers is isolated among letters from right to left, where it would be turned around', () => {
  assert.equal(isolateName('2022-01-13', 'rtl'), '\u20682022-01-13\u2069');
  assert.equal(isolateName('2022-01-13', 'ltr'), '2022-01-13');
  assert.equal(isolateName('١٣', 'rtl'), '١٣');
});

test('A week begins as where most people speak the language', () => {
  const begins = ['en', 'es', 'ar', 'fa', 'he', 'pt', 'de', 'en-US'].map(firstWeekday);
  assert.deepEqual(begins, [0, 0, 5, 5, 6, 6, 0, 6]);
});

test('A language that the platform does not know has English dates, whatever the machine’s language', () => {
  const format = new Intl.DateTimeFormat(localesOf('qaa'), { month: 'long' });
  assert.equal(format.resolvedOptions().locale, 'en-GB');
  assert.equal(createLanguageNames('qaa').language('es'), 'Spanish');
});

test('A name that stands by itself has a capital, as far as its letters have one', () => {
  assert.deepEqual(['español', 'русский', 'évé', 'Deutsch', '日本語', 'ქართული'].map(capitalise), [
    'Español',
    'Русский',
    'Évé',
    'Deutsch',
    '日本語',
    'ქართული',
  ]);
});

test('A language’s name is small inside a sentence, and has a capital as a title', () => {
  const names = createLanguageNames('es');
  assert.equal(names.language('ru'), 'ruso');
  assert.equal(names.languageTitle('ru'), 'Ruso');
  assert.equal(names.languageTitle('qaa'), 'qaa');
});
