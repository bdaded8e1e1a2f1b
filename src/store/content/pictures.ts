import type { PictureSize } from '../../archive/archive.ts';
import type { ScannedFile } from '../../intake/folder-listing.ts';
import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';
import { forgetFile } from './files.ts';

/**
 * Stores a picture that came or changed.
 * @param dimensions undefined if its file does not tell.
 */
export function rememberPicture(
  store: Store,
  { file, size, modified, blob }: ScannedFile,
  dimensions: PictureSize | undefined,
): void {
  store.run(insertFile, file, size, modified, blob ?? null);
  if (dimensions === undefined) store.run('delete from pictures where file = ?', file);
  else store.run(insertPicture, file, dimensions.width, dimensions.height);
}

export function forgetPicture(store: Store, file: string): void {
  forgetFile(store, file);
  store.run('delete from pictures where file = ?', file);
}

/** The files of all pictures, in order. */
export function listPictures(store: Store): readonly string[] {
  const rows = store.all("select file from files where kind = 'picture' order by file");
  return rows.map((row) => text(row, 'file'));
}

// Updates, not replacements: SQLite runs no trigger for a row that is replaced.
const insertFile = `insert into files (file, kind, size, modified, blob) values (?, 'picture', ?, ?, ?)
  on conflict (file) do update set size = excluded.size, modified = excluded.modified, blob = excluded.blob,
    is_uncertain = 0`;
const insertPicture = `insert into pictures (file, width, height) values (?, ?, ?)
  on conflict (file) do update set width = excluded.width, height = excluded.height`;
