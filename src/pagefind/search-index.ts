import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from './search-record.ts';

/** What one search index is made from. */
export interface IndexOptions {
  /** In the archive’s order: the same records in the same order give the same bytes. */
  readonly records: Iterable<SearchRecord>;
  /** How many records there are. */
  readonly count: number;
  /** The language by whose rules all words are cut to their stems (ISO 639-1). */
  readonly language: string;
  /** The folder in which Pagefind writes its files: an absolute path. */
  readonly folder: string;
  readonly onProgress: (done: number) => void;
}

/**
 * Writes one Pagefind index. Pagefind works in its own process, so the rest of the build goes on meanwhile. That
 * process ends with the index, since it never gives its memory back. Write one index at a time.
 * @throws if Pagefind cannot be started, or refuses a record.
 */
export async function indexSearch(options: IndexOptions): Promise<void> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: options.language,
      maxFragments: Math.ceil(options.count / pagesPerFragment(options.count)),
    });
    if (index === undefined) throw new Error(`Pagefind cannot make an index: ${errors.join(' ')}`);
    await addRecords(index, options);
    throwErrors((await index.writeFiles({ outputPath: options.folder })).errors, options.folder);
  } finally {
    await close();
  }
}

/**
 * How many pages share a file. A result needs one page; more pages in a file mean fewer files and larger downloads.
 * Most results that are shown come from new bundles, which are small. Most files come from old ones.
 */
function pagesPerFragment(count: number): number {
  return count <= smallBundle ? 2 : 5;
}

const smallBundle = 1500;
/** How many records go to Pagefind at once. */
const batchSize = 64;

/** Sends the records in batches. While Pagefind works on one batch, the next is made. */
async function addRecords(
  index: PagefindIndex,
  { records, language, onProgress }: IndexOptions,
): Promise<void> {
  let done = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  for (const batch of batches(records, batchSize)) {
    const sent = Promise.all(batch.map((record) => addRecord(index, record, language)));
    // The batch is awaited one turn later. Until then its failure must not count as an unhandled rejection.
    sent.catch(() => undefined);
    await underWay;
    onProgress(done);
    underWay = sent;
    done += batch.length;
  }
  await underWay;
  onProgress(done);
}

async function addRecord(index: PagefindIndex, record: SearchRecord, language: string): Promise<void> {
  const filters = Object.fromEntries(
    Object.entries(record.filters).map(([name, values]) => [name, [...values]]),
  );
  const { errors } = await index.addCustomRecord({ ...record, filters, language });
  throwErrors(errors, record.url);
}

function throwErrors(errors: readonly string[], subject: string): void {
  if (errors.length > 0) throw new Error(`Pagefind refuses ${subject}: ${errors.join(' ')}`);
}

function* batches<T>(values: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
