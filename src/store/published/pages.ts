import type { Store } from '../database/database.ts';
import { flag, number, optionalText, text } from '../database/row.ts';

/** A page that was published, or that a build began to publish. */
export interface PublishedPage {
  /** The digest of its record; undefined if a build began to publish or remove the page and may have been stopped. */
  readonly digest: string | undefined;
}

export function hasPages(store: Store): boolean {
  return store.get('select 1 from pages limit 1') !== undefined;
}

/** How many pages are published. */
export function countPages(store: Store): number {
  const row = store.get('select count(*) as count from pages');
  return row === undefined ? 0 : number(row, 'count');
}

export function findPublishedPage(store: Store, path: string): PublishedPage | undefined {
  const row = store.get('select digest, is_unfinished from pages where path = ?', path);
  if (row === undefined) return undefined;
  return { digest: flag(row, 'is_unfinished') ? undefined : optionalText(row, 'digest') };
}

/** The paths of all published pages. */
export function listPublishedPaths(store: Store): readonly string[] {
  return store.all('select path from pages').map((row) => text(row, 'path'));
}

/** The paths of the pages that a build began to publish or remove and did not finish. */
export function listUnfinishedPaths(store: Store): readonly string[] {
  return store.all('select path from pages where is_unfinished').map((row) => text(row, 'path'));
}

/** Notes that a page is about to be published or removed. It is unfinished until the build ends. */
export function beginPage(store: Store, path: string): void {
  store.run(insertUnfinished, path);
}

/** @param digest the digest of the record that it was published with. */
export function rememberPage(store: Store, path: string, digest: string): void {
  store.run('insert or replace into pages (path, digest, is_unfinished) values (?, ?, 0)', path, digest);
}

export function forgetPage(store: Store, path: string): void {
  store.run('delete from pages where path = ?', path);
}

export function forgetEveryPage(store: Store): void {
  store.run('delete from pages');
}

const insertUnfinished = `insert into pages (path, is_unfinished) values (?, 1)
  on conflict (path) do update set is_unfinished = 1`;
