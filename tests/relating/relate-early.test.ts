import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../src/bench/random.ts';
import { relateEarly } from '../../src/relating/relate-early.ts';
import { relateArticles } from '../../src/relating/relate.ts';
import type { Store } from '../../src/store/database/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import {
  createArticles,
  readRelations,
  relateFromNothing,
  write,
  type TestArticle,
} from './relation-corpus.ts';

/** Stores articles a few at a time, and relates as far as may be after each. */
function relateMeanwhile(store: Store, articles: readonly TestArticle[]): Progress {
  const early = relateEarly(store, articles.length, Infinity);
  assert.ok(early !== undefined);
  for (let place = 0; place < articles.length; place += 10) {
    for (const article of articles.slice(place, place + 10)) write(store, article);
    const next = articles[place + 10];
    // Articles of a day of the site’s time zone may be of the day before, or after, in UTC.
    if (next !== undefined) early.advance(next.instant.slice(0, 10));
  }
  let lateCount = 0;
  return {
    finish: () => {
      relateArticles(store, { early, onProgress: () => (lateCount += 1) });
      return lateCount;
    },
  };
}

interface Progress {
  /** @returns how many were still to be related. */
  finish(): number;
}

test('What was related while articles were read is as if all had been there', () => {
  const articles = createArticles(400, createRandom(21));
  const store = openStore(':memory:');
  const late = relateMeanwhile(store, articles).finish();
  const ofLastMonth = articles.filter(({ isListed, instant }) => isListed && instant >= '2022-01');
  assert.equal(late, ofLastMonth.length, 'the months before were related meanwhile');
  assert.deepEqual(readRelations(store), relateFromNothing(articles));
});

test('An article that came after those behind it were related is related all the same', () => {
  const articles = createArticles(400, createRandom(22));
  const [first, ...others] = articles.filter(({ isListed }) => isListed);
  assert.ok(first !== undefined);
  const store = openStore(':memory:');
  const progress = relateMeanwhile(store, others);
  write(store, first);
  progress.finish();
  assert.deepEqual(readRelations(store), relateFromNothing([...others, first]));
});

test('Nothing is related early in a store that has articles', () => {
  const [first] = createArticles(1, createRandom(23));
  assert.ok(first !== undefined);
  const store = openStore(':memory:');
  write(store, first);
  assert.equal(relateEarly(store, 10), undefined);
});
