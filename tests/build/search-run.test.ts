import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BundleEntry } from '../../src/archive/search-bundle.ts';
import type { EngineOptions, SearchEngine } from '../../src/client/search-engine.ts';
import { isMonthAsked, readQuery, writeQuery, type SearchQuery } from '../../src/client/search-query.ts';
import { createSearchRun } from '../../src/client/search-run.ts';

const bundles: readonly BundleEntry[] = ['2022-01', '2021-12', '2021-11'].map((month) => ({
  id: month,
  months: [month],
  count: 3,
  language: 'en',
  tag: 'en_1',
}));

interface Question {
  readonly bundle: string;
  readonly words: string | null;
  readonly options: EngineOptions;
}

/** An engine whose every bundle finds three articles with these scores; it keeps what it was asked. */
function createFakeEngine(scores: readonly number[] = [1, 3, 2], content = 'rain') {
  const questions: Question[] = [];
  const engine: SearchEngine = {
    open: () => undefined,
    close: () => undefined,
    search: ({ id }, words, options) => {
      questions.push({ bundle: id, words, options });
      const isKnown = words === null || !words.startsWith('"') || words.includes('rainy');
      return Promise.resolve(
        isKnown ? scores.map((score) => ({ bundle: id, id: `${id} ${String(score)}`, score })) : [],
      );
    },
    load: () => Promise.resolve({ url: '/', content, locations: [0], meta: { title: '' }, filters: {} }),
  };
  return { engine, questions };
}

function start(address: string, engine: SearchEngine, among = bundles) {
  const query = readQuery(new URLSearchParams(address));
  return createSearchRun({ engine, bundles: among, query, onProgress: () => undefined });
}

test('Newest first, older bundles are searched only when results run out', async () => {
  const { engine, questions } = createFakeEngine();
  const run = start('q=rain', engine);
  assert.equal((await run.next(2)).length, 2);
  assert.deepEqual(
    questions.map(({ bundle }) => bundle),
    ['2022-01'],
  );
  assert.equal((await run.next(2)).length, 2);
  assert.deepEqual(
    questions.map(({ bundle }) => bundle),
    ['2022-01', '2021-12'],
  );
  assert.equal(run.isDone, false);
  assert.equal((await run.next(20)).length, 5);
  assert.equal(run.isDone, true);
});

test('Best first, all bundles are searched and the best of all come first', async () => {
  const { engine, questions } = createFakeEngine();
  const results = await start('q=rain&order=best', engine).next(4);
  assert.equal(questions.length, 3);
  assert.deepEqual(
    results.map(({ id }) => id),
    ['2022-01 3', '2021-12 3', '2021-11 3', '2022-01 2'],
  );
});

test('Bundles outside of the asked months are never loaded', async () => {
  const { engine, questions } = createFakeEngine();
  await start('q=rain&from=2021-12&to=2021', engine).next(20);
  assert.deepEqual(
    questions.map(({ bundle }) => bundle),
    ['2021-12'],
  );
  assert.deepEqual(questions[0]?.options.filters, {});
});

test('A bundle that reaches beyond the asked months is filtered by month', async () => {
  const { engine, questions } = createFakeEngine();
  const year = {
    id: '2021',
    months: ['2021-10', '2021-11', '2021-12'],
    count: 9,
    language: 'en',
    tag: 'en_2',
  };
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
  assert.equal((await start('q=rainy', engine).next(20)).length, 9);
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
