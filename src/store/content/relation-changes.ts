import type { Store } from '../database/database.ts';
import { number, text } from '../database/row.ts';

/** An article that came, changed or went. Triggers note both its new instant and its old one. */
export interface RelationChange {
  readonly path: string;
  readonly instant: string;
}

/** What changed since articles were last related. */
export function listRelationChanges(store: Store): readonly RelationChange[] {
  const rows = store.all('select path, instant from relation_changes');
  return rows.map((row) => ({ path: text(row, 'path'), instant: text(row, 'instant') }));
}

export function countRelationChanges(store: Store): number {
  const row = store.get('select count(*) as count from relation_changes');
  return row === undefined ? 0 : number(row, 'count');
}

/** Notes that all changes are related. */
export function forgetRelationChanges(store: Store): void {
  store.run('delete from relation_changes');
}

/** Notes every article as changed. */
export function markEveryArticleChanged(store: Store): void {
  store.run('insert or ignore into relation_changes (path, instant) select path, instant from articles');
}
