import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

export const metaSchema = `
-- What a build notes about itself, by name.
create table if not exists meta (key text primary key, value text not null) strict, without rowid;
`;

/** A value that a build noted about itself; undefined if there is none. */
export function readMeta(store: Store, key: string): string | undefined {
  const row = store.get('select value from meta where key = ?', key);
  return row === undefined ? undefined : text(row, 'value');
}

export function writeMeta(store: Store, values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) {
    store.run('insert or replace into meta (key, value) values (?, ?)', key, value);
  }
}

export function forgetMeta(store: Store, ...keys: readonly string[]): void {
  for (const key of keys) store.run('delete from meta where key = ?', key);
}
