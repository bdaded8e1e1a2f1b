import { text, type Store } from './store.ts';

/** What a build notes of itself in the store, by name. */
export function readMeta(store: Store, key: string): string | undefined {
  const row = store.get('select value from meta where key = ?', key);
  return row === undefined ? undefined : text(row, 'value');
}

export function writeMeta(store: Store, values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) {
    store.run('insert or replace into meta (key, value) values (?, ?)', key, value);
  }
}

export function forgetMeta(store: Store, key: string): void {
  store.run('delete from meta where key = ?', key);
}
