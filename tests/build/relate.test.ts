import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom, type Random } from '../../src/bench/random.ts';
import { relateArticles } from '../../src/build/relate.ts';
import { packTerms } from '../../src/relatedness/packed-terms.ts';
import { createTerms } from '../../src/relatedness/terms.ts';
import { createVocabularies } from '../../src/relatedness/vocabulary.ts';
import { openStore, type Store } from '../../src/store/store.ts';

interface TestArticle {
  readonly path: string;
  readonly instant: string;
  readonly text: string;
  readonly source: string;
  readonly topics: readonly string[];
  readonly isListed: boolean;
}

const vocabularies = createVocabularies();
const days = 60;

/** On one of thirty events of a few days, or on nothing; some are copies. */
function createArticle(path: string, random: Random, others: readonly TestArticle[]): TestArticle {
  const copied = others[random.below(Math.max(others.length, 1))];
  const text = random.below(12) === 0 && copied !== undefined ? copied.text : createText(random);
  const instant = new Date(Date.UTC(2022, 0, 1 + random.below(days), random.below(24))).toISOString();
  const topics = random.below(3) === 0 ? [`Topic ${String(random.below(4))}`] : [];
  return {
    path,
    instant,
    text,
    source: `s${String(random.below(3))}`,
    topics,
    isListed: random.below(15) > 0,
  };
}

function createText(random: Random): string {
  const event = random.below(30);
  // Some say little of their event: like others of it, and of no story.
  const share = 1 + random.below(3);
  const words = Array.from({ length: 50 }, () =>
    random.below(5) < share
      ? `Event${String(event)}x${String(random.below(20))}`
      : `word${String(random.below(400))}`,
  );
  return words.join(' ');
}

function write(store: Store, { path, instant, text, source, topics, isListed }: TestArticle): void {
  for (const table of ['articles', 'article_data']) store.run(`delete from ${table} where path = ?`, path);
  const analysis = packTerms(createTerms({ title: '', text, language: 'en' }, vocabularies));
  const day = instant.slice(0, 10);
  store.run(
    `insert into articles (path, path_key, file, digest, instant, day, is_day_only, title, language, source, is_listed,
      is_draft, is_moved_or_withdrawn) values (?, ?, ?, '', ?, ?, 0, '', 'en', ?, ?, 0, 0)`,
    ...[path, path, path, instant, day, source, Number(isListed)],
  );
  store.run(
    'insert into article_data (path, article, analysis) values (?, ?, ?)',
    path,
    JSON.stringify({ topics }),
    analysis,
  );
}

function relate(store: Store): number {
  return relateArticles(store, { onProgress: () => undefined }).relatedCount;
}

function readRelations(store: Store) {
  return {
    articles: store.all(
      'select path, related, duplicates, story from articles where is_listed order by path',
    ),
    trends: store.all('select day, trends from trends order by day'),
  };
}

function relateFromNothing(articles: Iterable<TestArticle>) {
  const store = openStore(':memory:');
  for (const article of articles) write(store, article);
  relate(store);
  const relations = readRelations(store);
  store.close();
  return relations;
}

/** New, changed, moved, withdrawn or deleted. */
function edit(store: Store, articles: Map<string, TestArticle>, random: Random): string {
  const all = [...articles.values()];
  const victim = all[random.below(all.length)];
  const kind =
    ['new', 'changed', 'corrected', 'moved', 'hidden', 'deleted', 'touched'][random.below(7)] ?? 'new';
  if (victim === undefined) return 'nothing';
  const next: TestArticle | undefined = {
    new: createArticle(`/new${String(random.below(1e9))}/`, random, all),
    changed: { ...victim, text: createText(random) },
    corrected: { ...victim, text: `${victim.text} correction${String(random.below(50))}` },
    moved: { ...createArticle(victim.path, random, all), text: victim.text },
    hidden: { ...victim, isListed: !victim.isListed },
    deleted: undefined,
    touched: victim,
  }[kind];
  if (next === undefined) {
    articles.delete(victim.path);
    store.run('delete from articles where path = ?', victim.path);
    return `${kind} ${victim.path}`;
  }
  articles.set(next.path, next);
  write(store, next);
  return `${kind} ${next.path}`;
}

test('After any edits the store is as if every article had been related from nothing', () => {
  const random = createRandom(5);
  const articles = new Map<string, TestArticle>();
  const store = openStore(':memory:');
  for (let index = 0; index < 400; index += 1) {
    const article = createArticle(`/a${String(index)}/`, random, [...articles.values()]);
    articles.set(article.path, article);
    write(store, article);
  }
  relate(store);
  for (let round = 0; round < 25; round += 1) {
    const edits = Array.from({ length: 1 + random.below(3) }, () => edit(store, articles, random));
    relate(store);
    assert.deepEqual(readRelations(store), relateFromNothing(articles.values()), edits.join(', '));
  }
});
