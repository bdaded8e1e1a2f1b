import type { Article } from '../archive/article.ts';
import { topicSlug } from '../archive/permalink.ts';
import {
  createColumns,
  nothingFound,
  readRow,
  type ArticleColumns,
  type ArticleRow,
  type FoundRow,
} from '../relatedness/article-columns.ts';
import { joinColumns } from '../relatedness/join-columns.ts';
import { packColumns, readColumns } from '../relatedness/packed-columns.ts';
import { readTermNumbers } from '../relatedness/packed-terms.ts';
import type { ChangedArchive } from '../relatedness/relate-changes.ts';
import type { Relations } from '../relatedness/relate.ts';
import { hashText } from '../relatedness/term-id.ts';
import { bytes, number, text, type Row, type Store } from '../store/store.ts';

/** The archive as it now is, and in which months it is kept. */
export interface StoredArchive extends ChangedArchive {
  /** Every month that has articles, in order, with the number of its first. */
  readonly months: readonly MonthStart[];
  /** Months with an article that came, changed or went. */
  readonly touchedMonths: ReadonlySet<string>;
}

interface MonthStart {
  readonly month: string;
  readonly start: number;
}

/**
 * Reads what is compared of all articles: of the months that nobody touched as it was kept, of the others with
 * what changed. Where most changed, everything counts as new.
 */
export function readChangedArchive(store: Store): StoredArchive {
  const before = readMonths(store);
  if (isMostlyChanged(store, [...before.values()])) {
    forgetMonths(store);
    before.clear();
  }
  const readRows = createRowReader(store, nextKey([...before.values()]));
  const touched = readTouched(store);
  const names = [...new Set([...before.keys(), ...touched.keys()])].sort();
  const months = names.map((month) => {
    const old = before.get(month) ?? createColumns([]);
    const paths = touched.get(month);
    return {
      month,
      ...(paths === undefined ? keepMonth(old) : mergeMonth(old, readRows(month), paths)),
    };
  });
  return joinMonths(months, new Set(touched.keys()));
}

/** Writes the months in which something was found anew. */
export function writeMonths(
  store: Store,
  { articles, months, touchedMonths }: StoredArchive,
  found: ReadonlyMap<number, Relations>,
): void {
  months.forEach(({ month, start }, place) => {
    const end = months[place + 1]?.start ?? articles.length;
    const numbers = Array.from({ length: end - start }, (_, index) => start + index);
    if (!touchedMonths.has(month) && !numbers.some((article) => found.has(article))) return;
    if (numbers.length === 0) {
      store.run('delete from relation_months where month = ?', month);
      return;
    }
    const rows = numbers.map((article) => readFoundRow(articles, article, found.get(article)));
    const sql = 'insert or replace into relation_months (month, columns) values (?, ?)';
    store.run(sql, month, packColumns(createColumns(rows)));
  });
}

export function forgetChanges(store: Store): void {
  store.run('delete from relation_changes');
}

/** A month as it now is. Numbers count from its first article. */
interface Month extends Pick<ChangedArchive, 'fresh' | 'removed'> {
  readonly month: string;
  readonly columns: ArticleColumns;
}

function isMostlyChanged(store: Store, months: readonly ArticleColumns[]): boolean {
  const row = store.get('select count(*) as count from relation_changes');
  const known = months.reduce((sum, { length }) => sum + length, 0);
  return row !== undefined && number(row, 'count') * 4 > known;
}

function forgetMonths(store: Store): void {
  store.run('delete from relation_months');
  store.run('delete from trends');
  store.run('insert or ignore into relation_changes (path, instant) select path, instant from articles');
}

function readMonths(store: Store): Map<string, ArticleColumns> {
  const rows = store.all('select month, columns from relation_months order by month');
  return new Map(rows.map((row) => [text(row, 'month'), readColumns(bytes(row, 'columns'))]));
}

function nextKey(months: readonly ArticleColumns[]): number {
  return (
    1 + months.reduce((highest, { keys }) => keys.reduce((one, other) => Math.max(one, other), highest), 0)
  );
}

function readTouched(store: Store): ReadonlyMap<string, ReadonlySet<string>> {
  const touched = new Map<string, Set<string>>();
  for (const row of store.all('select path, instant from relation_changes')) {
    const month = monthOf(text(row, 'instant'));
    const paths = touched.get(month) ?? new Set();
    touched.set(month, paths.add(text(row, 'path')));
  }
  return touched;
}

const selectChanged = `select path, instant, day, source, language, article, analysis from articles join article_data using (path)
  where is_listed and instant >= ? and instant < ?
    and exists (select 1 from relation_changes as changes where changes.path = articles.path)`;
/** Sorts after every character of an instant. */
const afterMonth = '~';

/** Reads what changed in one month after the other, so that never more than one is held with its texts. */
function createRowReader(store: Store, firstKey: number): (month: string) => readonly ArticleRow[] {
  let key = firstKey;
  return (month) =>
    store.all(selectChanged, month, `${month}${afterMonth}`).map((row) => createRow(row, key++));
}

function monthOf(instant: string): string {
  return instant.slice(0, 7);
}

/** JSON in the store is the build’s own. */
function createRow(row: Row, key: number): ArticleRow {
  const { topics } = JSON.parse(text(row, 'article')) as Article;
  return {
    key,
    path: text(row, 'path'),
    instant: Date.parse(text(row, 'instant')),
    day: Date.parse(text(row, 'day')) / 86_400_000,
    source: hashText(text(row, 'source')),
    language: hashText(text(row, 'language')),
    topics: topics.map((topic) => hashText(topicSlug(topic))),
    terms: readTermNumbers(bytes(row, 'analysis')),
    found: nothingFound,
  };
}

function keepMonth(columns: ArticleColumns): Omit<Month, 'month'> {
  return { columns, fresh: new Map(), removed: new Map() };
}

/** @param touched the paths that came, changed or went. @param rows those of them that now are. */
function mergeMonth(
  before: ArticleColumns,
  rows: readonly ArticleRow[],
  touched: ReadonlySet<string>,
): Omit<Month, 'month'> {
  const old = Array.from({ length: before.length }, (_, article) => readRow(before, article));
  const gone = new Map(old.filter(({ path }) => touched.has(path)).map((row) => [row.path, row]));
  const changed = new Set<string>();
  const come = rows.map((row) => {
    const was = gone.get(row.path);
    changed.add(row.path);
    // An article in its old place keeps its key, and with it the stories that are told by it.
    return was?.instant === row.instant ? { ...row, key: was.key, found: was.found } : row;
  });
  const merged = [...old.filter(({ path }) => !touched.has(path)), ...come].sort(compareRows);
  const places = new Map(merged.map(({ path, instant }, place) => [path, { instant, place }]));
  const isInPlace = ({ path, instant }: ArticleRow) => places.get(path)?.instant === instant;
  const fresh = new Map(
    come.map((row) => {
      const was = gone.get(row.path);
      return [places.get(row.path)?.place ?? 0, was?.instant === row.instant ? was : undefined];
    }),
  );
  const removed = Map.groupBy([...gone.values()].filter((row) => !isInPlace(row)).sort(compareRows), (row) =>
    findPlace(merged, row),
  );
  return { columns: createColumns(merged), fresh, removed };
}

/** The place of the first row that comes after one. */
function findPlace(rows: readonly ArticleRow[], row: ArticleRow): number {
  const place = rows.findIndex((other) => compareRows(row, other) < 0);
  return place === -1 ? rows.length : place;
}

/** The archive’s order. */
function compareRows(first: ArticleRow, second: ArticleRow): number {
  return first.instant - second.instant || (first.path < second.path ? -1 : 1);
}

function joinMonths(parts: readonly Month[], touchedMonths: ReadonlySet<string>): StoredArchive {
  const months: MonthStart[] = [];
  const fresh = new Map<number, ArticleRow | undefined>();
  const removed = new Map<number, readonly ArticleRow[]>();
  let start = 0;
  for (const { month, columns, ...part } of parts) {
    months.push({ month, start });
    for (const [place, row] of part.fresh) fresh.set(start + place, row);
    for (const [place, rows] of part.removed) {
      removed.set(start + place, [...(removed.get(start + place) ?? []), ...rows]);
    }
    start += columns.length;
  }
  return {
    articles: joinColumns(parts.map(({ columns }) => columns)),
    months,
    fresh,
    removed,
    touchedMonths,
  };
}

function readFoundRow(articles: ArticleColumns, article: number, found: Relations | undefined): ArticleRow {
  const row = readRow(articles, article);
  return found === undefined ? row : { ...row, found: createFoundRow(articles.keys, found) };
}

function createFoundRow(keys: Uint32Array, { norm, story, original, rivals }: Relations): FoundRow {
  const keyOf = (article: number): number => keys[article] ?? 0;
  return { norm, story: keyOf(story), original: keyOf(original), rivals: rivals.map(keyOf) };
}
