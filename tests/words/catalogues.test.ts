import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCatalogue } from '../../src/words/catalogues.ts';

const known = ['en', 'pt', 'es', 'he', 'id', 'fa', 'ar', 'uk', 'zh-Hans', 'zh-Hant', 'no'];

const cases: readonly (readonly [language: string, catalogue: string | undefined])[] = [
  ['en-ZA', 'en'],
  ['pt', 'pt'],
  ['pt-AO', 'pt'],
  ['es-419', 'es'],
  ['zh', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['yue', 'zh-Hant'],
  ['cmn', 'zh-Hans'],
  ['iw', 'he'],
  ['in', 'id'],
  ['prs', 'fa'],
  ['arz', 'ar'],
  ['nb', 'no'],
  ['nn-NO', 'no'],
  ['uk-Latn', undefined],
  ['en-Shaw', undefined],
  ['zh-Latn', undefined],
  ['eu', undefined],
  ['qaa', undefined],
  ['und', undefined],
];

for (const [language, catalogue] of cases) {
  test(`A site in ${language} ${catalogue === undefined ? 'has no catalogue' : `takes the catalogue ${catalogue}`}`, () => {
    assert.equal(findCatalogue(language, known), catalogue);
  });
}
