import { text, type Store } from '../store/store.ts';

/** An article that came, changed or went, as the database wrote it down: with its new instant, and with its old. */
export interface RelationChange {
  readonly path: string;
  readonly instant: string;
}

export function readChanges(store: Store): readonly RelationChange[] {
  const rows = store.all('select path, instant from relation_changes');
  return rows.map((row) => ({ path: text(row, 'path'), instant: text(row, 'instant') }));
}

export function forgetChanges(store: Store): void {
  store.run('delete from relation_changes');
}

export function groupByMonth(changes: readonly RelationChange[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byMonth = Map.groupBy(changes, ({ instant }) => monthOf(instant));
  return new Map(Array.from(byMonth, ([month, list]) => [month, new Set(list.map(({ path }) => path))]));
}

/** Sorts after every month, and behind a month after each of its instants. */
export const afterMonths = '~';

export function monthOf(instant: string): string {
  return instant.slice(0, 7);
}
