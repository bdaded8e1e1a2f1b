import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostAsked, readArticleQuery } from '../../src/archive/article-query.ts';
import { answerQuestion } from '../../src/records/article-entry.ts';
import { createArrayArchive, createNumbered } from '../records/array-archive.ts';
import { createRandom } from '../../src/bench/random.ts';
import { createMemoryArchive } from '../../src/store/archive/memory-archive.ts';
import { createBodyReader } from '../../src/renderer/read-body.ts';
import { articleFiles, createTestSite, type TestArticle } from '../test-site.ts';

const articles: Readonly<Record<string, TestArticle>> = {
  one: { published: '2021-12-31T10:00:00Z', topics: ['Río'] },
  two: {
    published: '2022-01-12T10:00:00Z',
    topics: ['Río', 'Power'],
    source: 'beta',
    matter: 'language: de',
  },
  three: { published: '2022-01-12T11:00:00Z', topics: ['Power'], matter: 'originalLanguage: fr' },
  four: { published: '2022-02-01', topics: ['Power'], source: 'beta' },
  draft: { published: '2022-02-02', topics: ['Power'], matter: 'draft: true' },
  gone: {
    published: '2022-02-03',
    topics: ['Power'],
    matter: 'status: withdrawn\nwithdrawn: { date: 2022-03-01, reason: Wrong. }',
  },
};

const expected: readonly (readonly [filter: object, slugs: readonly string[]])[] = [
  [{}, ['four', 'three', 'two', 'one']],
  [{ limit: 2 }, ['four', 'three']],
  [{ topic: 'Power' }, ['four', 'three', 'two']],
  [{ topic: 'río' }, ['two', 'one']],
  [{ topic: 'Power', source: 'beta' }, ['four', 'two']],
  [{ topic: 'Power', source: 'beta', limit: 1 }, ['four']],
  [{ source: 'alpha' }, ['three', 'one']],
  [{ language: 'de' }, ['two']],
  [{ originalLanguage: 'fr' }, ['three']],
  [{ from: '2022' }, ['four', 'three', 'two']],
  [{ from: '2022-01', to: '2022-01' }, ['three', 'two']],
  [{ topic: 'Power', from: '2022-01-12', to: '2022-01-12' }, ['three', 'two']],
  [{ to: '2021' }, ['one']],
  [{ topic: undefined }, ['four', 'three', 'two', 'one']],
  [{ topic: 'Nothing' }, []],
];

test('The store finds the listed articles that fit every key of a query, the newest first', async (context) => {
  const site = createTestSite(context, articleFiles(articles));
  const archive = await site.take();
  const memory = createMemoryArchive(site.store, { ...archive, readBody: createBodyReader(site.folder) });
  for (const each of [archive, memory]) {
    const found = expected.map(([filter]) => each.listMatching(readArticleQuery(filter)).map(slugOf));
    assert.deepEqual(
      found,
      expected.map(([, slugs]) => slugs),
    );
  }
});

test('The store and arrays find the same articles, whatever the query', async (context) => {
  const site = createTestSite(context, articleFiles(articles));
  const archive = await site.take();
  const listed = ['one', 'two', 'three', 'four'].flatMap(
    (slug) =>
      archive.findArticle(`/${articles[slug]?.published.slice(0, 10).replaceAll('-', '/') ?? ''}/${slug}/`) ??
      [],
  );
  const arrays = createArrayArchive({ articles: listed });
  const random = createRandom(31);
  const choose = (values: readonly unknown[]) => values[random.below(values.length)];
  for (let round = 0; round < 200; round += 1) {
    const query = readArticleQuery({
      topic: choose([undefined, undefined, 'Power', 'Río']),
      source: choose([undefined, undefined, 'alpha', 'beta']),
      language: choose([undefined, undefined, 'en', 'de']),
      originalLanguage: choose([undefined, undefined, 'es', 'fr', 'fa']),
      from: choose([undefined, '2021', '2022-01', '2022-01-12']),
      to: choose([undefined, '2021', '2022-01', '2022-01-12']),
      limit: choose([undefined, 1, 2]),
    });
    const [fromStore, fromArrays] = [archive, arrays].map((each) => each.listMatching(query).map(slugOf));
    assert.deepEqual(fromStore, fromArrays, JSON.stringify(query));
  }
});

test('More articles than a page may hold are an error that says what to add, unless the query has a limit', () => {
  const many = Array.from({ length: mostAsked + 1 }, (_, number) => createNumbered('2022-01-13', number));
  const archive = createArrayArchive({ articles: many });
  assert.throws(
    () => answerQuestion(archive, { query: {} }),
    /More than 1000 articles fit \{\}.*Add a limit/,
  );
  assert.equal(answerQuestion(archive, { query: { limit: 3 } }).length, 3);
});

function slugOf({ path }: { readonly path: string }): string {
  return path.split('/').at(-2) ?? '';
}
