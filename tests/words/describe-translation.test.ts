import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  describeTranslation,
  fillTranslation,
  type Translation,
} from '../../src/words/describe-translation.ts';
import { englishWording as wording } from '../english-wording.ts';

const spanish = { fromLanguage: 'es', fromLanguageName: 'Spanish' };

const cases: readonly (readonly [Omit<Translation, keyof typeof spanish>, string])[] = [
  [{ method: 'human' }, 'Translated from Spanish.'],
  [{ method: 'human', translator: 'Ana' }, 'Translated from Spanish by Ana.'],
  [
    { method: 'human', translator: 'Ana', reviewer: 'Tom' },
    'Translated from Spanish by Ana, reviewed by Tom.',
  ],
  [{ method: 'machine' }, 'Translated from Spanish by machine. Nobody has reviewed it.'],
  [
    { method: 'machine', engine: 'Babel' },
    'Translated from Spanish by machine (Babel). Nobody has reviewed it.',
  ],
  [{ method: 'machine', reviewer: 'Tom' }, 'Translated from Spanish by machine, reviewed by Tom.'],
  [{ method: 'machine-reviewed' }, 'Translated from Spanish by machine, reviewed by an editor.'],
  [
    { method: 'machine-reviewed', engine: 'Babel', reviewer: 'Tom' },
    'Translated from Spanish by machine (Babel), reviewed by Tom.',
  ],
];

for (const [translation, said] of cases) {
  test(`A translation is described: ${said}`, () => {
    assert.equal(describeTranslation({ ...translation, ...spanish }, wording), said);
  });
}

test('A name from right to left is isolated in the sentence', () => {
  const translation = { method: 'machine', engine: 'بابل 2', ...spanish } as const;
  assert.equal(
    describeTranslation({ ...translation, reviewer: 'Tom' }, wording),
    'Translated from Spanish by machine (\u2068بابل 2\u2069), reviewed by Tom.',
  );
});

test('Each name can be marked, and nothing else is', () => {
  const translation = {
    method: 'human',
    translator: 'Ana',
    reviewer: 'Tom',
    ...spanish,
  } as const;
  const pieces = fillTranslation(translation, wording.words, (name) => ({ name }));
  assert.deepEqual(
    pieces.filter((piece) => typeof piece !== 'string'),
    [{ name: 'Ana' }, { name: 'Tom' }],
  );
  assert.equal(
    pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.name}]`)).join(''),
    'Translated from Spanish by [Ana], reviewed by [Tom].',
  );
});

test('A name that looks like a place stays a name', () => {
  const translation = { method: 'human', translator: '{reviewer}', ...spanish } as const;
  assert.equal(
    describeTranslation({ ...translation, reviewer: 'Tom' }, wording),
    'Translated from Spanish by {reviewer}, reviewed by Tom.',
  );
});

test('The language has the form that it has inside the sentence', () => {
  const { words } = wording;
  const languageForms = { exceptions: {}, rules: [{ pattern: 'ish$', form: 'ishen' }] };
  const german = { ...words, translation: { ...words.translation, languageForms } };
  assert.equal(
    describeTranslation({ method: 'human', ...spanish }, { ...wording, words: german }),
    'Translated from Spanishen.',
  );
});
