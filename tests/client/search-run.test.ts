import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BundleEntry, Lexicon } from '../../src/search/search-bundle.ts';
import type { EngineOptions, Found, SearchEngine } from '../../src/client/search-engine.ts';
import { parseQuery } from '../../src/query/query-terms.ts';
import { isMonthAsked, readQuery, writeQuery, type SearchQuery } from '../../src/client/search-query.ts';
import { countNext, createSearchRun } from '../../src/client/search-run.ts';

const bundles: readonly BundleEntry[] = ['2022-01', '2021-12', '2021-11'].map((month) =>
  createEntry(month, [month]),
);

function createEntry(id: string, months: readonly string[], count = 300): BundleEntry {
  const [first = '', last = first] = [months[0], months.at(-1)];
  return {
    id,
    from: `${first}-02`,
    to: `${last}-27`,
    months,
    count,
    language: 'en',
    description: '{}',
    spellings: '',
  };
}

interface Question {
  readonly bundle: string;
  readonly words: string | null;
  readonly options: EngineOptions;
}

function createFound(bundle: string, score: number): Found {
  const id = `${bundle} ${String(score)}`;
  return { bundle, id, handle: id, score, places: [0] };
}

interface FakeEngine {
  /** What the lexicon answers; without it, it cannot be loaded. */
  readonly named?: readonly string[];
  readonly scores?: readonly number[];
  /** Bundles that cannot be loaded. */
  readonly broken?: readonly string[];
  /** Bundles whose articles cannot be loaded, though the words can. */
  readonly halfBroken?: readonly string[];
}

/** An engine whose every bundle finds three articles with these scores; it keeps what it was asked. */
function createFakeEngine({ scores = [1, 3, 2], broken = [], halfBroken = [], named }: FakeEngine = {}) {
  const questions: Question[] = [];
  const lexiconQuestions: string[] = [];
  const engine: SearchEngine = {
    open: () => undefined,
    findBundles: (_, words) => {
      lexiconQuestions.push(words);
      return named === undefined ? Promise.reject(new Error('It is broken.')) : Promise.resolve(named);
    },
    close: () => undefined,
    isOutdated: false,
    search: ({ id }, words, options) => {
      questions.push({ bundle: id, words, options });
      if (broken.includes(id)) return Promise.reject(new Error(`${id} is broken.`));
      const isKnown = words === null || !words.startsWith('"') || words.includes('rainy');
      return Promise.resolve(isKnown ? scores.map((score) => createFound(id, score)) : []);
    },
    load: ({ bundle, handle }) =>
      halfBroken.includes(bundle)
        ? Promise.reject(new Error(`${bundle} is broken.`))
        : Promise.resolve({
            url: `/${handle}`,
            content: 'rain',
            locations: [0],
            meta: { title: '' },
            filters: {},
          }),
  };
  return { engine, questions, lexiconQuestions };
}

function start(address: string, engine: SearchEngine, among = bundles, lexicon?: Lexicon) {
  const query = readQuery(new URLSearchParams(address));
  const list = { bundles: among, ...(lexicon && { lexicon }) };
  return createSearchRun({
    engine,
    ...list,
    query,
    terms: parseQuery(query.words),
    onProgress: () => undefined,
  });
}

/** The newest bundle, which no lexicon knows, and five that it does. */
const older = ['2022-01', '2021', '2020', '2019', '2018', '2017'].map((id) => createEntry(id, [id], 1000));

const lexiconEntry: Lexicon = { id: 'lexicon', language: 'en', description: '{}', spellings: [] };

function startOlder(address: string, engine: SearchEngine) {
  return start(address, engine, older, lexiconEntry);
}

/** The bundles that were searched, each once. */
const searched = (questions: readonly Question[]) => [...new Set(questions.map(({ bundle }) => bundle))];

test('Newest first, older bundles are searched only when results run out', async () => {
  const { engine, questions } = createFakeEngine();
  const run = start('q=rain', engine);
  assert.equal((await run.next(2)).length, 2);
  assert.deepEqual(searched(questions), ['2022-01']);
  assert.equal((await run.next(2)).length, 1);
  assert.deepEqual(searched(questions), ['2022-01']);
  assert.equal((await run.next(2)).length, 2);
  assert.deepEqual(searched(questions), ['2022-01', '2021-12']);
  assert.equal(run.isDone, false);
});

test('Newest first, results come in the order of their bundles, however many are searched at once', async () => {
  const { engine } = createFakeEngine({ scores: [1] });
  const run = start('q=rain', engine);
  const urls: string[] = [];
  while (!run.isDone) urls.push(...(await run.next(20)).map(({ url }) => url));
  assert.deepEqual(urls, ['/2022-01 1', '/2021-12 1', '/2021-11 1']);
});

test('As many bundles are searched at once as the wanted results probably need, four at most', () => {
  const asked = [100, 150, 300, 600, 1200, 3000, 3000, 3000, 3000].map((count, index) =>
    createEntry(String(index), ['2022-01'], count),
  );
  const next = (progress: { searched: number; found: number; wanted: number }) => countNext(asked, progress);
  assert.equal(next({ searched: 0, found: 0, wanted: 10 }), 2);
  assert.equal(next({ searched: 2, found: 0, wanted: 10 }), 4);
  assert.equal(next({ searched: 2, found: 9, wanted: 1 }), 1);
  assert.equal(next({ searched: 2, found: 1, wanted: 9 }), 3);
  assert.equal(next({ searched: 8, found: 1, wanted: 9 }), 1);
});

test('A bundle that cannot be loaded is listed, and the others are searched', async () => {
  const { engine } = createFakeEngine({ broken: ['2022-01'] });
  const run = start('q=rain', engine);
  assert.equal((await run.next(2)).length, 2);
  assert.deepEqual(
    run.state.missing.map(({ id }) => id),
    ['2022-01'],
  );
  while (!run.isDone) await run.next(20);
  assert.equal(run.state.found, 6);
});

test('Articles that cannot be loaded are passed over, and their bundle is listed', async () => {
  const { engine } = createFakeEngine({ halfBroken: ['2021-12'] });
  const run = start('source=alpha&order=best', engine);
  assert.equal((await run.next(20)).length, 6);
  assert.deepEqual(
    run.state.missing.map(({ id }) => id),
    ['2021-12'],
  );
});

test('A search of which nothing can be loaded fails', async () => {
  const { engine } = createFakeEngine({ broken: ['2022-01', '2021-12', '2021-11'] });
  await assert.rejects(start('q=rain', engine).next(2), /can be loaded/);
});

test('Best first, all bundles are searched and the best of all come first', async () => {
  const { engine, questions } = createFakeEngine();
  const results = await start('q=rain&order=best', engine).next(4);
  assert.equal(searched(questions).length, 3);
  assert.deepEqual(
    results.map(({ url }) => url),
    ['/2022-01 3', '/2021-12 3', '/2021-11 3', '/2022-01 2'],
  );
});

test('Bundles outside of the asked months are never loaded', async () => {
  const { engine, questions } = createFakeEngine();
  await start('q=rain&from=2021-12&to=2021', engine).next(20);
  assert.deepEqual(searched(questions), ['2021-12']);
  assert.deepEqual(questions[0]?.options.filters, {});
});

test('A bundle that reaches beyond the asked months is filtered by month', async () => {
  const { engine, questions } = createFakeEngine();
  const year = createEntry('2021', ['2021-10', '2021-11', '2021-12']);
  await start('q=rain&from=2021-11&topic=energy', engine, [year]).next(20);
  assert.deepEqual(questions[0]?.options.filters, {
    topic: 'energy',
    month: { any: ['2021-11', '2021-12'] },
  });
});

test('A bundle that does not know one of the words has nothing', async () => {
  const { engine } = createFakeEngine();
  const run = start('q=rain+cocoa', engine);
  assert.deepEqual(await run.next(20), []);
  assert.equal(run.isDone, true);
});

test('A word that the index knows by its stem counts', async () => {
  const { engine } = createFakeEngine();
  assert.equal((await start('q=rainy&order=best', engine).next(20)).length, 9);
});

test('Without words the filters alone decide, newest first', async () => {
  const { engine, questions } = createFakeEngine();
  await start('source=alpha&order=best', engine).next(1);
  assert.equal(questions[0]?.words, null);
  assert.deepEqual(questions[0].options.sort, { published: 'desc' });
});

test('An address keeps what was asked, and only that', () => {
  const address = '?q=ice+caps&source=alpha&from=2016-03&to=2017&order=best';
  assert.equal(writeQuery(readQuery(new URLSearchParams(address))), address);
  assert.equal(writeQuery(readQuery(new URLSearchParams('?q=&order=newest&page=7&from=yesterday'))), '');
});

test('A month is asked for by itself or by its year', () => {
  const query = (from: string, to: string): SearchQuery => readQuery(new URLSearchParams({ from, to }));
  assert.ok(isMonthAsked('2016-03', query('2016', '2016')));
  assert.ok(isMonthAsked('2016-03', query('2016-03', '')));
  assert.ok(!isMonthAsked('2016-03', query('2016-04', '')));
  assert.ok(!isMonthAsked('2016-03', query('', '2016-02')));
  assert.ok(!isMonthAsked('2017-01', query('', '2016')));
});

test('Bundles that the lexicon does not name are never searched, and count as searched', async () => {
  const { engine, questions } = createFakeEngine({ named: ['2019', '2017'] });
  const run = startOlder('q=rainy', engine);
  while (!run.isDone) await run.next(20);
  assert.deepEqual(searched(questions), ['2022-01', '2019', '2017']);
  assert.deepEqual([run.state.found, run.state.searched, run.state.total], [9, 6, 6]);
});

test('Where nothing has the words, the newest bundle alone is searched', async () => {
  const { engine, questions } = createFakeEngine({ scores: [], named: [] });
  for (const order of ['newest', 'best']) {
    const run = startOlder(`q=rainy&order=${order}`, engine);
    assert.deepEqual(await run.next(10), []);
    assert.ok(run.isDone);
    assert.deepEqual([run.state.searched, run.state.total], [6, 6]);
  }
  assert.deepEqual(searched(questions), ['2022-01']);
});

test('A lexicon that cannot be loaded leaves no bundle out', async () => {
  const { engine, questions } = createFakeEngine();
  const run = startOlder('q=rainy', engine);
  while (!run.isDone) await run.next(20);
  assert.equal(searched(questions).length, 6);
  assert.equal(run.state.found, 18);
});

test('The lexicon is not loaded where the newest bundle has enough', async () => {
  const { engine, lexiconQuestions } = createFakeEngine({ named: [] });
  assert.equal((await startOlder('q=rainy', engine).next(3)).length, 3);
  assert.deepEqual(lexiconQuestions, []);
});

test('The lexicon is asked once, for the long words alone, without quotation marks', async () => {
  const { engine, lexiconQuestions } = createFakeEngine({ named: ['2021', '2018'] });
  const run = startOlder(`q=${encodeURIComponent('"EU of rainy 北京大"')}`, engine);
  while (!run.isDone) await run.next(20);
  assert.deepEqual(lexiconQuestions, ['rainy 北京 京大']);
});

test('Of a word with other spellings the lexicon is asked for each, and its bundles are those of any', async () => {
  const { engine, lexiconQuestions, questions } = createFakeEngine({ scores: [], named: ['2021'] });
  const run = startOlder('q=e-mail', engine);
  while (!run.isDone) await run.next(20);
  assert.deepEqual(lexiconQuestions, ['email', 'mail']);
  assert.deepEqual(searched(questions), ['2022-01', '2021']);
});

test('Short words alone search every bundle', async () => {
  const { engine, questions, lexiconQuestions } = createFakeEngine({ named: [] });
  const run = startOlder('q=eu', engine);
  while (!run.isDone) await run.next(20);
  assert.deepEqual(lexiconQuestions, []);
  assert.ok(searched(questions).length > 1);
});

test('The newest bundle is searched while the lexicon is still loaded', async () => {
  const { engine } = createFakeEngine();
  const few = older.map((bundle) => ({ ...bundle, count: 50 }));
  const waiting = { ...engine, findBundles: () => new Promise<never>(() => undefined) };
  const run = start('q=rainy', waiting, few, lexiconEntry);
  assert.equal((await run.next(10)).length, 3);
});

test('Where the newest bundle cannot be loaded, and the lexicon names no other, it is the bundle, not the connection', async () => {
  const { engine } = createFakeEngine({ broken: ['2022-01'], named: [] });
  const run = startOlder('q=rainy', engine);
  assert.deepEqual(await run.next(10), []);
  assert.deepEqual(
    run.state.missing.map(({ id }) => id),
    ['2022-01'],
  );
});

/** An engine of one bundle that has some words, each in articles of the same scores, in the order of time. */
function createWordEngine(articles: Readonly<Record<string, readonly number[]>>): SearchEngine {
  const { engine } = createFakeEngine();
  const idsOf = (words: string) =>
    words.startsWith('"')
      ? (articles[words] ?? articles[words.slice(1, -1)] ?? [])
      : Object.entries(articles).flatMap(([word, ids]) => (word.startsWith(words) ? ids : []));
  return {
    ...engine,
    search: ({ id }, words) => {
      const ids = words === null ? Object.values(articles).flat() : idsOf(words);
      const sorted = [...new Set(ids)].sort((first, second) => second - first);
      return Promise.resolve(sorted.map((score) => createFound(id, score)));
    },
  };
}

async function findAll(address: string, engine: SearchEngine): Promise<readonly string[]> {
  const run = start(address, engine, bundles.slice(0, 1));
  const urls: string[] = [];
  while (!run.isDone) urls.push(...(await run.next(20)).map(({ url }) => url.replace(/^.* /, '')));
  return urls;
}

test('A word comes as a word first, and words that begin so after it', async () => {
  const engine = createWordEngine({ us: [1, 3], use: [2, 3, 4] });
  assert.deepEqual(await findAll('q=us', engine), ['3', '1', '4', '2']);
  assert.deepEqual(await findAll('q=us&order=best', engine), ['3', '1', '4', '2']);
  assert.deepEqual(await findAll('q="us"', engine), ['3', '1']);
});

test('A row of words, a word and what is left out are asked for one by one', async () => {
  const engine = createWordEngine({ '"ice caps"': [1, 2, 3, 4], sea: [2, 3, 4, 5], level: [3] });
  assert.deepEqual(await findAll(`q=${encodeURIComponent('"ice caps" sea -level')}`, engine), ['4', '2']);
});

test('Any spelling of a word will do, in the order of time', async () => {
  const engine = createWordEngine({ email: [1, 4], '"e mail"': [2], mail: [9] });
  assert.deepEqual(await findAll('q=e-mail', engine), ['4', '2', '1']);
});

test('What is left out alone leaves all else', async () => {
  assert.deepEqual(await findAll('q=-rain', createWordEngine({ rain: [1], snow: [2, 3] })), ['3', '2']);
});

test('Signs alone find nothing, not everything', async () => {
  assert.deepEqual(await findAll('q=!!!', createWordEngine({ rain: [1] })), []);
});
