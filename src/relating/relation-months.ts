import {
  createFoundColumns,
  foundOf,
  type ArticleColumns,
  type FoundRow,
} from '../relatedness/article-columns.ts';
import type { EarlierColumns } from '../relatedness/join-columns.ts';
import { packColumns, readColumns, readKnownColumns, readPaths } from '../relatedness/packed-columns.ts';
import { sliceColumns } from '../relatedness/slice-columns.ts';
import type { Relations } from '../relatedness/relations.ts';
import { createMemory } from '../values/kept-values.ts';
import { bytes, text, type Row, type Store } from '../store/store.ts';
import type { StoredArchive } from './relation-archive.ts';

/** All that was kept of the months from one on, in order. */
export function readMonths(store: Store, from = ''): Map<string, ArticleColumns> {
  const sql = 'select month, known, paths, content from relation_months where month >= ? order by month';
  return new Map(store.all(sql, from).map((row) => [text(row, 'month'), readMonth(row)]));
}

/**
 * What is known of every month, in order. Paths are looked up among the articles that now are: right where none of
 * those that were kept changed or went.
 */
export function readKnownMonths(store: Store): Map<string, EarlierColumns> {
  const rows = store.all('select month, known from relation_months order by month');
  return new Map(
    rows.map((row) => {
      const columns = readKnownColumns(bytes(row, 'known'));
      const at = (article: number) => findPath(store, columns.instants, article);
      return [text(row, 'month'), { ...columns, paths: { at } }];
    }),
  );
}

/** Tells whether an article was kept in a month. Each month is read once. */
export function createKeptReader(store: Store): (month: string, path: string) => boolean {
  const keepPaths = createMemory<ReadonlySet<string>>();
  return (month, path) => keepPaths(month, () => readKept(store, month)).has(path);
}

function readKept(store: Store, month: string): ReadonlySet<string> {
  const row = store.get('select paths from relation_months where month = ?', month);
  return new Set(row === undefined ? [] : readPaths(bytes(row, 'paths')));
}

/** Writes the months that were touched, or in which something was found anew. */
export function writeMonths(
  store: Store,
  { articles, months, touchedMonths }: StoredArchive,
  found: ReadonlyMap<number, Relations>,
): void {
  months.forEach(({ month, start }, place) => {
    const end = months[place + 1]?.start ?? articles.length;
    if (!touchedMonths.has(month) && !hasAny(found, start, end)) return;
    if (start === end) {
      store.run('delete from relation_months where month = ?', month);
      return;
    }
    const rows = Array.from({ length: end - start }, (_, index) => {
      const relations = found.get(start + index);
      if (relations === undefined) return foundOf(articles, start + index);
      return createFoundRow(articles.keys, relations);
    });
    writeMonth(store, month, { ...sliceColumns(articles, start, end), found: createFoundColumns(rows) });
  });
}

function readMonth(row: Row): ArticleColumns {
  const [known, paths, content] = [bytes(row, 'known'), bytes(row, 'paths'), bytes(row, 'content')];
  return readColumns({ known, paths, content });
}

/** An index leads to it by its instant, which few articles share; these are in the order of their paths. */
function findPath(store: Store, instants: Float64Array, article: number): string | undefined {
  const instant = instants[article];
  if (instant === undefined) return undefined;
  const sql = 'select path from articles where is_listed and instant = ?';
  const paths = store.all(sql, new Date(instant).toISOString()).map((row) => text(row, 'path'));
  return paths.sort()[article - instants.indexOf(instant)];
}

function writeMonth(store: Store, month: string, columns: ArticleColumns): void {
  const { known, paths, content } = packColumns(columns);
  const sql = 'insert or replace into relation_months (month, known, paths, content) values (?, ?, ?, ?)';
  store.run(sql, month, known, paths, content);
}

function hasAny(found: ReadonlyMap<number, Relations>, start: number, end: number): boolean {
  for (const article of found.keys()) if (article >= start && article < end) return true;
  return false;
}

function createFoundRow(keys: Uint32Array, { norm, story, original, rivals }: Relations): FoundRow {
  const keyOf = (article: number): number => keys[article] ?? 0;
  return { norm, story: keyOf(story), original: keyOf(original), rivals: rivals.map(keyOf) };
}
