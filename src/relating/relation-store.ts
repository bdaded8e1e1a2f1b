import type { KnownColumns } from '../relatedness/article-columns.ts';
import { findHighest } from '../relatedness/key-numbers.ts';
import {
  countRelationChanges,
  listRelationChanges,
  markEveryArticleChanged,
} from '../store/content/relation-changes.ts';
import { forgetRelationIndex } from '../store/content/relation-index.ts';
import { forgetRelationMonths } from '../store/content/relation-months.ts';
import { forgetEveryTrend } from '../store/content/trends.ts';
import type { Store } from '../store/database/database.ts';
import { readMeasured } from './measured-usual.ts';
import { joinMonths, mergeMonths, type StoredArchive } from './relation-archive.ts';
import { groupByMonth } from './relation-changes.ts';
import { readMonths } from './relation-months.ts';
import { createRowReader } from './relation-rows.ts';

/**
 * Reads what is compared of all articles. Untouched months are read as they were kept, the others with what changed.
 * If the changes are more than a quarter of the known articles, everything counts as new.
 */
export function readChangedArchive(store: Store): StoredArchive {
  const before = readMonths(store);
  if (isMostlyChanged(store, [...before.values()])) {
    forgetRelations(store);
    before.clear();
  }
  const readRows = createRowReader(store, nextKey([...before.values()]));
  const touched = groupByMonth(listRelationChanges(store));
  const months = mergeMonths(before, touched, readRows);
  const archive = joinMonths(store, months, { touchedMonths: new Set(touched.keys()) });
  return { ...archive, measured: readMeasured(store) };
}

export function isMostlyChanged(store: Store, months: readonly KnownColumns[]): boolean {
  const known = months.reduce((sum, { length }) => sum + length, 0);
  return countRelationChanges(store) * 4 > known;
}

export function nextKey(months: readonly KnownColumns[]): number {
  return 1 + months.reduce((highest, { keys }) => Math.max(highest, findHighest(keys)), 0);
}

function forgetRelations(store: Store): void {
  forgetRelationMonths(store);
  forgetEveryTrend(store);
  forgetRelationIndex(store);
  markEveryArticleChanged(store);
}
