import type { PictureFault } from '../../archive/check-names.ts';
import type { PictureSize } from '../../archive/picture.ts';
import type { ScannedFile } from '../../intake/folder-listing.ts';
import type { Store } from '../database/database.ts';
import { text, type Row } from '../database/row.ts';
import { forgetFile } from './files.ts';

/** A file beside the articles, such as a picture. */
export interface MediaFile {
  /** As the file system names it, from the content folder: `articles/2022/01/13/é.jpg`. */
  readonly file: string;
  /** The same composed (NFC), as addresses name it. It is published by this name. */
  readonly name: string;
}

/** What was read of such a file. */
export interface MediaReading {
  /** The digest of its bytes. */
  readonly digest: string;
  /** Of a picture, if its file tells its size. */
  readonly picture?: ReadPicture | undefined;
}

/** What is known of a picture. */
export interface ReadPicture extends PictureSize {
  /** What is wrong with its file, if something is. */
  readonly fault?: PictureFault | undefined;
  /** Whether files in other sizes are made from it. */
  readonly isSource: boolean;
  /** See `Picture`. */
  readonly colour?: string | undefined;
}

/** A file that is to be published, with the digest of the bytes that were read. */
export interface ReadMediaFile extends MediaFile {
  readonly digest: string;
}

/** Stores a file beside the articles that came or changed. */
export function rememberMedia(
  store: Store,
  { file, mark }: ScannedFile,
  { digest, picture }: MediaReading,
): void {
  const name = file.normalize('NFC');
  store.run(insertFile, file, name, mark, digest);
  if (picture === undefined) store.run('delete from pictures where file = ?', name);
  else {
    const { width, height, isSource, colour = null, fault = null } = picture;
    store.run(insertPicture, name, width, height, isSource ? digest : null, colour, fault);
  }
}

export function forgetMedia(store: Store, file: string): void {
  forgetFile(store, file);
  store.run('delete from pictures where file = ?', file.normalize('NFC'));
}

/** All files beside the articles, in order, be they used or not. */
export function listMedia(store: Store): readonly MediaFile[] {
  return store.all("select file, name from files where kind = 'media' order by file").map(parseMedia);
}

/** Those that a page shows or links to. What is held back or withdrawn is no page. In order. */
export function listUsedMedia(store: Store): readonly ReadMediaFile[] {
  return store.all(selectUsed).map(parseReadMedia);
}

/** These, and those that articles which are held back will need: they must have a place of their own by then. */
export function listMediaToPublish(store: Store): readonly MediaFile[] {
  return store.all(selectToPublish).map(parseMedia);
}

/** Those that nothing refers to, not even a draft or a withdrawn article. In order. */
export function listForgottenMedia(store: Store): readonly string[] {
  return store.all(selectForgotten).map((row) => text(row, 'file'));
}

/** Stores which files the pages of the editors refer to. The files of articles come with the articles. */
export function rememberPageFiles(store: Store, pages: readonly PageFiles[]): void {
  const uses = JSON.stringify(
    pages.flatMap(({ path, files }) => files.map((file) => ({ file, path }))),
  );
  store.run(deletePageFiles, uses);
  store.run(insertPageFiles, uses);
}

/** What a page of the editors refers to. */
export interface PageFiles {
  readonly path: string;
  /** Composed names, from the content folder. */
  readonly files: readonly string[];
}

function parseMedia(row: Row): MediaFile {
  return { file: text(row, 'file'), name: text(row, 'name') };
}

export function parseReadMedia(row: Row): ReadMediaFile {
  return { ...parseMedia(row), digest: text(row, 'digest') };
}

/** The condition that a page uses the file of a row of `files`. */
export const isUsed = `(exists (select 1 from article_files join articles using (path)
    where article_files.file = files.name and is_listed)
  or exists (select 1 from page_files where page_files.file = files.name))`;

// Updates, not replacements: SQLite runs no trigger for a row that is replaced.
const insertFile = `insert into files (file, name, kind, mark, digest) values (?, ?, 'media', ?, ?)
  on conflict (file) do update set mark = excluded.mark, digest = excluded.digest, is_uncertain = 0`;
const insertPicture = `insert into pictures (file, width, height, source, colour, fault) values (?, ?, ?, ?, ?, ?)
  on conflict (file) do update set width = excluded.width, height = excluded.height, source = excluded.source,
    colour = excluded.colour, fault = excluded.fault`;
const selectUsed = `select file, name, digest from files where kind = 'media' and ${isUsed} order by file`;
const selectToPublish = `select file, name from files where kind = 'media' and (${isUsed}
  or exists (select 1 from articles join article_files using (path)
    where hold is not null and article_files.file = files.name)) order by file`;
const selectForgotten = `select file from files where kind = 'media'
  and not exists (select 1 from article_files where article_files.file = files.name)
  and not exists (select 1 from page_files where page_files.file = files.name) order by file`;
const given = "select value ->> 'file', value ->> 'path' from json_each(?)";
const deletePageFiles = `delete from page_files where (file, path) not in (${given})`;
const insertPageFiles = `insert or ignore into page_files (file, path) ${given}`;
