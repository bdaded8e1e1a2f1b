import type { Random } from '../../src/bench/random.ts';
import { relateArticles } from '../../src/relating/relate.ts';
import { readMonths } from '../../src/relating/relation-months.ts';
import { packTerms } from '../../src/relatedness/packed-terms.ts';
import { articleOf, countOf, mostPostingsOfTerm } from '../../src/relatedness/term-postings.ts';
import { createTerms } from '../../src/relatedness/terms.ts';
import { createVocabularies } from '../../src/relatedness/vocabulary.ts';
import { checkOf } from '../../src/store/database/checked-value.ts';
import type { Store } from '../../src/store/database/database.ts';
import { bytes } from '../../src/store/database/row.ts';
import { openStore } from '../../src/store/open-store.ts';

export interface TestArticle {
  readonly path: string;
  readonly instant: string;
  readonly text: string;
  readonly source: string;
  readonly topics: readonly string[];
  readonly isListed: boolean;
  /** The path of the article that it is a version of in another language. */
  readonly translationOf: string | null;
}

const vocabularies = createVocabularies();
const firstDay = Date.UTC(2021, 10, 20);
/** The year turns among them. */
const days = 60;

/** On one of thirty events of a few days, or on nothing; some are copies. */
export function createArticle(path: string, random: Random, others: readonly TestArticle[]): TestArticle {
  const copied = others[random.below(Math.max(others.length, 1))];
  const text = random.below(12) === 0 && copied !== undefined ? copied.text : createText(random);
  const instant = new Date(
    firstDay + random.below(days) * 86_400_000 + random.below(24) * 3_600_000,
  ).toISOString();
  const topics = random.below(3) === 0 ? [`Topic ${String(random.below(4))}`] : [];
  return {
    path,
    instant,
    text,
    source: `s${String(random.below(3))}`,
    topics,
    isListed: random.below(15) > 0,
    translationOf: random.below(10) === 0 ? originalOf(others[random.below(others.length)]) : null,
  };
}

function originalOf(article: TestArticle | undefined): string | null {
  return article?.translationOf ?? article?.path ?? null;
}

export function createText(random: Random): string {
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

export function write(store: Store, article: TestArticle): void {
  const { path, instant, text, source, topics, isListed, translationOf } = article;
  for (const table of ['articles', 'article_data']) store.run(`delete from ${table} where path = ?`, path);
  const analysis = packTerms(createTerms({ title: '', text, language: 'en' }, vocabularies));
  const day = instant.slice(0, 10);
  const data = JSON.stringify({ topics });
  store.run(
    `insert into articles (path, path_key, file, digest, instant, day, is_day_only, title, heading_check, language, source,
      is_lead, is_listed, is_draft, is_embargoed, is_moved_or_withdrawn, translation_of)
      values (?, ?, ?, '', ?, ?, 0, '', ?, 'en', ?, 0, ?, 0, 0, 0, ?)`,
    ...[path, path, path, instant, day, checkOf('', null), source, Number(isListed), translationOf],
  );
  store.run(
    `insert into article_data (path, article, article_check, analysis_check, analysis) values (?, ?, ?, ?, ?)`,
    path,
    data,
    checkOf(data),
    checkOf(analysis),
    analysis,
  );
}

/** @param mostGoneThrough 0 to have everything in memory whenever anything but the end changed. */
export function relate(store: Store, mostGoneThrough?: number): number {
  const options = mostGoneThrough === undefined ? {} : { mostGoneThrough };
  return relateArticles(store, { onProgress: () => undefined, ...options }).relatedCount;
}

/** In the order of their instants. */
export function createArticles(count: number, random: Random): readonly TestArticle[] {
  const articles: TestArticle[] = [];
  for (let index = 0; index < count; index += 1)
    articles.push(createArticle(`/a${String(index)}/`, random, articles));
  return articles.sort((first, second) => (first.instant < second.instant ? -1 : 1));
}

/** All that relating keeps and must keep, with paths for the keys, which are others in every store. */
export function readRelations(store: Store) {
  const months = [...readMonths(store).values()];
  const paths = new Map<number, string>();
  for (const { keys, paths: names } of months)
    keys.forEach((key, place) => paths.set(key, names.at(place) ?? ''));
  const pathOf = (key: number): string => paths.get(key) ?? `key ${String(key)}`;
  return {
    articles: store.all(
      'select path, related, duplicates, story from articles where is_listed order by path',
    ),
    trends: store.all('select day, trends from trends order by day'),
    usual: store.all('select * from relation_usual order by articles, language'),
    found: months.flatMap(({ keys, found }) =>
      Array.from(keys, (key, place) => ({
        path: pathOf(key),
        norm: found.norms[place],
        story: pathOf(found.stories[place] ?? 0),
        original: pathOf(found.originals[place] ?? 0),
        base: pathOf(found.bases[place] ?? 0),
      })),
    ),
    terms: store.all('select term, frequency, newest from relation_terms order by term').map((row) => ({
      term: row['term'],
      frequency: row['frequency'],
      newest: readNumbers(bytes(row, 'newest'))
        .slice(-mostPostingsOfTerm)
        .map((posting) => `${pathOf(articleOf(posting))} ${String(countOf(posting))}`),
    })),
    bands: store
      .all('select entries from relation_bands order by bucket')
      .map((row) => readNumbers(bytes(row, 'entries')))
      .map((entries) => entries.map((value, place) => (place % 2 === 0 ? value : pathOf(value)))),
  };
}

function readNumbers(packed: Uint8Array): readonly number[] {
  const { buffer } = Uint8Array.from(packed);
  return Array.from(new Uint32Array(buffer));
}

export function relateFromNothing(articles: Iterable<TestArticle>) {
  const store = openStore(':memory:');
  for (const article of articles) write(store, article);
  relate(store);
  const relations = readRelations(store);
  store.close();
  return relations;
}

/** New, changed, moved, withdrawn or deleted. */
export function edit(store: Store, articles: Map<string, TestArticle>, random: Random): string {
  const all = [...articles.values()];
  const victim = all[random.below(all.length)];
  const kind =
    ['new', 'changed', 'corrected', 'moved', 'hidden', 'deleted', 'touched', 'linked'][random.below(8)] ??
    'new';
  if (victim === undefined) return 'nothing';
  const linkedTo = originalOf(all[random.below(all.length)]);
  const next: TestArticle | undefined = {
    new: createArticle(`/new${String(random.below(1e9))}/`, random, all),
    changed: { ...victim, text: createText(random) },
    corrected: { ...victim, text: `${victim.text} correction${String(random.below(50))}` },
    moved: { ...createArticle(victim.path, random, all), text: victim.text },
    hidden: { ...victim, isListed: !victim.isListed },
    deleted: undefined,
    touched: victim,
    linked: { ...victim, translationOf: victim.translationOf === null ? linkedTo : null },
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
