import type { ContentError } from '../documents/content-error.ts';
import type { Day } from '../archive/calendar.ts';
import { findHold, isLeftOut, type Edition } from '../archive/edition.ts';
import type { References } from '../reading/read-references.ts';
import { forgetArticle, rememberArticle, type Standing } from '../store/content/articles.ts';
import { noteDeparted } from '../store/content/departed.ts';
import { keepCounts } from '../store/content/counts.ts';
import { findKnownDigest, forgetFile, markUncertain, rememberArticleFile } from '../store/content/files.ts';
import type { Store } from '../store/database/database.ts';
import { splitBatches } from '../threads/batches.ts';
import { createDaysTaken } from './days-taken.ts';
import type { ScannedFile } from './folder-listing.ts';
import type { ArticleRows, FileToRead, ReadFile, ReadOutput } from '../reading/read-job.ts';
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
  /** The edition that the store is to hold. */
  readonly edition: Edition;
  readonly workers: Workers;
  readonly onProgress: (done: number) => void;
  /** Is called during reading with a day before which all files have been taken in. */
  readonly onDaysTaken?: ((day: Day) => void) | undefined;
}

/**
 * Reads the files that a scan found changed into the store, and forgets those that are gone.
 * Files with errors are left out. All their errors are reported, in order of file.
 */
export function readContent(scan: Scan, store: Store, options: ReadOptions): Promise<Reading> {
  const isBulk = scan.changed.length + scan.removed.length > mostCountedSingly;
  return keepCounts(store, isBulk, () => readFiles(scan, store, options));
}

/** Above this, counting once is quicker than a trigger for each part of each article. */
const mostCountedSingly = 2000;

async function readFiles(scan: Scan, store: Store, options: ReadOptions): Promise<Reading> {
  const { edition, workers, onProgress, onDaysTaken } = options;
  const files = scan.changed.map((file): FileToRead => withKnownDigest(store, file));
  const batches = splitBatches(files, batchSize);
  const failed = new Map<number, readonly ReadFile[]>();
  for (const file of scan.removed) {
    noteDeparted(store, file);
    forgetFileAndArticle(store, file);
  }
  let isAnyChanged = scan.removed.length > 0;
  let done = 0;
  const daysTaken = createDaysTaken(batches);
  const inputs = batches.map((batch) => ({ files: batch, scanStart: scan.start }));
  const take = (output: ReadOutput, place: number) => {
    const batch = batches[place] ?? [];
    batch.forEach((file, index) => {
      if (takeFile({ store, edition }, file, output.files[index])) isAnyChanged = true;
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

/** Few enough files that threads end together, enough that handing over costs little. */
const batchSize = 50;

function withKnownDigest(store: Store, file: ScannedFile): FileToRead {
  return { ...file, knownDigest: findKnownDigest(store, file.file) };
}

/** Takes in a file that was read. @returns whether its article changed. */
function takeFile({ store, edition }: Taking, file: FileToRead, read: ReadFile | undefined): boolean {
  if (read === undefined) return false;
  if (read.digest !== undefined && read.digest === file.knownDigest) {
    rememberFile(store, file, { ...read, digest: read.digest });
    return false;
  }
  forgetFileAndArticle(store, file.file);
  if (read.rows === undefined || read.digest === undefined) return true;
  rememberFile(store, file, { ...read, digest: read.digest });
  rememberArticle(store, file.file, read.rows, findStanding(read.rows, edition));
  return true;
}

interface Taking {
  readonly store: Store;
  readonly edition: Edition;
}

function findStanding(
  { article: { instant, isDraft, isEmbargoed } }: ArticleRows,
  edition: Edition,
): Standing {
  const hold = findHold({ instant, isDraft: isDraft === 1, isEmbargoed: isEmbargoed === 1 }, edition.now);
  return { hold, isLeftOut: isLeftOut(hold, edition) };
}

function rememberFile(
  store: Store,
  file: ScannedFile,
  { digest, isChangedSince }: { readonly digest: string; readonly isChangedSince: boolean },
): void {
  rememberArticleFile(store, file, digest);
  if (isChangedSince) markUncertain(store, file.file);
}

function forgetFileAndArticle(store: Store, file: string): void {
  forgetFile(store, file);
  forgetArticle(store, file);
}
