import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createColumns } from '../../src/relatedness/article-columns.ts';
import { packTerms, readSpellings } from '../../src/relatedness/packed-terms.ts';
import { createTerms } from '../../src/relatedness/terms.ts';
import { findTrendsOfDays } from '../../src/relatedness/trend-days.ts';
import { createRow } from './corpus.ts';

interface Text {
  /** Default: the text. */
  readonly title?: string;
  readonly text: string;
  readonly source?: string;
  readonly story?: string;
  readonly language?: string;
  readonly topics?: readonly string[];
}

interface DayText extends Text {
  readonly day: string;
  readonly path: string;
}

/** A trend with paths for numbers. */
interface TestTrend {
  readonly phrase: string;
  readonly paths: readonly string[];
  readonly sourceCount: number;
  readonly hasStory: boolean;
}

function createDay(day: string, texts: readonly Text[], name = 'day'): readonly DayText[] {
  return texts.map((text, index) => ({ ...text, day, path: `/${name}/${day}/${String(index)}/` }));
}

/** Finds the trends of the last day of an archive, or of a day. @param onSpell is called when an article is spelled. */
function findTrends(
  archive: readonly DayText[],
  {
    day = archive.at(-1)?.day ?? '',
    limit = 10,
    onSpell,
  }: { readonly day?: string; readonly limit?: number; readonly onSpell?: () => void } = {},
): readonly TestTrend[] {
  const rows = archive.map(
    ({ text, title = text, path, source = path, day: at, language = 'en', topics = [] }, index) =>
      createRow({ path, text, title, at, source, language, topics }, index),
  );
  const articles = createColumns(rows);
  const firsts = new Map<string, number>();
  const stories = archive.map(({ story, path }, index) => {
    const name = story ?? path;
    firsts.set(name, firsts.get(name) ?? index);
    return firsts.get(name) ?? index;
  });
  const number = Date.parse(day) / 86_400_000;
  const found = findTrendsOfDays(
    {
      articles,
      relationsOf: (article) => ({ original: article, story: stories[article] ?? article }),
      spell: (article) => {
        onSpell?.();
        return spell(archive[article]);
      },
      nameTopics: (article) => archive[article]?.topics ?? [],
    },
    [number],
    { limit },
  );
  return (found.get(number) ?? []).map(({ phrase, articles: numbers, sourceCount, story }) => ({
    phrase,
    paths: numbers.map((article) => archive[article]?.path ?? ''),
    sourceCount,
    hasStory: story !== undefined,
  }));
}

function spell({ text, title = text, language = 'en' }: Text = { text: '' }) {
  return readSpellings(packTerms(createTerms({ title, text, language })));
}

const dayOf = (index: number) => new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10);

/** Ordinary days: football results every day, and something else each time. */
function createOrdinaryDay(index: number): readonly DayText[] {
  const day = dayOf(index);
  return createDay(day, [
    { text: 'the football league results: goals and scores' },
    { text: 'football league results with goals and scores of the evening' },
    { text: `quiet subject${String(index)} of interest` },
    { text: `another matter${String(index)} entirely` },
    { text: `further things${String(index)} elsewhere` },
  ]);
}

/** Some ordinary days in a row. */
function createOrdinaryDays(from: number, to: number): readonly DayText[] {
  return Array.from({ length: to - from }, (_, index) => createOrdinaryDay(from + index)).flat();
}

const before = createOrdinaryDays(0, 20);

const quake = [
  { text: 'rescue teams reached Port Vila after an earthquake in Vanuatu', story: '/quake/' },
  { text: 'aid is on its way to Port Vila, where the earthquake struck', story: '/quake/' },
  { text: 'the earthquake near Port Vila was felt far away', story: '/quake/' },
];

test('a burst is found, worded by its name, with its newest article first', () => {
  const trends = findTrends([...before, ...createOrdinaryDay(20), ...createDay(dayOf(20), quake, 'quake')]);
  assert.deepEqual(trends, [
    {
      phrase: 'Port Vila',
      paths: ['/quake/2022-01-21/2/', '/quake/2022-01-21/1/', '/quake/2022-01-21/0/'],
      sourceCount: 3,
      hasStory: true,
    },
  ]);
});

test('routine volume does not trend', () => {
  assert.deepEqual(findTrends([...before, ...createOrdinaryDay(20)]), []);
});

test('what trended for a day is routine after four weeks of it', () => {
  const weeks = Array.from({ length: 29 }, (_, index) => createDay(dayOf(20 + index), quake)).flat();
  assert.deepEqual(findTrends([...before, ...weeks]), []);
});

test('what is more because the day has more of everything does not trend', () => {
  const more = Array.from({ length: 60 }, (_, index) =>
    index % 2 === 0
      ? { text: 'football league results', story: '/football/' }
      : { text: `affair${String(index)}` },
  );
  assert.deepEqual(
    findTrends([...before, ...createOrdinaryDay(20), ...createDay(dayOf(20), more, 'more')]),
    [],
  );
});

test('what was in the news for weeks can trend again once it was quiet for as long', () => {
  const weeks = Array.from({ length: 28 }, (_, index) => createDay(dayOf(20 + index), quake)).flat();
  const quiet = createOrdinaryDays(48, 79);
  const [trend] = findTrends([...before, ...weeks, ...quiet, ...createDay(dayOf(78), quake, 'quake')]);
  assert.equal(trend?.phrase, 'Port Vila');
});

test('trends look back four weeks, whatever was before', () => {
  const day = [...createOrdinaryDay(40), ...createDay(dayOf(40), quake, 'quake')];
  const archive = [...createOrdinaryDays(12, 40), ...day];
  assert.deepEqual(findTrends([...createOrdinaryDays(0, 12), ...archive]), findTrends(archive));
});

test('one article makes no trend, nor one source where the day has several', () => {
  const [first, second] = quake;
  assert.ok(first !== undefined && second !== undefined);
  assert.deepEqual(findTrends([...before, ...createDay(dayOf(20), [first])]), []);
  const ofOneSource = [
    { ...first, source: 'one' },
    { ...second, source: 'one' },
    { text: 'other', source: 'two' },
  ];
  assert.deepEqual(findTrends([...before, ...createDay(dayOf(20), ofOneSource)]), []);
});

test('where a day has one source, that source can make a trend', () => {
  const ofOneSource = quake.map((text) => ({ ...text, source: 'one' }));
  const trends = findTrends([...before, ...createDay(dayOf(20), ofOneSource)]);
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
  const trends = findTrends([...before, ...createDay(dayOf(20), [...quake, ...vote])]);
  assert.deepEqual(
    trends.map(({ phrase }) => phrase),
    ['Port Vila', 'Valletta'],
  );
});

test('an article is in one trend of a day', () => {
  const day = createDay(dayOf(20), [
    ...quake,
    { text: 'the minister flew to Port Vila with Maria Lopez', story: '/flight/' },
    { text: 'Maria Lopez spoke on the earthquake', story: '/flight/' },
  ]);
  const numbers = findTrends([...before, ...day]).flatMap(({ paths }) => paths);
  assert.ok(numbers.length > 0);
  assert.equal(new Set(numbers).size, numbers.length);
});

/** Weeks in which two firms a day tell of their quarter in the same words. */
const notices = Array.from({ length: 20 }, (_, index) =>
  createDay(
    dayOf(index),
    ['abcdefghijklmnopqrst'.charAt(index), 'ABCDEFGHIJKLMNOPQRST'.charAt(index)].map((letter) => ({
      text: `the firm Mel${letter}on tells of quarterly profit, dividend, revenue and net income a share`,
    })),
  ),
).flat();

test('news comes before a notice in the words of every day, though more articles have the notice', () => {
  const firm = ['quarterly profit', 'net income', 'dividend', 'revenue', 'income a share'].map((word) => ({
    text: `the firm Acme tells of its ${word}: quarterly profit, dividend, revenue and net income a share`,
    story: '/acme/',
  }));
  const trends = findTrends([...notices, ...createDay(dayOf(20), [...firm, ...quake])]);
  assert.deepEqual(
    trends.map(({ phrase }) => phrase),
    ['Port Vila', 'Acme'],
  );
});

test('a word that stands in different names does not trend', () => {
  const names = ['South Korea', 'South Africa', 'South Dakota', 'South Wales'];
  const day = createDay(
    dayOf(20),
    names.map((name) => ({ text: `visitors came to ${name} this week` })),
  );
  assert.deepEqual(findTrends([...before, ...day]), []);
});

test('a word is worded as the name that most of its articles have', () => {
  const texts = ['oil of the Saudi fields', 'a Saudi prince speaks', 'the Saudi king hosts talks'];
  const day = texts.map((title) => ({ title, text: `${title}\nThis was heard in Saudi Arabia` }));
  assert.equal(findTrends([...before, ...createDay(dayOf(20), day)])[0]?.phrase, 'Saudi Arabia');
});

test('common words are worded as two, where half of the articles have the second', () => {
  const texts = ['a ferry sank', 'the ferry that sank', 'why the ferry', 'one more ferry'];
  const day = createDay(
    dayOf(20),
    texts.map((text) => ({ text, story: '/ferry/' })),
  );
  assert.equal(findTrends([...before, ...day])[0]?.phrase, 'ferry, sank');
});

test('the second of two words is no form of the first', () => {
  const texts = ['ferries sank where a ferry sank', 'of a ferry and ferries', 'the ferry, ferries'];
  const day = createDay(
    dayOf(20),
    texts.map((text) => ({ text: `${text} ferryboat`, story: '/ferry/' })),
  );
  const words = findTrends([...before, ...day])[0]?.phrase.split(', ') ?? [];
  assert.ok(words.length === 1 || words.includes('sank'), words.join(', '));
});

test('a second long name, or one in capitals, stands beside the first where most articles have both', () => {
  const wordOf = (texts: readonly string[]) =>
    findTrends([
      ...before,
      ...createDay(
        dayOf(20),
        texts.map((text) => ({ text })),
      ),
    ])[0]?.phrase.split(', ');
  const senate = [
    'voters of Alabama chose Doug Jones over Roy Moore',
    'how Doug Jones won, how Roy Moore lost',
  ];
  assert.deepEqual(wordOf(senate)?.toSorted(), ['Doug Jones', 'Roy Moore']);
  const referendum = ['what Britain owes the EU', 'the EU without Britain', 'what Britain wants'];
  assert.deepEqual(wordOf(referendum), ['Britain', 'EU']);
});

test('a second name of one word, which a headline may have made of any, does not stand beside the first', () => {
  const texts = ['The Lava Above Tavurvur', 'Of Tavurvur and Its Lava'];
  const day = createDay(
    dayOf(20),
    texts.map((text) => ({ text })),
  );
  assert.doesNotMatch(findTrends([...before, ...day])[0]?.phrase ?? ',', /,/);
});

test('a second topic stands beside the first where most articles have both', () => {
  const topics = ['Technology', 'Ukraine'];
  const day = createDay(dayOf(20), [
    { text: 'sites were defaced at night', topics, story: '/t/' },
    { text: 'a supplier had too many keys', topics, story: '/t/' },
  ]);
  const [trend] = findTrends([...before, ...day]);
  assert.deepEqual(trend?.phrase.split(', ').toSorted(), topics);
});

test('a topic far above its level trends by its name, whatever its articles say', () => {
  const topics = ['water supply'];
  const day = createDay(dayOf(20), [
    { text: 'wells run dry in the north', topics },
    { text: 'pipes burst beneath a street', topics },
    { text: 'a reservoir is to be built', topics },
  ]);
  assert.deepEqual(
    findTrends([...before, ...day]).map(({ phrase, paths }) => [phrase, paths.length]),
    [['water supply', 3]],
  );
});

test('two articles of one topic on different things make no trend', () => {
  const topics = ['Science'];
  const day = createDay(dayOf(20), [
    { text: 'a telescope is on its way', topics },
    { text: 'the volcano sleeps again', topics },
  ]);
  assert.deepEqual(findTrends([...before, ...day]), []);
});

test('two articles of one topic on one story trend', () => {
  const topics = ['Science'];
  const day = createDay(dayOf(20), [
    { text: 'a telescope is on its way', topics, story: '/t/' },
    { text: 'mirrors unfold in the dark', topics, story: '/t/' },
  ]);
  assert.deepEqual(
    findTrends([...before, ...day]).map(({ phrase }) => phrase),
    ['Science'],
  );
});

test('a topic is called as editors call it, though most of its articles are about one name', () => {
  const topics = ['earthquakes'];
  const day = [...quake.map((text) => ({ ...text, topics })), { text: 'the ground shook at dawn', topics }];
  const trends = findTrends([...before, ...createDay(dayOf(20), day)]);
  assert.deepEqual(
    trends.map(({ phrase, paths }) => [phrase, paths.length]),
    [['earthquakes', 4]],
  );
});

test('what may be chance does not trend, though it is twice what is usual', () => {
  const days = Array.from({ length: 28 }, (_, index) =>
    createDay(
      dayOf(index),
      [['Water'], [], []].map((topics, place) => ({ text: `matter${String(index * 3 + place)}`, topics })),
    ),
  ).flat();
  const day = [['Water'], ['Water'], []].map((topics, place) => ({ text: `thing${String(place)}`, topics }));
  assert.deepEqual(findTrends([...days, ...createDay(dayOf(28), day)]), []);
});

test('what tells one story trends, though it may be chance by its number', () => {
  const days = Array.from({ length: 28 }, (_, index) =>
    createDay(
      dayOf(index),
      ['Dibaba', 'other', 'other'].map((word, place) => ({
        text: `the ${word} matter${String(index * 3 + place)}`,
      })),
    ),
  ).flat();
  const day = [0, 1, 2].map((place) => ({
    text: place < 2 ? `the Dibaba thing${String(place)}` : 'nothing',
    story: place < 2 ? '/d/' : '/n/',
  }));
  assert.deepEqual(
    findTrends([...days, ...createDay(dayOf(28), day)]).map(({ phrase }) => phrase),
    ['Dibaba'],
  );
});

test('a topic that an article has twice counts once', () => {
  const twice = ['Water', 'Water'];
  const days = Array.from({ length: 28 }, (_, index) =>
    createDay(
      dayOf(index),
      [twice, [], []].map((topics, place) => ({ text: `matter${String(index * 3 + place)}`, topics })),
    ),
  ).flat();
  const day = Array.from({ length: 9 }, (_, place) => ({ text: `thing${String(place)}`, topics: twice }));
  assert.deepEqual(
    findTrends([...days, ...createDay(dayOf(28), day)]).map(({ phrase, paths }) => [phrase, paths.length]),
    [['Water', 9]],
  );
});

test('a topic at its level does not trend', () => {
  const days = Array.from({ length: 20 }, (_, index) =>
    createDay(
      dayOf(index),
      ['x', 'y'].map((letter) => ({ text: `${letter}matter${String(index)}`, topics: ['Water'] })),
    ),
  ).flat();
  const day = ['one', 'two'].map((word) => ({ text: `something else ${word}`, topics: ['Water'] }));
  assert.deepEqual(findTrends([...days, ...createDay(dayOf(20), day)]), []);
});

test('numbers do not trend', () => {
  const day = createDay(dayOf(20), [
    { text: 'alpha 737 beta', story: '/n/' },
    { text: 'gamma 737 delta', story: '/n/' },
  ]);
  assert.deepEqual(findTrends([...before, ...day]), []);
});

test('a name is spelled as most of the day’s articles spell it', () => {
  const texts = ['talks on Brexit', 'all about Brexit', 'the word BREXIT'].map((text) => ({
    text,
    story: '/b/',
  }));
  const [trend] = findTrends([...before, ...createDay(dayOf(20), texts)]);
  assert.equal(trend?.phrase, 'Brexit');
});

test('the first day of a small archive has trends where its articles meet', () => {
  const [trend] = findTrends(createDay('2022-01-13', [...quake, { text: 'a fair' }]));
  assert.equal(trend?.phrase, 'Port Vila');
});

test('on the first day of an archive topics make no trends', () => {
  const day = ['one', 'two', 'three'].map((text) => ({ text, topics: ['politics'] }));
  assert.deepEqual(findTrends(createDay('2022-01-13', day)), []);
});

test('the limit is kept, and an empty day has no trends', () => {
  const texts = Array.from({ length: 15 }, (_, index) => [
    { text: `talks at Place${'abcdefghijklmno'.charAt(index)}`, story: `/${String(index)}/` },
    { text: `more from Place${'abcdefghijklmno'.charAt(index)}`, story: `/${String(index)}/` },
  ]).flat();
  const archive = createDay('2022-01-13', texts);
  assert.deepEqual(findTrends(archive, { day: '2022-01-12' }), []);
  assert.equal(findTrends(archive, { day: '2022-01-13', limit: 4 }).length, 4);
});

/** How often the spelled terms of a day’s articles are read: what takes longest. */
function countSpelled(texts: readonly Text[]): number {
  let count = 0;
  findTrends([...before, ...createDay(dayOf(20), texts)], { onSpell: () => (count += 1) });
  return count;
}

test('of 2,000 articles of a day none is spelled twice', () => {
  const texts = Array.from({ length: 2000 }, (_, index) => ({ text: createWords(index) }));
  const count = countSpelled(texts);
  assert.ok(count > 0 && count <= texts.length, `${String(count)} times`);
});

function createWords(index: number): string {
  return Array.from({ length: 60 }, (_, place) => `w${String((index * 31 + place * place) % 900)}`).join(' ');
}

const bridges = Array<Text>(500).fill({
  text: 'the bridge at Valletta fell into the sea, and nobody knows why it fell',
  story: '/b/',
});

test('the same text 500 times is one trend', () => {
  assert.deepEqual(
    findTrends([...before, ...createDay(dayOf(20), bridges)]).map(({ phrase, paths }) => [
      phrase,
      paths.length,
    ]),
    [['Valletta', 500]],
  );
});

test('of the same text 500 times none is spelled twice', () => {
  assert.ok(countSpelled(bridges) <= bridges.length);
});

test('empty, short, very long and mixed texts neither trend nor stop what does', () => {
  const odd = [
    '',
    'word',
    '!!!',
    'x'.repeat(200_000),
    'Лондон 東京 لندن '.repeat(11_000),
    '<p>'.repeat(9000),
  ];
  const day = createDay(dayOf(20), [...odd.map((text) => ({ text })), ...quake]);
  assert.deepEqual(
    findTrends([...before, ...day]).map(({ phrase }) => phrase),
    ['Port Vila'],
  );
});
