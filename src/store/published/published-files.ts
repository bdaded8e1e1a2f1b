import type { FinishedFile, PublishedFile } from '../../publishing/merge.ts';
import type { Maker } from '../../publishing/stage-files.ts';
import type { Store } from '../database/database.ts';
import { flag, number, text, type Row } from '../database/row.ts';

/** Published files by their names, below the output folder. */
export type PublishedFiles = ReadonlyMap<string, PublishedFile>;

/** All published files, in order of name. */
export function readPublishedFiles(store: Store): PublishedFiles {
  return createFiles(store.all(`${select} order by file`));
}

/** The published files that are not pages. */
export function readFilesBesidePages(store: Store): PublishedFiles {
  return createFiles(store.all(`${select} where maker <> 'page'`));
}

export function findPublishedFile(store: Store, name: string): PublishedFile | undefined {
  const row = store.get(`${select} where file = ?`, name);
  return row && parseFile(row);
}

/** The name of the first finished file after a name. Skips files that are made again anyway if they are gone. */
export function findFirstFileAfter(store: Store, name: string): string | undefined {
  const row = store.get(selectFirst, name);
  return row === undefined ? undefined : text(row, 'file');
}

/** The finished search files. */
export function listSearchFiles(store: Store): readonly { readonly name: string; readonly size: number }[] {
  return store.all(selectSearch).map((row) => ({ name: text(row, 'file'), size: number(row, 'size') }));
}

/** Whether nothing is known about a file of some maker except that a build made it. */
export function hasUnfinished(store: Store, maker: Exclude<Maker, 'page'>): boolean {
  return store.get(selectUnfinished, maker) !== undefined;
}

/** Notes that a file is about to be published. It is unfinished until the build ends. */
export function beginFile(store: Store, name: string, maker: Maker): void {
  store.run(insertUnfinished, name, maker);
}

export function rememberFile(store: Store, name: string, { digest, size, maker }: FinishedFile): void {
  store.run(insertFinished, name, digest, size, maker);
}

export function forgetPublishedFile(store: Store, name: string): void {
  store.run('delete from published where file = ?', name);
}

export function forgetEveryPublishedFile(store: Store): void {
  store.run('delete from published');
}

/** Notes that nothing is known about a file except that a build made it. */
export function markUnfinished(store: Store, name: string): void {
  store.run('update published set is_unfinished = 1 where file = ?', name);
}

/** The same for all files. */
export function markEveryFileUnfinished(store: Store): void {
  store.run('update published set is_unfinished = 1');
}

/** Adds files about which nothing is known except that a build made them. */
export function adoptFiles(store: Store, names: readonly string[]): void {
  // One statement: each statement is a transaction, and there may be a hundred thousand files.
  store.run(insertAdopted, JSON.stringify(names));
}

const select = 'select file, digest, size, maker, is_unfinished from published';
const selectFirst = `select file from published
  where file > ? and not is_unfinished and maker in ('page', 'asset', 'media') order by file limit 1`;
const selectSearch = `select file, size from published
  where maker <> 'page' and maker = 'search' and not is_unfinished`;
const selectUnfinished = `select 1 from published
  where maker <> 'page' and maker = ? and is_unfinished limit 1`;
const insertUnfinished = `insert into published (file, maker, is_unfinished) values (?, ?, 1)
  on conflict (file) do update set maker = excluded.maker, is_unfinished = 1`;
const insertFinished = `insert or replace into published (file, digest, size, maker, is_unfinished)
  values (?, ?, ?, ?, 0)`;
const insertAdopted = `insert or ignore into published (file, maker, is_unfinished)
  select value, 'page', 1 from json_each(?)`;

function createFiles(rows: readonly Row[]): PublishedFiles {
  return new Map(rows.map((row) => [text(row, 'file'), parseFile(row)]));
}

function parseFile(row: Row): PublishedFile {
  // The build wrote this column itself.
  const maker = text(row, 'maker') as Maker;
  if (flag(row, 'is_unfinished')) return { maker, isUnfinished: true };
  return { maker, isUnfinished: false, digest: text(row, 'digest'), size: number(row, 'size') };
}
