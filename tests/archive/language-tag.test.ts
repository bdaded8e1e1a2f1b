import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLanguageCode } from '../../src/archive/language-codes.ts';
import { findLanguageCode, isLanguageTag, isRegion } from '../../src/archive/language-tag.ts';
import { suggestLanguageTag } from '../../src/reading/suggest-language.ts';

test('A language tag begins with a code of two or three letters', () => {
  const tags = ['en', 'pt-BR', 'zh-Hant', 'fil', 'und', 'qaa', 'EN', 'en-x-house'];
  assert.deepEqual(tags.filter(isLanguageTag), tags);
});

test('Words that only have the form of a tag are none, since no language has a code of five to eight letters', () => {
  assert.deepEqual(['english', 'German', 'root', 'x-foo', 'en_US', 'e', ''].filter(isLanguageTag), []);
});

test('A code that is not in the registry is none, nor is one that another took the place of', () => {
  const tags = 'jp cn gr ua sp xx dk cz iw in ji mo eng ger fre jpn en-UK en-XX en-EN zh-Hanz sr-YU xyz';
  assert.deepEqual(tags.split(' ').filter(isLanguageTag), []);
});

test('A code of the registry is one, also where it is a form of another language, rare, or for private use', () => {
  const tags =
    'tl tw cmn arb swh yue ckb gsw nah qvi aae mis mul zxx qaa se ee no nb es-419 sr-Latn ca-valencia sl-rozaj-biske';
  assert.deepEqual(tags.split(' ').filter(isLanguageTag), tags.split(' '));
});

test('A language that was meant is told, and is a language tag', () => {
  const meant = {
    ...{ jp: 'ja', cn: 'zh', gr: 'el', ua: 'uk', sp: 'es', dk: 'da', cz: 'cs', vn: 'vi', kz: 'kk', rs: 'sr' },
    ...{ iw: 'he', in: 'id', mo: 'ro', sh: 'sr-Latn', eng: 'en', ger: 'de', fre: 'fr', 'sr-YU': 'sr-RS' },
    ...{
      'en-UK': 'en-GB',
      'en-XX': 'en',
      'zh-Hanz': 'zh',
      'jp-JP': 'ja-JP',
      pt_BR: 'pt-BR',
      'spanish-ES': 'es',
    },
  };
  for (const [written, tag] of Object.entries(meant)) assert.equal(suggestLanguageTag(written), tag, written);
  assert.deepEqual(['xx', 'xyz', '', 'e', '12'].map(suggestLanguageTag), Array(5).fill(undefined));
});

test('The registry’s codes are those that Intl knows, and many more', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const codes = [...pairs, ...pairs.flatMap((pair) => letters.map((last) => pair + last))];
  const known = codes.filter(
    (code) => names.of(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code,
  );
  assert.deepEqual(
    known.filter((code) => !isLanguageCode(code)),
    [],
  );
  assert.ok(codes.filter(isLanguageCode).length > 8000);
});

test('A country’s code is that of a country today', () => {
  assert.deepEqual(['ES', 'GB', 'XK', 'TW', 'UK', 'YU', 'SU', 'XX', 'ZZ', 'es'].filter(isRegion), [
    'ES',
    'GB',
    'XK',
    'TW',
  ]);
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
