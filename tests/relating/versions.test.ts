import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom, type Random } from '../../src/bench/random.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/database/database.ts';
import { relate, write, type TestArticle } from './relation-corpus.ts';

const flood =
  'Flood Rescue Harbour volunteers carried sandbags through the night while the river rose over the quay';
const fire = 'Wildfire Ridge crews cut a firebreak above the village before the wind turned to the east';

test('An article in another language is in the story of its original, whatever words it has', () => {
  const store = relateAll([
    createArticle('/flood/', 1, { text: flood }),
    createArticle('/crecida/', 2, { text: fire, translationOf: '/flood/' }),
  ]);
  assert.deepEqual(storyOf(store, '/crecida/'), '/flood/');
});

test('A story goes on from the version that is most like the next report', () => {
  const store = relateAll([
    createArticle('/flood/', 1, { text: flood }),
    createArticle('/crecida/', 2, { text: fire, translationOf: '/flood/' }),
    createArticle('/next/', 3, { text: `${fire} again` }),
  ]);
  assert.deepEqual(storyOf(store, '/next/'), '/flood/');
});

test('Versions with the same text are not copies of one another', () => {
  const store = relateAll([
    createArticle('/flood/', 1, { text: flood }),
    createArticle('/crecida/', 2, { text: flood, translationOf: '/flood/' }),
    createArticle('/copy/', 3, { text: flood }),
  ]);
  assert.equal(duplicatesOf(store, '/crecida/'), '[]');
  assert.match(duplicatesOf(store, '/copy/'), /flood.*crecida/);
});

test('A version whose original goes begins a story of its own', () => {
  const store = relateAll([
    createArticle('/flood/', 1, { text: flood }),
    createArticle('/crecida/', 2, { text: fire, translationOf: '/flood/' }),
    ...createOthers(),
  ]);
  store.run('delete from articles where path = ?', '/flood/');
  relate(store);
  assert.equal(storyOf(store, '/crecida/'), '/crecida/');
});

test('Versions of one article in several languages do not make a trend', () => {
  const trendsWith = (original: string | null) => {
    const days = Array.from({ length: 20 }, (_, index) =>
      createNews(1 + index, `Town${String(index)}`, null),
    );
    const store = relateAll([...days.flat(), ...createNews(21, 'Gozo', original)]);
    return String(store.get("select trends from trends where day = '2022-03-21'")?.['trends']);
  };
  assert.match(trendsWith(null), /Gozo/);
  assert.doesNotMatch(trendsWith('/Gozo-s0/'), /Gozo/);
});

/** What three outlets report from a place. */
function createNews(day: number, place: string, original: string | null): readonly TestArticle[] {
  const random = createRandom(day);
  const createText = () =>
    Array.from({ length: 6 }, () => `The people of ${place} ${createWords(random)}.`).join(' ');
  return ['s0', 's1', 's2'].map((source) => {
    const path = `/${place}-${source}/`;
    const translationOf = original === path ? null : original;
    return { ...createArticle(path, day, { text: createText(), translationOf }), source };
  });
}

function createWords(random: Random): string {
  return Array.from({ length: 6 }, () => `word${String(random.below(900))}`).join(' ');
}

/** So many that one of them going is not most of the archive. */
function createOthers(): readonly TestArticle[] {
  return Array.from({ length: 12 }, (_, index) =>
    createArticle(`/other-${String(index)}/`, 4, { text: `word${String(index)} alone` }),
  );
}

function createArticle(
  path: string,
  day: number,
  { text, translationOf = null }: Pick<TestArticle, 'text'> & Partial<TestArticle>,
): TestArticle {
  const instant = `2022-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
  return { path, instant, text, source: path, topics: [], isListed: true, translationOf };
}

function relateAll(articles: readonly TestArticle[]): Store {
  const store = openStore(':memory:');
  for (const article of articles) write(store, article);
  relate(store);
  return store;
}

function storyOf(store: Store, path: string): unknown {
  return store.get('select story from articles where path = ?', path)?.['story'];
}

function duplicatesOf(store: Store, path: string): string {
  return String(store.get('select duplicates from articles where path = ?', path)?.['duplicates']);
}
