import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createRandom, type Random } from '../../src/bench/random.ts';
import { topicSlug } from '../../src/archive/permalink.ts';
import type { Store } from '../../src/store/database/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { countRounds, createRandomOfPart } from '../random-rounds.ts';
import { createArticle, createText, relate, write, type TestArticle } from './relation-corpus.ts';

interface PartedArticle extends TestArticle {
  readonly section: string;
}

/** An article with parts that hundreds have, or ten, or nobody else; alike to others or to none. */
function createParted(path: string, random: Random): PartedArticle {
  return {
    ...createArticle(path, random, []),
    text: random.below(2) === 0 ? createText(random) : `Note ${String(random.below(1e9))}`,
    topics: [['News'], ['News', 'Water'], [`Rare ${String(random.below(30))}`], []][random.below(4)] ?? [],
    source: random.below(3) === 0 ? `outlet-${String(random.below(1e6))}` : 'agency',
    section: ['home', 'abroad', ''][random.below(3)] ?? '',
    translationOf: null,
  };
}

function put(store: Store, article: PartedArticle): void {
  remove(store, article.path);
  write(store, article);
  const { path, instant, topics, source, section, isListed } = article;
  const parts = [
    ...topics.map((topic) => ['topic', topicSlug(topic)] as const),
    ['source', source] as const,
    ...(section === '' ? [] : [['section', section] as const]),
  ];
  const insert = 'insert into parts (kind, id, name, instant, path, day) values (?, ?, ?, ?, ?, ?)';
  for (const [kind, id] of isListed ? parts : [])
    store.run(insert, kind, id, id, instant, path, instant.slice(0, 10));
}

function remove(store: Store, path: string): void {
  for (const table of ['articles', 'article_data', 'parts'])
    store.run(`delete from ${table} where path = ?`, path);
}

function readMore(store: Store): ReadonlyMap<unknown, unknown> {
  return new Map(
    store.all('select path, more from articles order by path').map((row) => [row['path'], row['more']]),
  );
}

function readFromNothing(articles: Iterable<PartedArticle>): ReadonlyMap<unknown, unknown> {
  const store = openStore(':memory:');
  for (const article of articles) put(store, article);
  relate(store);
  const more = readMore(store);
  store.close();
  return more;
}

const kinds = ['new', 'parted', 'rewritten', 'moved', 'hidden', 'deleted', 'version'] as const;

/** New, with other parts or another text, moved, hidden, deleted, or made a version of another. */
function edit(store: Store, articles: Map<string, PartedArticle>, random: Random): string {
  const all = [...articles.values()];
  const kind = kinds[random.below(kinds.length)] ?? 'new';
  const victim = all[random.below(all.length)];
  const other = all[random.below(all.length)];
  if (victim === undefined || other === undefined) return 'nothing';
  const { topics, section, source, instant } = createParted(victim.path, random);
  if (kind === 'deleted') {
    articles.delete(victim.path);
    remove(store, victim.path);
    return `${kind} ${victim.path}`;
  }
  const next: PartedArticle = {
    new: createParted(`/new${String(random.below(1e9))}/`, random),
    parted: { ...victim, topics, section, source },
    rewritten: { ...victim, text: createText(random) },
    moved: { ...victim, instant },
    hidden: { ...victim, isListed: !victim.isListed },
    version: { ...victim, translationOf: victim.translationOf === null ? other.path : null },
  }[kind];
  articles.set(next.path, next);
  put(store, next);
  return `${kind} ${next.path}`;
}

function createArchive(
  count: number,
  random: Random,
): { store: Store; articles: Map<string, PartedArticle> } {
  const articles = new Map<string, PartedArticle>();
  const store = openStore(':memory:');
  for (let index = 0; index < count; index += 1) {
    const article = createParted(`/a${String(index)}/`, random);
    articles.set(article.path, article);
    put(store, article);
  }
  relate(store);
  return { store, articles };
}

test('After any edits the lists go on as if they had been found from nothing', () => {
  const random = createRandomOfPart(71);
  const { store, articles } = createArchive(350, random);
  for (let round = 0; round < countRounds(16); round += 1) {
    const edits = Array.from({ length: 1 + random.below(2) }, () => edit(store, articles, random));
    relate(store);
    assert.deepEqual(readMore(store), readFromNothing(articles.values()), edits.join(', '));
  }
});

test('A new article changes the list of no earlier one', () => {
  const random = createRandom(72);
  const { store } = createArchive(300, random);
  const before = readMore(store);
  put(store, {
    ...createParted('/z/', random),
    text: 'Rain',
    instant: '2023-01-01T00:00:00.000Z',
    isListed: true,
  });
  relate(store);
  const after = readMore(store);
  assert.match(String(after.get('/z/')), /"articles":\["/);
  for (const [path, more] of before) assert.equal(after.get(path), more);
});

/** Articles of nothing, one an hour, between an early article and a late one. */
function createFar(
  context: Pick<TestContext, 'after'>,
  early: Partial<PartedArticle>,
  late: Partial<PartedArticle>,
): {
  readonly change: (path: string, change: Partial<PartedArticle>) => void;
  readonly readLate: () => string;
} {
  const store = openStore(':memory:');
  context.after(() => {
    store.close();
  });
  const articles = new Map<string, PartedArticle>();
  const add = (path: string, hour: number, told: Partial<PartedArticle>) => {
    const instant = new Date(Date.UTC(2022, 0, 1, hour)).toISOString();
    const article: PartedArticle = {
      path,
      instant,
      text: `word${path.replace(/\W/g, '')}`,
      source: path,
      topics: [],
      section: '',
      translationOf: null,
      isListed: true,
      ...told,
    };
    articles.set(path, article);
    put(store, article);
  };
  for (let hour = 2; hour < 300; hour += 1) add(`/filler-${String(hour)}/`, hour, {});
  add('/early/', 0, early);
  add('/late/', 300, late);
  relate(store);
  return {
    change: (path, change) => {
      const article = articles.get(path);
      if (article === undefined) add(path, 1, change);
      else put(store, { ...article, ...change });
      relate(store);
    },
    readLate: () => String(readMore(store).get('/late/')),
  };
}

const onDam = { topics: ['Dam'] };

test('An article that takes up a topic comes into the list of a far later one', (context) => {
  const { change, readLate } = createFar(context, {}, onDam);
  assert.doesNotMatch(readLate(), /early/);
  change('/early/', onDam);
  assert.match(readLate(), /"id":"dam","articles":\["\/early\/"\]/);
});

test('An article that loses a topic goes from the list of a far later one', (context) => {
  const { change, readLate } = createFar(context, onDam, onDam);
  assert.match(readLate(), /early/);
  change('/early/', { topics: [] });
  assert.doesNotMatch(readLate(), /early/);
});

test('An article that is withdrawn goes from the list of a far later one', (context) => {
  const { change, readLate } = createFar(context, onDam, onDam);
  change('/early/', { isListed: false });
  assert.doesNotMatch(readLate(), /early/);
});

test('An article that turns out a copy goes from the list of a far later one', (context) => {
  const text = Array.from({ length: 60 }, (_, word) => `word${String(word)}`).join(' ');
  const { change, readLate } = createFar(
    context,
    { ...onDam, text, instant: '2022-01-01T02:30:00.000Z' },
    onDam,
  );
  assert.match(readLate(), /early/);
  change('/original/', { text });
  assert.doesNotMatch(readLate(), /early/);
});

test('Where a related article becomes a version of another, a far later list no longer names that other', (context) => {
  const text = Array.from({ length: 60 }, (_, word) => `word${String(word)}`).join(' ');
  const { change, readLate } = createFar(
    context,
    { text },
    { ...onDam, text: text.replaceAll('word3', 'other') },
  );
  change('/dam/', onDam);
  assert.match(readLate(), /"\/dam\/"/);
  change('/early/', { text, translationOf: '/dam/' });
  assert.doesNotMatch(readLate(), /"\/dam\/"/);
});
