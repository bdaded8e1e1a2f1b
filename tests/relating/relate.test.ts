import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../src/bench/random.ts';
import { countRounds, createRandomOfPart } from '../random-rounds.ts';
import { openStore } from '../../src/store/open-store.ts';
import {
  createArticle,
  edit,
  readRelations,
  relate,
  relateFromNothing,
  write,
  type TestArticle,
} from './relation-corpus.ts';

for (const [how, mostGoneThrough] of [
  ['', undefined],
  [', all in memory', 0],
] as const) {
  test(`A copy that outlives its original counts for all its terms${how}`, () => {
    const random = createRandom(6);
    const articles = new Map<string, TestArticle>();
    const store = openStore(':memory:');
    for (let index = 0; index < 60; index += 1) {
      const article = { ...createArticle(`/a${String(index)}/`, random, []), isListed: true };
      articles.set(article.path, article);
    }
    const [first] = articles.values();
    assert.ok(first !== undefined);
    const copy = {
      ...first,
      path: '/copy/',
      text: `${first.text} Zanzibar`,
      instant: '2022-02-01T00:00:00.000Z',
    };
    articles.set(copy.path, copy);
    for (const article of articles.values()) write(store, article);
    relate(store, mostGoneThrough);
    articles.delete(first.path);
    store.run('delete from articles where path = ?', first.path);
    relate(store, mostGoneThrough);
    assert.deepEqual(readRelations(store), relateFromNothing(articles.values()));
  });

  test(`An archive that grows and shrinks where it is measured is as if related from nothing${how}`, () => {
    const random = createRandom(9);
    const articles = new Map<string, TestArticle>();
    const store = openStore(':memory:');
    for (let index = 0; index < 28; index += 1) {
      const article = createArticle(`/a${String(index)}/`, random, [...articles.values()]);
      articles.set(article.path, article);
      write(store, article);
    }
    relate(store, mostGoneThrough);
    for (let round = 0; round < 40; round += 1) {
      const edits = edit(store, articles, random);
      relate(store, mostGoneThrough);
      assert.deepEqual(readRelations(store), relateFromNothing(articles.values()), edits);
    }
  });

  test(`After any edits the store is as if every article had been related from nothing${how}`, () => {
    const random = createRandomOfPart(5);
    const articles = new Map<string, TestArticle>();
    const store = openStore(':memory:');
    for (let index = 0; index < 400; index += 1) {
      const article = createArticle(`/a${String(index)}/`, random, [...articles.values()]);
      articles.set(article.path, article);
      write(store, article);
    }
    relate(store, mostGoneThrough);
    for (let round = 0; round < countRounds(25); round += 1) {
      const edits = Array.from({ length: 1 + random.below(3) }, () => edit(store, articles, random));
      relate(store, mostGoneThrough);
      assert.deepEqual(readRelations(store), relateFromNothing(articles.values()), edits.join(', '));
    }
  });
}
