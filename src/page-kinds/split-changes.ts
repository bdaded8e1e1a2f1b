import { daysOfMonth, hoursOfDay, isHour, type Period } from '../archive/calendar.ts';
import type { Scope } from '../archive/permalink.ts';
import { countPeriod, splitPeriod } from '../records/period-list.ts';
import { withSides, type ArchiveChanges } from './archive-changes.ts';

/**
 * The days and hours of a list whose pages the changes can reach: where the list is split, or was before them.
 * @param period a month of a part, or a day.
 * @param isAll whether all of its pages print something that changed.
 */
export function touchFiner(
  changes: ArchiveChanges,
  scope: Scope,
  period: Period,
  isAll = false,
): readonly Period[] {
  const certainty = certaintyOfMore(
    countPeriod(changes.archive, scope, period),
    changes.archive.site.lists.page,
    changes,
  );
  if (certainty === 'never') return [];
  const finer = certainty === 'always' && !isAll ? listChanged(changes, scope, period) : listAllIn(period);
  if (finer.some(isHour)) return finer;
  return finer.flatMap((day) => [day, ...touchFiner(changes, scope, day, isAll)]);
}

/**
 * Whether there were more than `most` articles before some changes, and are now, of which there are `count` now. Each
 * changed article came, went or stayed.
 */
export function certaintyOfMore(
  count: number,
  most: number,
  { articles }: Pick<ArchiveChanges, 'articles'>,
): 'never' | 'always' | 'maybe' {
  if (count + articles.length <= most) return 'never';
  return count - articles.length > most ? 'always' : 'maybe';
}

/** The changed days or hours, and those beside them, whose pages link to them. */
function listChanged(changes: ArchiveChanges, scope: Scope, period: Period): readonly Period[] {
  const { archive, days, hours } = changes;
  const present = (splitPeriod(archive, scope, period) ?? []).map((finer) => finer.period);
  const changed = (isDay(period) ? hours : days).filter((finer) => finer.startsWith(period));
  return [...new Set(changed.flatMap((finer) => withSides(present, finer)))];
}

function listAllIn(period: Period): readonly Period[] {
  return isDay(period) ? hoursOfDay(period) : daysOfMonth(period);
}

function isDay(period: Period): boolean {
  return period.length === 10;
}
