import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTerms, type ArticleTerms } from '../../src/relatedness/terms.ts';

/** How an article spells its names of several words. */
function listNames({ terms, spellings }: Pick<ArticleTerms, 'terms' | 'spellings'>): readonly string[] {
  return spellings.filter((_, place) => terms[place]?.includes(' '));
}

test('case, accents and plurals are folded into one term', () => {
  const { terms, counts } = createTerms({
    title: '',
    text: 'élections, élection. ELECTION élections',
    language: 'fr',
  });
  assert.deepEqual(terms, ['electi']);
  assert.deepEqual(counts, [8]);
});

test('English endings are taken off', () => {
  const { terms } = createTerms({ title: '', text: 'bombings bombing bombed', language: 'en' });
  assert.deepEqual(terms, ['bomb']);
});

test('the forms of a word are one term, and so are the compounds that it begins', () => {
  const findTerms = (text: string, language: string) => createTerms({ title: '', text, language }).terms;
  assert.deepEqual(findTerms('krankenhaus krankenhäuser krankenhausschiff', 'de'), ['kranke']);
  assert.deepEqual(findTerms('москва москве москвы москвой', 'ru'), ['москв']);
  assert.deepEqual(findTerms('talousarvio talousarviosta', 'fi'), ['talous']);
  assert.deepEqual(findTerms('sejm sejmu sejmie', 'pl'), ['sejm']);
  assert.deepEqual(findTerms('bakan bakanlar bakanı', 'tr'), ['bakan']);
  assert.deepEqual(findTerms('الرئيس ورئيس للرئيس رئيس', 'ar').at(0), 'رئیس');
  assert.deepEqual(findTerms('انتخابات انتخاباتی', 'fa'), ['انتخا']);
  assert.deepEqual(findTerms('정부는 정부가 정부', 'ko'), ['정부']);
});

test('a word in Latin letters within another script is the term that it is in English', () => {
  const findTerms = (text: string, language: string) => createTerms({ title: '', text, language }).terms;
  for (const [text, language] of [
    ['در valletta', 'fa'],
    ['в valletta', 'ru'],
    ['在valletta', 'zh'],
    ['στη valletta', 'el'],
  ] as const)
    assert.ok(findTerms(text, language).includes('valletta'), language);
  assert.deepEqual(findTerms('valletta', 'sr'), ['vallet']);
  assert.deepEqual(findTerms('valletta', 'und'), ['vallet']);
});

test('languages with a short list of stop words lose the most frequent ones', () => {
  const findTerms = (text: string, language: string) => createTerms({ title: '', text, language }).terms;
  assert.deepEqual(findTerms('için ve bir depremde olarak', 'tr'), ['deprem']);
  assert.deepEqual(findTerms('och jordbävningen som den efter', 'sv'), ['jordba']);
  assert.deepEqual(findTerms('що землетрус який після', 'uk-UA').at(0), 'землет');
});

test('where all nouns have capitals they count whole, too', () => {
  const findTerms = (text: string, language: string) => createTerms({ title: '', text, language }).terms;
  assert.deepEqual(findTerms('im Krankenhaus', 'de'), ['krankenhaus', 'kranke']);
  assert.deepEqual(findTerms('por Kazajistán', 'es'), ['kazaji']);
});

test('a name is one term in every language and case', () => {
  const findName = (text: string, language: string) =>
    createTerms({ title: '', text, language }).terms.find((term) => term.includes(' '));
  const name = findName('so Nursultan Nazarbayev', 'en');
  assert.ok(name);
  assert.equal(findName('so Nursultan Nasarbajew', 'de'), name);
  assert.equal(findName('так Нурсултан Назарбаев', 'ru'), name);
  assert.equal(findName('так Нурсултана Назарбаева', 'ru'), name);
});

test('stop words of the language are no terms', () => {
  const { terms } = createTerms({ title: '', text: 'el presidente dijo que los mineros', language: 'es-MX' });
  assert.deepEqual(terms, ['presid', 'miner']);
});

test('a name is kept whole beside its words, as it is spelled', () => {
  const text = 'In London the Bank of England, led by Mark Carney, and Jean-Claude Juncker met.';
  const { terms, spellings } = createTerms({ title: '', text, language: 'en' });
  assert.deepEqual(listNames({ terms, spellings }), [
    'Bank of England',
    'Mark Carney',
    'Jean-Claude Juncker',
  ]);
  assert.equal(spellings[terms.indexOf('carney')], 'Carney');
});

test('a name of many words is kept whole, a table of capitals is none', () => {
  const office = 'Director of National Intelligence James Clapper';
  const table = 'Oil Gas Tin Zinc Lead Gold Silver Copper Nickel';
  const text = `It was ${office} who spoke.\n\nPrices of ${table} rose.`;
  assert.deepEqual(listNames(createTerms({ title: '', text, language: 'en' })), [office]);
});

test('a headline in capitals gives a name of many words that the text has', () => {
  const title = 'Rivers Rise As Senate Majority Leader Angela Merkel Visits Dresden';
  const text = 'She came, Senate Majority Leader Angela Merkel, by boat.';
  const { spellings, counts } = createTerms({ title, text, language: 'en' });
  assert.equal(counts[spellings.indexOf('Senate Majority Leader Angela Merkel')], 5);
});

test('a stop word with a capital belongs to a name, unless it begins the sentence', () => {
  const text = 'New Pipes burst. They left New Jersey for The Hague.';
  assert.deepEqual(listNames(createTerms({ title: '', text, language: 'en' })), ['New Jersey', 'The Hague']);
});

test('the capital that begins a sentence makes no name', () => {
  const { terms, spellings } = createTerms({ title: '', text: 'Storms came. Storms went.', language: 'en' });
  assert.equal(spellings[terms.indexOf('storm')], 'storms');
});

test('a headline in capitals gives no names but those of the text', () => {
  const title = 'Rivers Rise As Angela Merkel Visits Dresden';
  const found = createTerms({ title, text: 'She came, Angela Merkel, by boat.', language: 'en' });
  assert.equal(found.counts[found.spellings.indexOf('Angela Merkel')], 5);
  assert.deepEqual(listNames(found), ['Angela Merkel']);
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
