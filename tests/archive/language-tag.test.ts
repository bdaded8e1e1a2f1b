import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLanguageCode, isLanguageTag } from '../../src/archive/language-tag.ts';

test('A language tag begins with a code of two or three letters', () => {
  const tags = ['en', 'pt-BR', 'zh-Hant', 'fil', 'und', 'qaa', 'EN', 'en-x-house'];
  assert.deepEqual(tags.filter(isLanguageTag), tags);
});

test('Words that only have the form of a tag are none, since no language has a code of five to eight letters', () => {
  assert.deepEqual(['english', 'German', 'root', 'x-foo', 'en_US', 'e', ''].filter(isLanguageTag), []);
});

test('A language’s code is found by its name in English or its own', () => {
  assert.deepEqual(
    ['english', 'Español', ' FRANÇAIS ', 'Portuguese', 'Brazilian', 'toString'].map(findLanguageCode),
    ['en', 'es', 'fr', 'pt', undefined, undefined],
  );
});

test('Every code that is found by a name is the language of that name', () => {
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const names = ['Arabic', 'Chinese', 'Dutch', 'Greek', 'Hebrew', 'Japanese', 'Persian', 'Ukrainian'];
  assert.deepEqual(
    names.map((name) => english.of(findLanguageCode(name) ?? 'und')),
    names,
  );
});
