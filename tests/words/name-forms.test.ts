import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formName, type NameForms } from '../../src/words/name-forms.ts';

const french: NameForms = {
  exceptions: { qaa: 'd’une langue à elle' },
  rules: [
    { pattern: '^(?=[aeiouyéh])', form: 'de l’' },
    { pattern: '^', form: 'du ' },
  ],
};
const russian: NameForms = { exceptions: {}, rules: [{ pattern: 'ский(?= |$)', form: 'ского' }] };

test('A name takes the form of the first rule that fits', () => {
  assert.equal(formName('espagnol', 'es', french), 'de l’espagnol');
  assert.equal(formName('russe', 'ru', french), 'du russe');
});

test('Each word of a name takes its ending, and what stands in brackets keeps its own', () => {
  assert.equal(formName('бразильский португальский', 'pt-BR', russian), 'бразильского португальского');
  assert.equal(formName('английский (ЮАР)', 'en-ZA', russian), 'английского (ЮАР)');
});

test('A name that no rule fits stands as it is', () => {
  assert.equal(formName('хинди', 'hi', russian), 'хинди');
});

test('An exception comes before every rule', () => {
  assert.equal(formName('qaa', 'qaa', french), 'd’une langue à elle');
});
