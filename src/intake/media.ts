import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PictureSize } from '../archive/archive.ts';
import type { ContentError } from '../documents/content-error.ts';
import { picturePath } from '../archive/permalink.ts';
import { tryRead } from '../reading/try-read.ts';
import { text, type Store } from '../store/store.ts';
import { readPictureSize } from './picture-size.ts';
import type { Scan } from './scan.ts';

/**
 * Takes the pictures beside the articles into the store with their sizes, and notes which are to be published anew, and
 * which articles show one that is not as large as it was.
 * @returns an error for each that cannot be read.
 */
export function takeImages(
  contentFolder: string,
  store: Store,
  { changedImages, removedImages }: Pick<Scan, 'changedImages' | 'removedImages'>,
): readonly ContentError[] {
  const resized: string[] = [];
  const errors: ContentError[] = [];
  for (const { file, size, modified, blob } of changedImages) {
    const read = tryRead(() => readPictureSize(join(contentFolder, file)));
    if ('error' in read) {
      errors.push({ file, ...read.error });
      continue;
    }
    // What shows a picture that was not there is new itself: it was an error.
    const isNew = store.get('select 1 from files where file = ?', file) === undefined;
    store.run(insertFile, file, size, modified, blob ?? null);
    store.run(insertChange, file);
    if (takeSize(store, file, read.value) && !isNew) resized.push(file);
  }
  for (const file of removedImages) {
    for (const table of ['files', 'pictures']) store.run(`delete from ${table} where file = ?`, file);
    store.run(insertChange, file);
  }
  if (resized.length > 0) store.run(noteShowing, JSON.stringify(resized));
  return errors;
}

/** @returns whether it is another than before. */
function takeSize(store: Store, file: string, size: PictureSize | undefined): boolean {
  const before = store.get('select width, height from pictures where file = ?', file);
  if (size === undefined) store.run('delete from pictures where file = ?', file);
  else store.run(insertSize, file, size.width, size.height);
  return before?.['width'] !== size?.width || before?.['height'] !== size?.height;
}

const insertSize = 'insert or replace into pictures (file, width, height) values (?, ?, ?)';
const noteShowing = `insert or ignore into changes (kind, id, instant, day)
  select 'relations', path, instant, day from articles join article_data using (path)
  where references_ is not null and exists
    (select 1 from json_each(article, '$.pictures') as shown where shown.value in (select value from json_each(?)))`;

const insertFile =
  "insert or replace into files (file, size, modified, blob, digest) values (?, ?, ?, ?, '')";
const insertChange = "insert or ignore into changes (kind, id) values ('picture', ?)";

/** What staging pictures needs. */
export interface MediaOptions {
  readonly contentFolder: string;
  readonly stagingFolder: string;
  readonly store: Store;
}

/**
 * Stages the images beside the articles that changed since they were last published, or are not what is published under
 * their names: `articles/2022/01/13/a.jpg` is published at `/2022/01/13/a.jpg`.
 * @param isEverything whether all images are to be published anew.
 * @returns the staging folder.
 */
export function stageMedia(options: MediaOptions, isEverything: boolean): string {
  const { contentFolder, stagingFolder, store } = options;
  const folder = join(stagingFolder, 'media');
  for (const image of isEverything ? listImages(store) : listUnpublished(store)) {
    if (!existsSync(join(contentFolder, image))) continue;
    const target = join(folder, mediaFile(image));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(contentFolder, image), target);
  }
  return folder;
}

/** The names of all images that were taken into a store. */
export function listImages(store: Store): readonly string[] {
  return store.all("select file from files where digest = '' order by file").map((row) => text(row, 'file'));
}

/** Where an image is published, below the output folder. */
export function mediaFile(image: string): string {
  return picturePath(image).slice(1);
}

/** With those whose place a public file has: it may be deleted, and then nothing else tells that they are missing. */
function listUnpublished(store: Store): readonly string[] {
  return store.all(selectUnpublished).map((row) => text(row, 'file'));
}

const selectUnpublished = `select id as file from changes where kind = 'picture'
  union select files.file from published join files on files.file = 'articles/' || published.file
    where maker <> 'page' and (maker = 'public' or published.digest = '') and files.digest = ''`;
