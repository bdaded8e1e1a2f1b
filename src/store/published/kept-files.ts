import type { KeptFile, KeptFiles } from '../../publishing/generations.ts';
import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

/** The files that stay of earlier generations, in order of name. */
export function readKeptFiles(store: Store): KeptFiles {
  const rows = store.all('select file, digest, until from kept order by file');
  return new Map(
    rows.map((row) => [text(row, 'file'), { digest: text(row, 'digest'), until: text(row, 'until') }]),
  );
}

/** Whether there is such a file that need not stay any longer. */
export function hasEndedKeeping(store: Store, now: string): boolean {
  return store.get('select 1 from kept where until <= ? limit 1', now) !== undefined;
}

export function keepFile(store: Store, name: string, { digest, until }: KeptFile): void {
  store.run('insert or replace into kept (file, digest, until) values (?, ?, ?)', name, digest, until);
}

export function forgetKeptFile(store: Store, name: string): void {
  store.run('delete from kept where file = ?', name);
}

export function forgetEveryKeptFile(store: Store): void {
  store.run('delete from kept');
}
