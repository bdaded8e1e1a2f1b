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
import { keepFound } from '../values/kept-values.ts';
import { listPathsAt } from '../store/content/listed-articles.ts';
import {
  findPathsOfMonth,
  forgetRelationMonth,
  listKnownOfMonths,
  listRelationMonths,
  writeRelationMonth,
} from '../store/content/relation-months.ts';
import type { Store } from '../store/database/database.ts';
import type { StoredArchive } from './relation-archive.ts';

/** All that is kept of the months from `from` on, in order. */
export function readMonths(store: Store, from = ''): Map<string, ArticleColumns> {
  return new Map(listRelationMonths(store, from).map(([month, packed]) => [month, readColumns(packed)]));
}

/**
 * What is known of every month, in order. Paths are looked up among the present articles. They are right only if none
 * of the kept articles changed or went.
 */
export function readKnownMonths(store: Store): Map<string, EarlierColumns> {
  return new Map(
    listKnownOfMonths(store).map(([month, known]) => {
      const columns = readKnownColumns(known);
      const at = (article: number) => findPath(store, columns.instants, article);
      return [month, { ...columns, paths: { at } }];
    }),
  );
}

/** Tells whether an article was kept in a month. Each month is read once. */
export function createKeptReader(store: Store): (month: string, path: string) => boolean {
  const findKept = keepFound((month: string) => readKept(store, month));
  return (month, path) => findKept(month).has(path);
}

function readKept(store: Store, month: string): ReadonlySet<string> {
  const paths = findPathsOfMonth(store, month);
  return new Set(paths === undefined ? [] : readPaths(paths));
}

/** Writes the months that were touched, or in which something was found again. */
export function writeMonths(
  store: Store,
  { articles, months, touchedMonths }: StoredArchive,
  found: ReadonlyMap<number, Relations>,
): void {
  months.forEach(({ month, start }, place) => {
    const end = months[place + 1]?.start ?? articles.length;
    if (!touchedMonths.has(month) && !hasAny(found, start, end)) return;
    if (start === end) {
      forgetRelationMonth(store, month);
      return;
    }
    const rows = Array.from({ length: end - start }, (_, index) => {
      const relations = found.get(start + index);
      if (relations === undefined) return foundOf(articles, start + index);
      return createFoundRow(articles.keys, relations);
    });
    const columns = { ...sliceColumns(articles, start, end), found: createFoundColumns(rows) };
    writeRelationMonth(store, month, packColumns(columns));
  });
}

/** Finds a path by the article’s instant, through an index. Articles of one instant are in the order of paths. */
function findPath(store: Store, instants: Float64Array, article: number): string | undefined {
  const instant = instants[article];
  if (instant === undefined) return undefined;
  return listPathsAt(store, new Date(instant).toISOString())[article - instants.indexOf(instant)];
}

function hasAny(found: ReadonlyMap<number, Relations>, start: number, end: number): boolean {
  for (const article of found.keys()) if (article >= start && article < end) return true;
  return false;
}

function createFoundRow(keys: Uint32Array, { norm, story, original, rivals, base }: Relations): FoundRow {
  const keyOf = (article: number): number => keys[article] ?? 0;
  return {
    norm,
    story: keyOf(story),
    original: keyOf(original),
    rivals: rivals.map(keyOf),
    base: keyOf(base),
  };
}
