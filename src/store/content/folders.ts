import type { Store } from '../database/database.ts';
import { optionalText, text } from '../database/row.ts';

/** The digest of each known folder’s listing; undefined if its files are to be compared one by one. */
export function listKnownFolders(store: Store): ReadonlyMap<string, string | undefined> {
  const rows = store.all('select folder, digest from folders order by folder');
  return new Map(rows.map((row) => [text(row, 'folder'), optionalText(row, 'digest')]));
}

/** @param digest the digest of its listing. */
export function rememberFolder(store: Store, folder: string, digest: string): void {
  store.run('insert or replace into folders (folder, digest) values (?, ?)', folder, digest);
}

export function forgetFolder(store: Store, folder: string): void {
  store.run('delete from folders where folder = ?', folder);
}

/**
 * Makes the next scan compare a folder’s files one by one. Its name stays known, so that a scan notices if its files
 * are gone.
 */
export function forgetListing(store: Store, folder: string): void {
  store.run('update folders set digest = null where folder = ?', folder);
}

/** The same for all folders. */
export function forgetEveryListing(store: Store): void {
  store.run('update folders set digest = null');
}
