import type { KnownColumns } from '../relatedness/article-columns.ts';
import { findHighest } from '../relatedness/key-numbers.ts';
import { number, type Store } from '../store/store.ts';
import { joinMonths, mergeMonths, type StoredArchive } from './relation-archive.ts';
import { groupByMonth, readChanges } from './relation-changes.ts';
import { forgetIndex } from './relation-index.ts';
import { readMonths } from './relation-months.ts';
import { createRowReader } from './relation-rows.ts';

/**
 * Reads what is compared of all articles: of the months that nobody touched as it was kept, of the others with
 * what changed. Where most changed, everything counts as new.
 */
export function readChangedArchive(store: Store): StoredArchive {
  const before = readMonths(store);
  if (isMostlyChanged(store, [...before.values()])) {
    forgetRelations(store);
    before.clear();
  }
  const readRows = createRowReader(store, nextKey([...before.values()]));
  const touched = groupByMonth(readChanges(store));
  return joinMonths(mergeMonths(before, touched, readRows), new Set(touched.keys()));
}

export function isMostlyChanged(store: Store, months: readonly KnownColumns[]): boolean {
  const row = store.get('select count(*) as count from relation_changes');
  const known = months.reduce((sum, { length }) => sum + length, 0);
  return row !== undefined && number(row, 'count') * 4 > known;
}

export function nextKey(months: readonly KnownColumns[]): number {
  return 1 + months.reduce((highest, { keys }) => Math.max(highest, findHighest(keys)), 0);
}

function forgetRelations(store: Store): void {
  store.run('delete from relation_months');
  store.run('delete from trends');
  forgetIndex(store);
  store.run('insert or ignore into relation_changes (path, instant) select path, instant from articles');
}
