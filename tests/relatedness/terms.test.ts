import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTerms } from '../../src/relatedness/terms.ts';

test('case, accents and plurals are folded into one term', () => {
  const { terms, counts } = createTerms({
    title: '',
    text: 'Élections, élection. ELECTION élections',
    language: 'fr',
  });
  assert.deepEqual(terms, ['election']);
  assert.deepEqual(counts, [8]);
});

test('English endings are taken off', () => {
  const { terms } = createTerms({ title: '', text: 'bombings bombing bombed', language: 'en' });
  assert.deepEqual(terms, ['bomb']);
});

test('stop words of the language are no terms', () => {
  const { terms } = createTerms({ title: '', text: 'el presidente dijo que los mineros', language: 'es-MX' });
  assert.deepEqual(terms, ['president', 'minero']);
});

test('a name is kept whole beside its words, as it is spelled', () => {
  const text = 'In London the Bank of England, led by Mark Carney, and Jean-Claude Juncker met.';
  const { terms, spellings } = createTerms({ title: '', text, language: 'en' });
  const spell = (term: string) => spellings[terms.indexOf(term)];
  assert.equal(spell('bank of england'), 'Bank of England');
  assert.equal(spell('jean claude juncker'), 'Jean-Claude Juncker');
  assert.equal(spell('carney'), 'Carney');
});

test('a name of many words is kept whole, a table of capitals is none', () => {
  const office = 'Director of National Intelligence James Clapper';
  const table = 'Oil Gas Tin Zinc Lead Gold Silver Copper Nickel';
  const text = `It was ${office} who spoke.\n\nPrices of ${table} rose.`;
  const { terms } = createTerms({ title: '', text, language: 'en' });
  assert.deepEqual(
    terms.filter((term) => term.includes(' ')),
    [office.toLowerCase()],
  );
});

test('a headline in capitals gives a name of many words that the text has', () => {
  const title = 'Rivers Rise As Senate Majority Leader Angela Merkel Visits Dresden';
  const text = 'She came, Senate Majority Leader Angela Merkel, by boat.';
  const { terms, counts } = createTerms({ title, text, language: 'en' });
  assert.equal(counts[terms.indexOf('senate majority leader angela merkel')], 5);
});

test('a stop word with a capital belongs to a name, unless it begins the sentence', () => {
  const text = 'New Pipes burst. They left New Jersey for The Hague.';
  const { terms } = createTerms({ title: '', text, language: 'en' });
  assert.deepEqual(
    terms.filter((term) => term.includes(' ')),
    ['new jersey', 'the hague'],
  );
});

test('the capital that begins a sentence makes no name', () => {
  const { terms, spellings } = createTerms({ title: '', text: 'Storms came. Storms went.', language: 'en' });
  assert.equal(spellings[terms.indexOf('storm')], '');
});

test('a headline in capitals gives no names but those of the text', () => {
  const title = 'Rivers Rise As Angela Merkel Visits Dresden';
  const { terms, counts } = createTerms({ title, text: 'She came, Angela Merkel, by boat.', language: 'en' });
  assert.equal(counts[terms.indexOf('angela merkel')], 5);
  assert.ok(!terms.includes('rivers rise'));
  assert.ok(!terms.includes('merkel visits dresden'));
});

test('a word of the headline counts three times, one of the lead twice', () => {
  const { terms, counts } = createTerms({ title: 'harbour', text: 'ferry\n\nlighthouse', language: 'en' });
  assert.deepEqual(terms, ['harbour', 'ferry', 'lighthous']);
  assert.deepEqual(counts, [3, 2, 1]);
});

test('a summary is the lead where there is one', () => {
  const { terms, counts } = createTerms({ title: '', summary: 'ferry', text: 'lighthouse', language: 'en' });
  assert.deepEqual(terms, ['ferry', 'lighthous']);
  assert.deepEqual(counts, [2, 1]);
});

test('Chinese, Japanese and Thai are cut into words', () => {
  const findTerms = (text: string, language: string) => createTerms({ title: '', text, language }).terms;
  assert.ok(findTerms('北京举行冬季奥运会', 'zh').includes('北京'));
  assert.ok(findTerms('東京で地震が発生しました', 'ja').includes('地震'));
  assert.ok(findTerms('ประเทศไทยมีน้ำท่วม', 'th').includes('ประเทศไทย'));
});

test('Arabic and Persian spellings of one word are one term', () => {
  const arabic = createTerms({ title: '', text: 'علي كتاب', language: 'fa' });
  const persian = createTerms({ title: '', text: 'علی کتاب', language: 'fa' });
  assert.deepEqual(arabic.terms, persian.terms);
});

test('a number is one term whatever parts its thousands', () => {
  const { terms } = createTerms({ title: '', text: '12,500 12.500 ۱۲۵۰۰', language: 'en' });
  assert.deepEqual(terms, ['12500']);
});

test('an empty body, one word and mixed scripts are analysed like any other', () => {
  assert.deepEqual(createTerms({ title: '', text: '', language: 'en' }).terms, []);
  assert.deepEqual(createTerms({ title: '', text: 'Flood', language: 'en' }).terms, ['flood']);
  const mixed = createTerms({ title: '', text: 'NATO 北京 Москва طهران 😀 \ud800', language: 'xx' });
  assert.deepEqual(mixed.terms, ['nato', '北京', 'москва', 'طهران']);
});

const words = Array.from({ length: 30_000 }, (_, index) => `w${String(index)}`);
const longTexts = [words.join(' '), words.join(''), '北京'.repeat(100_000), 'ก'.repeat(200_000)];

test('at most eighty terms are kept, of 200 kB too', () => {
  for (const text of longTexts)
    assert.ok(createTerms({ title: text, text, language: 'en' }).terms.length <= 80);
});

test('of a text its first 20,000 characters are read, of a headline its first 1,000', () => {
  for (const text of longTexts) {
    const whole = createTerms({ title: text, text, language: 'en' });
    const read = createTerms({ title: text.slice(0, 1000), text: text.slice(0, 20_000), language: 'en' });
    assert.deepEqual(whole, read);
  }
});

test('terms survive JSON', () => {
  const terms = createTerms({ title: 'Ferry sinks', text: 'A ferry sank off Malta.', language: 'en' });
  assert.deepEqual(JSON.parse(JSON.stringify(terms)), terms);
});
