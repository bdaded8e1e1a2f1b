import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formName, type NameForms } from '../../src/words/name-forms.ts';

const french: NameForms = {
  exceptions: { qaa: 'd’une langue à elle' },
  rules: [
    { pattern: '^(?=[aeiouyéh])', form: 'de l’' },
    { pattern: '^(?!de l’)', form: 'du ' },
  ],
};
const russian: NameForms = {
  exceptions: {},
  rules: [
    { pattern: 'ский(?= |$)', form: 'ского' },
    { pattern: '^', form: 'с ' },
  ],
};

test('A name takes the form of the rule that fits', () => {
  assert.equal(formName('espagnol', 'es', french), 'de l’espagnol');
  assert.equal(formName('russe', 'ru', french), 'du russe');
});

test('Each rule goes on with what the one before left', () => {
  assert.equal(formName('испанский', 'es', russian), 'с испанского');
  assert.equal(formName('хинди', 'hi', russian), 'с хинди');
});

test('Each word of a name takes its ending, and what stands in brackets keeps its own', () => {
  assert.equal(formName('бразильский португальский', 'pt-BR', russian), 'с бразильского португальского');
  assert.equal(formName('английский (ЮАР)', 'en-ZA', russian), 'с английского (ЮАР)');
});

test('Without a rule a name stands as it is', () => {
  assert.equal(formName('Spanish', 'es', { exceptions: {}, rules: [] }), 'Spanish');
});

test('An exception comes before every rule', () => {
  assert.equal(formName('qaa', 'qaa', french), 'd’une langue à elle');
});
