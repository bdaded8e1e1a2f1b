import { posix } from 'node:path';
import type { ScannedFile } from '../../intake/folder-listing.ts';
import type { Store } from '../database/database.ts';
import { flag, optionalText, text, type Row } from '../database/row.ts';
import { forgetEveryListing, forgetListing } from './folders.ts';

/** A content file as it was when it was last taken in. */
export interface KnownFile extends ScannedFile {
  /** Whether the next scan finds it changed, whatever its mark is. */
  readonly isUncertain: boolean;
}

/** The files directly in a folder, by name and in its order. */
export function listKnownFiles(store: Store, folder: string): Map<string, KnownFile> {
  // “0” is the character after a slash.
  const rows = store.all(selectBetween, `${folder}/`, `${folder}0`);
  const files = rows.map(parseFile).filter(({ file }) => posix.dirname(file) === folder);
  return new Map(files.map((file) => [file.file, file]));
}

/** The digest of the bytes that an article was made of; undefined if it is to be made whatever they are. */
export function findKnownDigest(store: Store, file: string): string | undefined {
  const row = store.get('select digest from files where file = ?', file);
  return row === undefined ? undefined : optionalText(row, 'digest');
}

/** @param digest the digest of the bytes that its article is made of. */
export function rememberArticleFile(
  store: Store,
  { file, mark }: ScannedFile,
  digest: string,
): void {
  store.run(insertArticle, file, mark, digest);
}

export function forgetFile(store: Store, file: string): void {
  store.run('delete from files where file = ?', file);
}

/** Forgets all files and folders. What was made of them stays. */
export function forgetEveryFile(store: Store): void {
  for (const table of ['files', 'folders']) store.run(`delete from ${table}`);
}

/**
 * Makes the next scan find a file changed, whatever its mark is. Its name stays known, so that a scan
 * notices if it is gone.
 */
export function markUncertain(store: Store, file: string): void {
  store.run('update files set is_uncertain = 1 where file = ?', file);
  forgetListing(store, posix.dirname(file));
}

/**
 * Makes the next scan find the files of some sources’ articles changed, and their articles made again. The names stay
 * known.
 */
export function markOutdated(store: Store, sources: readonly string[]): void {
  store.run(updateOutdated, JSON.stringify(sources));
  // All folders are compared file by file once; sources seldom change.
  forgetEveryListing(store);
}

const selectBetween = `select file, mark, is_uncertain from files
  where file > ? and file < ? order by file`;
const insertArticle = `insert or replace into files (file, kind, mark, digest)
  values (?, 'article', ?, ?)`;
const updateOutdated = `update files set is_uncertain = 1, digest = null where file in
  (select file from articles where source in (select value from json_each(?)))`;

function parseFile(row: Row): KnownFile {
  return { file: text(row, 'file'), mark: text(row, 'mark'), isUncertain: flag(row, 'is_uncertain') };
}
