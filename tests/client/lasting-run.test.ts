import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLastingRun } from '../../src/client/lasting-run.ts';
import type { SpellingFinder } from '../../src/client/search-spellings.ts';
import type { SearchArchive } from '../../src/client/search-archive.ts';
import { readQuery } from '../../src/client/search-query.ts';

interface FakeArchive {
  /** The months of its bundles, with what each finds. */
  readonly months: Readonly<Record<string, readonly string[]>>;
  /** The months whose files the host does not have. */
  readonly gone?: readonly string[];
}

/** An archive of a bundle a month, whose words are those of the query. */
const noSpellings: SpellingFinder['find'] = (terms) => Promise.resolve({ terms, also: [] });

function createArchive({ months, gone = [] }: FakeArchive): SearchArchive {
  let isOutdated = false;
  const fail = () => {
    isOutdated = true;
    return Promise.reject(new Error('It is gone.'));
  };
  return {
    bundles: Object.keys(months).map((id) => ({
      id,
      from: `${id}-01`,
      to: `${id}-28`,
      months: [id],
      count: 3000,
      language: 'en',
      description: '{}',
      spellings: '',
    })),
    spellings: { find: noSpellings, findFurther: noSpellings },
    engine: {
      open: () => undefined,
      close: () => undefined,
      findBundles: () => Promise.resolve([]),
      get isOutdated() {
        return isOutdated;
      },
      search: ({ id }) =>
        gone.includes(id)
          ? fail()
          : Promise.resolve(
              (months[id] ?? []).map((article) => ({
                bundle: id,
                id: article,
                handle: article,
                score: 1,
                places: [],
              })),
            ),
      load: ({ id }) =>
        Promise.resolve({
          url: `/${id}/`,
          content: 'rain',
          locations: [0],
          meta: { title: '' },
          filters: {},
        }),
    },
  };
}

function start(first: FakeArchive, later?: FakeArchive) {
  let reopened = 0;
  const run = createLastingRun({
    query: readQuery(new URLSearchParams('source=alpha')),
    terms: [],
    archive: createArchive(first),
    reopen: () => {
      reopened += 1;
      return later === undefined
        ? Promise.reject(new Error('offline'))
        : Promise.resolve(createArchive(later));
    },
    onProgress: () => undefined,
  });
  const listAll = async () => {
    const urls: string[] = [];
    while (!run.isDone) urls.push(...(await run.next(1)).map(({ url }) => url));
    return urls;
  };
  return { run, listAll, countReopened: () => reopened };
}

const before = { '2022-02': ['c'], '2022-01': ['b', 'a'] };
const after = { '2022-03': ['d'], '2022-02': ['c'], '2022-01': ['b', 'a'] };

test('A search whose bundles are gone is answered from the new list, and nothing is missing', async () => {
  const { run, listAll } = start({ months: before, gone: Object.keys(before) }, { months: after });
  assert.deepEqual(await listAll(), ['/d/', '/c/', '/b/', '/a/']);
  assert.deepEqual(run.state.missing, []);
});

test('What was handed out before the site was published again is not handed out once more', async () => {
  const { listAll, countReopened } = start({ months: before, gone: ['2022-01'] }, { months: after });
  assert.deepEqual(await listAll(), ['/c/', '/d/', '/b/', '/a/']);
  assert.equal(countReopened(), 1);
});

test('A search names what is missing only where the new list has it and the host does not', async () => {
  const { run, listAll } = start({ months: before, gone: ['2022-01'] }, { months: after, gone: ['2022-01'] });
  assert.deepEqual(await listAll(), ['/c/', '/d/']);
  assert.deepEqual(
    run.state.missing.map(({ id }) => id),
    ['2022-01'],
  );
});

test('A search fails where the new list cannot be loaded', async () => {
  const { run } = start({ months: before, gone: Object.keys(before) });
  await assert.rejects(run.next(1), /offline/);
});

test('A search of which nothing is gone loads no list again', async () => {
  const { listAll, countReopened } = start({ months: before }, { months: after });
  assert.deepEqual(await listAll(), ['/c/', '/b/', '/a/']);
  assert.equal(countReopened(), 0);
});
