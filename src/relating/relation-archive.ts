import {
  createColumns,
  readRow,
  type ArticleColumns,
  type ArticleRow,
} from '../relatedness/article-columns.ts';
import { joinColumns, type EarlierColumns } from '../relatedness/join-columns.ts';
import { createNumberOf } from '../relatedness/key-numbers.ts';
import type { ChangedArchive } from '../relatedness/relate-changes.ts';
import type { Store } from '../store/database/database.ts';
import { createBaseFinder } from './version-bases.ts';

/** The archive as it is now, and the months that keep it. */
export interface StoredArchive extends ChangedArchive {
  /** Every month that has articles, in order, with the number of its first. */
  readonly months: readonly MonthStart[];
  /** Months with an article that came, changed or went. */
  readonly touchedMonths: ReadonlySet<string>;
}

export interface MonthStart {
  readonly month: string;
  readonly start: number;
}

/** A month as it is now. Numbers count from its first article. */
export interface Month extends Pick<ChangedArchive, 'fresh' | 'removed'> {
  readonly month: string;
  readonly columns: ArticleColumns;
}

/**
 * All months as they are now.
 * @param touched the paths that came, changed or went, by month.
 * @param rowsOf the rows of those in a month that exist now.
 */
export function mergeMonths(
  before: ReadonlyMap<string, ArticleColumns>,
  touched: ReadonlyMap<string, ReadonlySet<string>>,
  rowsOf: (month: string) => readonly ArticleRow[],
): readonly Month[] {
  const names = [...new Set([...before.keys(), ...touched.keys()])].sort();
  return names.map((month) => {
    const old = before.get(month) ?? createColumns([]);
    const paths = touched.get(month);
    if (paths === undefined) return { month, columns: old, fresh: new Map(), removed: new Map() };
    return mergeMonth(month, old, { touched: paths, rows: rowsOf(month) });
  });
}

/** A month of which nothing was known. */
export function createMonth(month: string, rows: readonly ArticleRow[]): Month {
  return mergeMonth(month, createColumns([]), { touched: new Set(), rows });
}

/** What happened in a month. */
interface MonthChanges {
  /** The paths that came, changed or went. */
  readonly touched: ReadonlySet<string>;
  /** The rows of those that exist now. */
  readonly rows: readonly ArticleRow[];
}

function mergeMonth(month: string, before: ArticleColumns, { touched, rows }: MonthChanges): Month {
  const old = Array.from({ length: before.length }, (_, article) => readRow(before, article));
  const gone = new Map(old.filter(({ path }) => touched.has(path)).map((row) => [row.path, row]));
  const come = rows.map((row) => {
    const was = gone.get(row.path);
    // An article in its old place keeps its key, because stories refer to articles by their keys.
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
  return { month, columns: createColumns(merged), fresh, removed };
}

export interface JoinOptions extends Pick<StoredArchive, 'touchedMonths'> {
  /** Months before these. Their content is not read. */
  readonly earlier?: ReadonlyMap<string, EarlierColumns>;
}

export function joinMonths(
  store: Store,
  parts: readonly Month[],
  { touchedMonths, earlier = new Map() }: JoinOptions,
): StoredArchive {
  const months: MonthStart[] = [];
  const fresh = new Map<number, ArticleRow | undefined>();
  const removed = new Map<number, readonly ArticleRow[]>();
  let start = 0;
  for (const [month, { length }] of earlier) {
    months.push({ month, start });
    start += length;
  }
  for (const { month, columns, ...part } of parts) {
    months.push({ month, start });
    for (const [place, row] of part.fresh) fresh.set(start + place, row);
    for (const [place, rows] of part.removed) {
      removed.set(start + place, [...(removed.get(start + place) ?? []), ...rows]);
    }
    start += columns.length;
  }
  const articles = joinColumns(
    parts.map(({ columns }) => columns),
    [...earlier.values()],
  );
  const baseOf = createBaseFinder(store, {
    instants: articles.instants,
    count: () => articles.length,
    pathOf: (article) => articles.paths.at(article) ?? '',
  });
  return { articles, numberOf: createNumberOf(articles.keys), months, fresh, removed, touchedMonths, baseOf };
}

/** The archive’s order. */
function compareRows(first: Placed, second: Placed): number {
  return first.instant - second.instant || (first.path < second.path ? -1 : 1);
}

type Placed = Pick<ArticleRow, 'instant' | 'path'>;

/** The place of the first row that comes after `row`. */
function findPlace(rows: readonly ArticleRow[], row: ArticleRow): number {
  const place = rows.findIndex((other) => compareRows(row, other) < 0);
  return place === -1 ? rows.length : place;
}
