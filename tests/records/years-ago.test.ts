import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listDaysLookingBack, listYearsAgo } from '../../src/records/years-ago.ts';
import { createArrayArchive, createDated } from './array-archive.ts';

const lone = createDated('2021-01-13T12:00:00Z', 'lone');
const told = ['a', 'b'].map((slug) => createDated('2021-01-13T08:00:00Z', slug));
const old = createDated('2012-01-13T08:00:00Z', 'old');
const unasked = createDated('2020-01-13T08:00:00Z', 'two-years-ago');

test('A day looks back one, five and ten years, where these have articles, what most reported first', () => {
  const archive = createArrayArchive({
    articles: [lone, ...told, old, unasked],
    stories: [told.map(({ path }) => path)],
  });
  assert.deepEqual(
    listYearsAgo(archive, '2022-01-13').map(({ years, path, articles }) => [
      years,
      path,
      articles.map(({ title }) => title),
    ]),
    [
      [1, '/2021/01/13/', ['b', 'lone']],
      [10, '/2012/01/13/', ['old']],
    ],
  );
});

test('29 February looks back at leap years alone', () => {
  const archive = createArrayArchive({ articles: [createDated('2023-03-01T08:00:00Z', 'march')] });
  assert.deepEqual(listYearsAgo(archive, '2024-02-29'), []);
});

test('The days that look back at a day are one, five and ten years later', () => {
  assert.deepEqual(listDaysLookingBack(['2012-01-13']), ['2013-01-13', '2017-01-13', '2022-01-13']);
});
