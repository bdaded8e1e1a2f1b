import type { ContentError } from '../documents/content-error.ts';
import type { Day } from '../archive/calendar.ts';
import type { References } from '../reading/read-references.ts';
import { keepCounts } from '../store/content/counts.ts';
import { text, type Store } from '../store/store.ts';
import { createDaysTaken } from './days-taken.ts';
import type { ScannedFile } from './folder-listing.ts';
import type { ArticleRows, FileToRead, ReadFile, ReadOutput } from '../reading/read-job.ts';
import { readAgain } from './read-again.ts';
import type { Scan } from './scan.ts';
import type { Workers } from '../threads/workers.ts';

/** What reading found. */
export interface Reading {
  readonly errors: readonly ContentError[];
  /** What the files with errors refer to. */
  readonly failedReferences: readonly References[];
  /** Whether an article came, changed or went. */
  readonly isAnyChanged: boolean;
  readonly readCount: number;
}

export interface ReadOptions {
  readonly workers: Workers;
  readonly onProgress: (done: number) => void;
  /** Is told, as reading goes on, of a day before which all files have been taken in. */
  readonly onDaysTaken?: ((day: Day) => void) | undefined;
}

/**
 * Reads the files that a scan found changed and takes them into the store; forgets those that went.
 * Files with errors are reported, all of them, in order of file, and left out.
 */
export function readContent(scan: Scan, store: Store, options: ReadOptions): Promise<Reading> {
  const isBulk = scan.changed.length + scan.removed.length > mostCountedSingly;
  return keepCounts(store, isBulk, () => readFiles(scan, store, options));
}

/** Beyond this, counting once is quicker than a trigger for each part of each article. */
const mostCountedSingly = 2000;

async function readFiles(scan: Scan, store: Store, options: ReadOptions): Promise<Reading> {
  const { workers, onProgress, onDaysTaken } = options;
  const files = scan.changed.map((file): FileToRead => withKnownDigest(store, file));
  const batches = splitBatches(files);
  const failed = new Map<number, readonly ReadFile[]>();
  for (const file of scan.removed) forgetFile(store, file);
  let isAnyChanged = scan.removed.length > 0;
  let done = 0;
  const daysTaken = createDaysTaken(batches);
  const inputs = batches.map((batch) => ({ files: batch, scanStart: scan.start }));
  const take = (output: ReadOutput, place: number) => {
    const batch = batches[place] ?? [];
    batch.forEach((file, index) => {
      if (takeFile(store, file, output.files[index])) isAnyChanged = true;
    });
    failed.set(
      place,
      output.files.filter(({ errors }) => errors.length > 0),
    );
    onProgress((done += batch.length));
    onDaysTaken?.(daysTaken.end(place));
  };
  await workers.run('read', inputs, take, { isCallerBusy: onDaysTaken !== undefined });
  const inOrder = [...failed].sort(([first], [second]) => first - second).flatMap(([, found]) => found);
  return {
    errors: inOrder.flatMap(({ errors }) => errors),
    failedReferences: inOrder.flatMap(({ references }) => references ?? []),
    readCount: files.length,
    isAnyChanged,
  };
}

/** Few enough that threads end together, enough that handing over costs little. */
const batchSize = 50;

function splitBatches(files: readonly FileToRead[]): readonly (readonly FileToRead[])[] {
  return Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) =>
    files.slice(index * batchSize, (index + 1) * batchSize),
  );
}

function withKnownDigest(store: Store, file: ScannedFile): FileToRead {
  const row = store.get('select digest from files where file = ?', file.file);
  return row === undefined ? file : { ...file, knownDigest: text(row, 'digest') };
}

/** @returns whether the file’s article is another than before. */
function takeFile(store: Store, file: FileToRead, read: ReadFile | undefined): boolean {
  if (read === undefined) return false;
  if (read.digest === file.knownDigest) {
    rememberFile(store, file, read);
    return false;
  }
  forgetFile(store, file.file);
  if (read.rows === undefined) return true;
  rememberFile(store, file, read);
  rememberArticle(store, file.file, read.rows);
  return true;
}

function rememberFile(
  store: Store,
  { file, size, modified, blob }: ScannedFile,
  { digest, isChangedSince }: ReadFile,
): void {
  const sql = 'insert or replace into files (file, size, modified, blob, digest) values (?, ?, ?, ?, ?)';
  store.run(sql, file, size, modified, blob ?? null, digest);
  if (isChangedSince) readAgain(store, file);
}

function forgetFile(store: Store, file: string): void {
  store.run('delete from files where file = ?', file);
  const row = store.get('select path from articles where file = ?', file);
  if (row === undefined) return;
  const path = text(row, 'path');
  for (const table of ['articles', 'article_data', 'parts'])
    store.run(`delete from ${table} where path = ?`, path);
}

function rememberArticle(store: Store, file: string, { article, data, parts }: ArticleRows): void {
  const { path, instant, day } = article;
  store.run(
    insertArticle,
    path,
    article.pathKey,
    file,
    article.digest,
    instant,
    day,
    article.isDayOnly,
    article.title,
    article.summary,
    article.language,
    article.source,
    article.isListed,
    article.isDraft,
    article.isMovedOrWithdrawn,
  );
  store.run(insertData, path, data.article, data.references, data.analysis);
  for (const { kind, id, name } of parts) store.run(insertPart, kind, id, name, instant, path, day);
}

const insertArticle = `insert into articles (path, path_key, file, digest, instant, day, is_day_only, title, summary,
  language, source, is_listed, is_draft, is_moved_or_withdrawn) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertData = 'insert into article_data (path, article, references_, analysis) values (?, ?, ?, ?)';
const insertPart =
  'insert or ignore into parts (kind, id, name, instant, path, day) values (?, ?, ?, ?, ?, ?)';
