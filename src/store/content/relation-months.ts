import type { Store } from '../database/database.ts';
import { bytes, text } from '../database/row.ts';

/** What relating compares of a month’s articles, packed: see packed-columns.ts. */
export interface PackedMonth {
  /** What every new article needs of all others. */
  readonly known: Uint8Array;
  readonly paths: Uint8Array;
  readonly content: Uint8Array;
}

export function hasRelationMonths(store: Store): boolean {
  return store.get('select 1 from relation_months limit 1') !== undefined;
}

/** The months beginning with `from`, in order. */
export function listRelationMonths(store: Store, from: string): readonly (readonly [string, PackedMonth])[] {
  return store.all(selectFrom, from).map((row) => {
    const packed = { known: bytes(row, 'known'), paths: bytes(row, 'paths'), content: bytes(row, 'content') };
    return [text(row, 'month'), packed];
  });
}

/** What is known of every month, in order. */
export function listKnownOfMonths(store: Store): readonly (readonly [string, PackedMonth['known']])[] {
  const rows = store.all('select month, known from relation_months order by month');
  return rows.map((row) => [text(row, 'month'), bytes(row, 'known')]);
}

/** The paths of a month; undefined if nothing is kept of it. */
export function findPathsOfMonth(store: Store, month: string): PackedMonth['paths'] | undefined {
  const row = store.get('select paths from relation_months where month = ?', month);
  return row === undefined ? undefined : bytes(row, 'paths');
}

export function writeRelationMonth(
  store: Store,
  month: string,
  { known, paths, content }: PackedMonth,
): void {
  store.run(insertMonth, month, known, paths, content);
}

export function forgetRelationMonth(store: Store, month: string): void {
  store.run('delete from relation_months where month = ?', month);
}

export function forgetRelationMonths(store: Store): void {
  store.run('delete from relation_months');
}

const selectFrom = 'select month, known, paths, content from relation_months where month >= ? order by month';
const insertMonth =
  'insert or replace into relation_months (month, known, paths, content) values (?, ?, ?, ?)';
