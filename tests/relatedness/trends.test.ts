import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTrendFinder, type TrendArticle } from '../../src/relatedness/trends.ts';
import { createTerms } from '../../src/relatedness/terms.ts';

interface Text {
  readonly text: string;
  readonly source?: string;
  readonly story?: string;
}

function createDay(day: string, texts: readonly Text[]): readonly TrendArticle[] {
  return texts.map(({ text, source, story }, index) => ({
    path: `/${day}/${String(index)}/`,
    sourceId: source ?? `source${String(index)}`,
    terms: createTerms({ title: '', text, language: 'en' }),
    ...(story === undefined ? {} : { story }),
  }));
}

const dayOf = (index: number) => new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10);

/** Ordinary days: football results every day, and something else each time. */
function createOrdinaryDay(index: number): readonly TrendArticle[] {
  const day = dayOf(index);
  return createDay(day, [
    { text: 'the football league results: goals and scores' },
    { text: 'football league results with goals and scores of the evening' },
    { text: `quiet subject${String(index)} of interest` },
    { text: `another matter${String(index)} entirely` },
    { text: `further things${String(index)} elsewhere` },
  ]);
}

function createArchive() {
  const finder = createTrendFinder();
  for (let index = 0; index < 20; index += 1) finder.addDay(dayOf(index), createOrdinaryDay(index));
  return finder;
}

const quake = [
  { text: 'rescue teams reached Port Vila after an earthquake in Vanuatu', story: '/quake/' },
  { text: 'aid is on its way to Port Vila, where the earthquake struck', story: '/quake/' },
  { text: 'the earthquake near Port Vila was felt far away', story: '/quake/' },
];

test('a burst is found, worded by its name, with its newest article first', () => {
  const day = createDay(dayOf(20), quake);
  const trends = createArchive().addDay(dayOf(20), [...createOrdinaryDay(20), ...day]);
  assert.deepEqual(trends, [
    {
      phrase: 'Port Vila',
      paths: ['/2022-01-21/2/', '/2022-01-21/1/', '/2022-01-21/0/'],
      articleCount: 3,
      sourceCount: 3,
      story: '/quake/',
    },
  ]);
});

test('routine volume does not trend', () => {
  assert.deepEqual(createArchive().addDay(dayOf(20), createOrdinaryDay(20)), []);
});

test('what trended for a day is routine after four weeks of it', () => {
  const finder = createArchive();
  for (let index = 20; index < 48; index += 1) finder.addDay(dayOf(index), createDay(dayOf(index), quake));
  assert.deepEqual(finder.addDay(dayOf(48), createDay(dayOf(48), quake)), []);
});

test('what is not three times as frequent as it was does not trend', () => {
  const more = Array.from({ length: 60 }, () => ({ text: 'football league results', story: '/football/' }));
  const day = [...createOrdinaryDay(20), ...createDay(dayOf(20), more)];
  assert.deepEqual(createArchive().addDay(dayOf(20), day), []);
});

test('what was in the news for weeks can trend again once it was quiet for as long', () => {
  const finder = createArchive();
  for (let index = 20; index < 48; index += 1) finder.addDay(dayOf(index), createDay(dayOf(index), quake));
  for (let index = 48; index < 78; index += 1) finder.addDay(dayOf(index), createOrdinaryDay(index));
  const day = [...createOrdinaryDay(78), ...createDay(dayOf(78), quake)];
  assert.equal(finder.addDay(dayOf(78), day)[0]?.phrase, 'Port Vila');
});

test('one article makes no trend, nor one source where the day has several', () => {
  const [first, second] = quake;
  assert.ok(first !== undefined && second !== undefined);
  assert.deepEqual(createArchive().addDay(dayOf(20), createDay(dayOf(20), [first])), []);
  const ofOneSource = [
    { ...first, source: 'one' },
    { ...second, source: 'one' },
    { text: 'other', source: 'two' },
  ];
  assert.deepEqual(createArchive().addDay(dayOf(20), createDay(dayOf(20), ofOneSource)), []);
});

test('where a day has one source, that source can make a trend', () => {
  const ofOneSource = quake.map((text) => ({ ...text, source: 'one' }));
  const trends = createArchive().addDay(dayOf(20), createDay(dayOf(20), ofOneSource));
  assert.deepEqual(
    trends.map(({ sourceCount }) => sourceCount),
    [1],
  );
});

test('two events of one day are two trends', () => {
  const vote = [
    { text: 'parliament in Valletta rejected the budget', story: '/vote/' },
    { text: 'after the vote on the budget in Valletta', story: '/vote/' },
  ];
  const day = createDay(dayOf(20), [...quake, ...vote]);
  const phrases = createArchive()
    .addDay(dayOf(20), day)
    .map(({ phrase }) => phrase);
  assert.deepEqual(phrases, ['Port Vila', 'Valletta']);
});

test('numbers do not trend', () => {
  const day = createDay(dayOf(20), [
    { text: 'alpha 737 beta', story: '/n/' },
    { text: 'gamma 737 delta', story: '/n/' },
  ]);
  assert.deepEqual(createArchive().addDay(dayOf(20), day), []);
});

test('a name is spelled as most of the day’s articles spell it', () => {
  const texts = ['talks on Brexit', 'all about Brexit', 'the word BREXIT'].map((text) => ({
    text,
    story: '/b/',
  }));
  const [trend] = createArchive().addDay(dayOf(20), createDay(dayOf(20), texts));
  assert.equal(trend?.phrase, 'Brexit');
});

test('the first day of a small archive has trends where its articles meet', () => {
  const trends = createTrendFinder().addDay(
    '2022-01-13',
    createDay('2022-01-13', [...quake, { text: 'a fair' }]),
  );
  assert.equal(trends[0]?.phrase, 'Port Vila');
});

test('days that were restored count as days that were added', () => {
  const finder = createTrendFinder();
  for (let index = 0; index < 20; index += 1) finder.restoreDay(dayOf(index), createOrdinaryDay(index));
  const day = [...createOrdinaryDay(20), ...createDay(dayOf(20), quake)];
  assert.deepEqual(finder.addDay(dayOf(20), day), createArchive().addDay(dayOf(20), day));
});

test('the limit is kept, and an empty day has no trends', () => {
  const texts = Array.from({ length: 15 }, (_, index) => [
    { text: `talks at Place${'abcdefghijklmno'.charAt(index)}`, story: `/${String(index)}/` },
    { text: `more from Place${'abcdefghijklmno'.charAt(index)}`, story: `/${String(index)}/` },
  ]).flat();
  const finder = createTrendFinder({ limit: 4 });
  assert.deepEqual(finder.addDay('2022-01-12', []), []);
  assert.equal(finder.addDay('2022-01-13', createDay('2022-01-13', texts)).length, 4);
});

test('2,000 articles of a day take bounded time', () => {
  const texts = Array.from({ length: 2000 }, (_, index) => ({
    text: Array.from({ length: 60 }, (_, place) => `w${String((index * 31 + place * place) % 900)}`).join(
      ' ',
    ),
  }));
  const day = createDay('2022-01-13', texts);
  const started = performance.now();
  createTrendFinder().addDay('2022-01-13', day);
  assert.ok(performance.now() - started < 5000);
});
