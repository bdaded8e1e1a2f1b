import type { RelationChange } from '../store/content/relation-changes.ts';

/** The paths of changes by their months. */
export function groupByMonth(changes: readonly RelationChange[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byMonth = Map.groupBy(changes, ({ instant }) => monthOfInstant(instant));
  return new Map(Array.from(byMonth, ([month, list]) => [month, new Set(list.map(({ path }) => path))]));
}

/** Sorts after every month. Appended to a month, it sorts after each instant of the month. */
export const afterMonths = '~';

export function monthOfInstant(instant: string): string {
  return instant.slice(0, 7);
}
