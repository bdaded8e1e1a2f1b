import type { Day } from '../../archive/calendar.ts';
import type { Store } from '../database/database.ts';
import { number, text } from '../database/row.ts';

/** Whether an article is listed and has this instant. */
export function isListed(store: Store, path: string, instant: string): boolean {
  return store.get(selectListed, path, instant) !== undefined;
}

/** The instant of the first listed article after one; undefined if there is none. */
export function findFirstInstantAfter(store: Store, instant: string): string | undefined {
  const row = store.get(selectFirstAfter, instant);
  return row === undefined ? undefined : text(row, 'instant');
}

/** How many listed articles there are before an instant. */
export function countListedBefore(store: Store, instant: string): number {
  const row = store.get(countBefore, instant);
  return row === undefined ? 0 : number(row, 'count');
}

/** The listed articles of an instant, in order of path. */
export function listPathsAt(store: Store, instant: string): readonly string[] {
  const rows = store.all('select path from articles where is_listed and instant = ?', instant);
  return rows.map((row) => text(row, 'path')).sort();
}

/** The file of a day’s first listed article. */
export function findFirstFileOf(store: Store, day: Day): string | undefined {
  const row = store.get(selectFirstOfDay, day);
  return row === undefined ? undefined : text(row, 'file');
}

/** A text that identifies a day’s listed articles, in their order. It changes if any of them comes, changes or goes. */
export function describeListedOf(store: Store, day: Day): string {
  const row = store.get(selectDay, day);
  return row === undefined ? '' : text(row, 'articles');
}

const selectListed = 'select 1 from articles where path = ? and instant = ? and is_listed';
const selectFirstAfter =
  'select instant from articles where is_listed and instant > ? order by instant, path limit 1';
const countBefore = 'select count(*) as count from articles where is_listed and instant < ?';
const selectFirstOfDay =
  'select file from articles where is_listed and day = ? order by instant, path limit 1';
/** Answered from an index alone. */
const selectDay = `select json_group_array(json_array(path, digest, is_day_only) order by instant, path) as articles
  from articles where is_listed and day = ?`;
