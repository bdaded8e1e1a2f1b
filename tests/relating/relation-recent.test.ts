import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom, type Random } from '../../src/bench/random.ts';
import { countRounds, createRandomOfPart } from '../random-rounds.ts';
import { readRecentArchive } from '../../src/relating/relation-recent.ts';
import type { Store } from '../../src/store/database/database.ts';
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

interface Archive {
  readonly store: Store;
  readonly articles: Map<string, TestArticle>;
}

function createArchive(count: number, random: Random, createText?: (random: Random) => string): Archive {
  const archive: Archive = { store: openStore(':memory:'), articles: new Map() };
  for (let index = 0; index < count; index += 1) {
    const article = createArticle(`/a${String(index)}/`, random, [...archive.articles.values()]);
    put(archive, createText === undefined ? article : { ...article, text: createText(random) });
  }
  relate(archive.store);
  return archive;
}

function put({ store, articles }: Archive, article: TestArticle): void {
  articles.set(article.path, article);
  write(store, article);
}

function findLast({ articles }: Archive): TestArticle {
  const listed = [...articles.values()].filter(({ isListed }) => isListed);
  const last = listed.sort((first, second) => (isBefore(first, second) ? -1 : 1)).at(-1);
  assert.ok(last !== undefined);
  return last;
}

function isBefore(first: TestArticle, second: TestArticle): boolean {
  return first.instant < second.instant || (first.instant === second.instant && first.path < second.path);
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Up to three articles, from the same instant as the last up to two days after it. */
function append(archive: Archive, random: Random): void {
  for (let count = random.below(3); count >= 0; count -= 1) {
    const last = findLast(archive);
    const path = `/z${String(archive.articles.size).padStart(6, '0')}/`;
    const wait = [0, 0, 3_600_000, 20 * 3_600_000, 40 * 3_600_000][random.below(5)] ?? 0;
    const instant = later(last.instant, wait > 0 || path > last.path ? wait : 1);
    put(archive, { ...createArticle(path, random, [...archive.articles.values()]), instant });
  }
}

function isRecent({ store }: Archive): boolean {
  return readRecentArchive(store) !== undefined;
}

test('What comes after everything else is related as if all were related from nothing', () => {
  const random = createRandomOfPart(11);
  const archive = createArchive(300, random);
  for (let round = 0; round < countRounds(12); round += 1) {
    append(archive, random);
    assert.ok(isRecent(archive));
    relate(archive.store);
    assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
  }
});

test('It is so where terms have more articles than are ever asked for', () => {
  const random = createRandom(12);
  const createText = () => Array.from({ length: 14 }, () => `word${String(random.below(40))}`).join(' ');
  const archive = createArchive(900, random, createText);
  assert.ok(archive.store.get('select 1 from relation_terms where frequency > 256') !== undefined);
  const last = findLast(archive);
  for (let round = 1; round <= 5; round += 1) {
    const instant = later(last.instant, round * 3_600_000);
    put(archive, { ...last, path: `/z${String(round)}/`, instant, text: createText() });
    assert.ok(isRecent(archive));
    relate(archive.store);
    assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
  }
});

test('It is so after edits before it, and edits are after it', () => {
  const random = createRandomOfPart(13);
  const archive = createArchive(250, random);
  for (let round = 0; round < countRounds(20); round += 1) {
    const change = round % 2 === 0 ? edit(archive.store, archive.articles, random) : 'append';
    if (change === 'append') append(archive, random);
    relate(archive.store);
    assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()), change);
  }
});

test('Where nothing but a draft came, everything stays as it was', () => {
  const archive = createArchive(60, createRandom(17));
  const before = readRelations(archive.store);
  relate(archive.store);
  assert.deepEqual(readRelations(archive.store), before);
  const last = findLast(archive);
  for (const wait of [1000, -20 * 86_400_000]) {
    put(archive, { ...last, path: '/draft/', instant: later(last.instant, wait), isListed: false });
    assert.ok(isRecent(archive));
    relate(archive.store);
    assert.deepEqual(readRelations(archive.store), before);
  }
});

test('Trends of a new day know what was in the news before the year’s turn', () => {
  const archive: Archive = { store: openStore(':memory:'), articles: new Map() };
  const random = createRandom(18);
  const putOn = (day: number, place: string, source: string): void => {
    const instant = new Date(Date.UTC(2021, 11, day, archive.articles.size % 24)).toISOString();
    const words = () => Array.from({ length: 6 }, () => `word${String(random.below(900))}`).join(' ');
    const text = Array.from({ length: 6 }, () => `The people of ${place} ${words()}.`).join(' ');
    put(archive, {
      path: `/${place}/${instant}/`,
      instant,
      text,
      source,
      topics: [],
      isListed: true,
      translationOf: null,
    });
  };
  const publish = (day: number, place: string): void => {
    for (const source of ['s0', 's1', 's2']) putOn(day, place, source);
  };
  for (let day = 1; day <= 40; day += 1) {
    if (day > 8 && day < 28) publish(day, 'Calama');
    publish(day, `Town${String(day)}`);
  }
  relate(archive.store);
  publish(41, 'Calama');
  publish(41, 'Gozo');
  assert.ok(isRecent(archive));
  relate(archive.store);
  const trends = String(archive.store.get("select trends from trends where day = '2022-01-10'")?.['trends']);
  assert.match(trends, /Gozo/);
  assert.doesNotMatch(trends, /Calama/);
  assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
});

test('A copy of the oldest text is known as one where it is appended', () => {
  const archive = createArchive(250, createRandom(14));
  const all = [...archive.articles.values()].filter(({ isListed }) => isListed);
  const oldest = all.reduce((first, second) => (isBefore(second, first) ? second : first));
  const last = findLast(archive);
  put(archive, { ...oldest, path: '/copy/', instant: later(last.instant, 1000) });
  assert.ok(isRecent(archive));
  relate(archive.store);
  const row = archive.store.get("select duplicates from articles where path = '/copy/'");
  assert.ok(String(row?.['duplicates']).includes(oldest.path));
  assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
});

test('The fortieth copy of a text is known as a copy of the first', () => {
  const archive = createArchive(200, createRandom(19));
  const last = findLast(archive);
  for (let count = 0; count < 40; count += 1) {
    const path = `/z${String(count).padStart(2, '0')}/`;
    put(archive, { ...last, path, instant: later(last.instant, (count + 1) * 60_000) });
    if (count >= 38) relate(archive.store);
  }
  assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
});

/** What editors do to the newest articles. */
const lateChanges: Readonly<Record<string, (archive: Archive, last: TestArticle) => void>> = {
  'comes just before the last': (archive, last) => {
    put(archive, { ...last, path: '/before/', instant: later(last.instant, -1) });
  },
  'comes at the same instant, before it by its path': (archive, last) => {
    put(archive, { ...last, path: '/!/' });
  },
  'is corrected': (archive, last) => {
    put(archive, { ...last, text: 'Another text' });
  },
  'is only touched': (archive, last) => {
    put(archive, last);
  },
  'is published later': (archive, last) => {
    put(archive, { ...last, instant: later(last.instant, 1000) });
  },
  'is published earlier': (archive, last) => {
    put(archive, { ...last, instant: later(last.instant, -5 * 86_400_000) });
  },
  'is withdrawn': (archive, last) => {
    put(archive, { ...last, isListed: false });
  },
  'is deleted': ({ store, articles }, { path }) => {
    articles.delete(path);
    store.run('delete from articles where path = ?', path);
  },
};

for (const [what, change] of Object.entries(lateChanges)) {
  test(`An article among the newest ${what}: all is as if related from nothing`, () => {
    const random = createRandom(15);
    const archive = createArchive(150, random);
    change(archive, findLast(archive));
    assert.ok(isRecent(archive));
    relate(archive.store);
    assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
  });
}

test('It is so where terms have more articles than are kept, as long as enough are left', () => {
  const random = createRandom(20);
  const createText = () => Array.from({ length: 14 }, () => `word${String(random.below(12))}`).join(' ');
  const archive = createArchive(900, random, createText);
  assert.ok(archive.store.get('select 1 from relation_terms where frequency > 512') !== undefined);
  for (let round = 0; round < 6; round += 1) {
    const last = findLast(archive);
    if (round % 2 === 0) put(archive, { ...last, text: createText() });
    else put(archive, { ...last, isListed: false });
    assert.ok(isRecent(archive));
    relate(archive.store);
    assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
  }
});

test('Where the index does not reach back far enough, everything is read', () => {
  const random = createRandom(21);
  const words = () => Array.from({ length: 14 }, () => `word${String(random.below(400))}`);
  const archive = createArchive(800, random, () => ['common', ...words()].join(' '));
  const listed = [...archive.articles.values()].filter(({ isListed }) => isListed);
  const early = listed.sort((first, second) => (isBefore(first, second) ? -1 : 1)).at(-600);
  assert.ok(early !== undefined);
  put(archive, { ...early, path: '/early/', text: 'common and others' });
  assert.ok(readRecentArchive(archive.store, 10_000) === undefined);
  relate(archive.store);
  assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
});

test('A change with many articles after it has everything read', () => {
  const archive = createArchive(120, createRandom(22));
  const changed = listInOrder(archive)[70];
  assert.ok(changed);
  put(archive, { ...changed, text: 'Another text' });
  assert.ok(readRecentArchive(archive.store, 20) === undefined);
  assert.ok(readRecentArchive(archive.store, 60) !== undefined);
});

test('A change before the archive was last measured has everything read', () => {
  const archive = createArchive(120, createRandom(22));
  const changed = listInOrder(archive)[60];
  assert.ok(changed);
  put(archive, { ...changed, text: 'Another text' });
  assert.ok(readRecentArchive(archive.store, 120) === undefined);
});

test('Changes among the newest need the content of the last weeks alone', () => {
  const archive = createArchive(300, createRandom(16));
  const damage = "update relation_months set content = x'' where month = '2021-11'";
  const kept = archive.store.get("select content from relation_months where month = '2021-11'")?.['content'];
  const last = findLast(archive);
  archive.store.run(damage);
  for (const wait of [1000, -1000]) {
    put(archive, { ...last, path: `/at${String(wait)}/`, instant: later(last.instant, wait) });
    relate(archive.store);
  }
  put(archive, { ...last, path: '/early/', instant: '2021-12-10T00:00:00.000Z' });
  assert.throws(() => relate(archive.store), 'trends of December look back to November');
  archive.articles.delete('/early/');
  for (const table of ['articles', 'article_data', 'relation_changes']) {
    archive.store.run(`delete from ${table} where path = '/early/'`);
  }
  archive.store.run("update relation_months set content = ? where month = '2021-11'", kept as Uint8Array);
  assert.deepEqual(readRelations(archive.store), relateFromNothing(archive.articles.values()));
});

function listInOrder({ articles }: ReturnType<typeof createArchive>): readonly TestArticle[] {
  const listed = [...articles.values()].filter(({ isListed }) => isListed);
  return listed.sort((first, second) => (isBefore(first, second) ? -1 : 1));
}
