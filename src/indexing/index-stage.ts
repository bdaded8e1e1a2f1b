import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Day } from '../archive/calendar.ts';
import {
  bundlePath,
  listLexiconBundles,
  planBundles,
  type BundleEntry,
  type Lexicon,
  type SearchBundle,
} from '../search/search-bundle.ts';
import { readChanges } from '../store/published/changes.ts';
import { describeListedOf } from '../store/content/listed-articles.ts';
import type { Store } from '../store/database/database.ts';
import { formatNumber, type BuildLog, type StageLog } from '../log/build-log.ts';
import { digestOf } from '../digests/digest.ts';
import { readBundles, readLexicon, readWords, type PublishedIndex } from '../store/published/indexes.ts';
import type { CodeDigests } from '../program/code-keys.ts';
import { writeBundleList, writeSearchBundles, type BundleOptions } from '../pagefind/search-bundles.ts';
import { readBundleWords, writeLexicon } from '../pagefind/search-lexicon.ts';
import { linkFolder } from '../files/copy-folder.ts';
import { listFiles } from '../files/list-files.ts';

/** What indexing needs of a build. */
export interface IndexOptions {
  readonly stagingFolder: string;
  readonly store: Store;
  readonly code: Pick<CodeDigests, 'indexing'>;
  readonly log: BuildLog;
  /** Whether the output holds what the store says is published. */
  readonly isOutputKnown: boolean;
}

/** What was indexed, and which indexes are published from now on. */
export interface SearchStaging {
  /** Holds the files under their final names. */
  readonly folder: string;
  /** Those of the bundles, and the lexicon. */
  readonly indexes: readonly PublishedIndex[];
  /** Whether a published file, by its name, belongs to an index that is gone or was made again. */
  readonly isGone: (name: string) => boolean;
}

/** What a shard indexed. Plain data. */
export type IndexedShare = readonly PublishedIndex<BundleEntry>[];

/** What shards indexed, and their folders. */
export interface IndexedShares {
  readonly folders: readonly string[];
  readonly bundles: IndexedShare;
}

/**
 * Indexes the stale bundles, and takes those that shards have already indexed. A bundle is stale if its days, its
 * articles, the indexing code, the site’s language or its typography changed.
 */
export async function indexStage(
  options: IndexOptions,
  archive: Archive,
  indexed: IndexedShares = { folders: [], bundles: [] },
): Promise<SearchStaging> {
  const stage = options.log.stage('index');
  const folder = searchFolder(options.stagingFolder);
  const { stale, findPublished, digests } = findStale(options, archive);
  const made = new Map(indexed.bundles.map((bundle) => [bundle.entry.id, bundle]));
  const findMade = ({ id }: SearchBundle) => {
    const bundle = made.get(id);
    return bundle?.digest === digests.get(id) ? bundle?.entry : undefined;
  };
  for (const share of indexed.folders) linkFolder(searchFolder(share), folder);
  const missing = stale.filter((bundle) => findMade(bundle) === undefined);
  const entries = await writeBundles(stage, missing, {
    archive,
    folder,
    findPublished: (bundle) => findPublished(bundle) ?? findMade(bundle),
  });
  const words = new Map(stale.map(({ id }) => [id, readBundleWords(folder, id)]));
  const bundles = entries.map((entry) => ({
    entry,
    digest: digests.get(entry.id) ?? '',
    words: words.get(entry.id),
  }));
  const lexicon = stageLexicon(options, folder, bundles);
  await writeBundleList(folder, { bundles: entries, ...(lexicon && { lexicon: lexicon.entry }) });
  endStage(stage, { bundles: missing, count: entries.length, folder });
  const indexes = lexicon === undefined ? bundles : [...bundles, lexicon];
  const kept = indexes
    .map(({ entry }) => bundlePath(entry.id).slice(1))
    .filter((path) => !existsSync(join(folder, path)));
  // Every bundle that is made brings Pagefind’s program. If none is made, the published program stays.
  if (stale.length === 0 && bundles.length > 0) kept.push(engineFolder);
  return { folder, indexes, isGone: (name) => !kept.some((start) => name.startsWith(start)) };
}

/** Writes the lexicon if its bundles are not those that it was made from. */
function stageLexicon(
  { store, isOutputKnown }: IndexOptions,
  folder: string,
  bundles: readonly PublishedIndex<BundleEntry>[],
): PublishedIndex<Lexicon> | undefined {
  const published = new Map(bundles.map((bundle) => [bundle.entry.id, bundle]));
  const listed = listLexiconBundles(bundles.map(({ entry }) => entry));
  if (listed.length === 0) return undefined;
  const digest = digestOf(listed.map(({ id }) => `${id} ${published.get(id)?.digest ?? ''}`).join('\n'));
  const known = isOutputKnown ? readLexicon(store) : undefined;
  if (known?.digest === digest) return known;
  const wordsOf = (id: string) => published.get(id)?.words ?? readWords(store, id);
  return { digest, entry: writeLexicon({ bundles: listed, wordsOf, folder }) };
}

/** Indexes a share of the stale bundles. Shares take turns at the bundles, so that each has old and new ones. */
export async function indexShare(
  {
    share,
    ...options
  }: IndexOptions & { readonly share: { readonly index: number; readonly count: number } },
  archive: Archive,
): Promise<IndexedShare> {
  const stage = options.log.stage('index');
  const folder = searchFolder(options.stagingFolder);
  const { stale, digests } = findStale(options, archive);
  const own = stale.filter((_, place) => place % share.count === share.index - 1);
  const ids = new Set(own.map(({ id }) => id));
  const isOthers = ({ id }: SearchBundle) => !ids.has(id);
  const entries = await writeBundles(stage, own, { archive, folder, isOthers });
  endStage(stage, { bundles: own, count: entries.length, folder });
  return entries.map((entry) => ({ entry, digest: digests.get(entry.id) ?? '' }));
}

function searchFolder(stagingFolder: string): string {
  return join(stagingFolder, 'search');
}

/** Finds the bundles that differ from what is published, and the digests of all. */
function findStale({ store, code, isOutputKnown }: IndexOptions, archive: Archive) {
  const published = isOutputKnown ? readBundles(store) : new Map<string, never>();
  const { language, typography } = archive.site;
  const digests = digestBundles(
    { store, making: JSON.stringify([code.indexing, language, typography]) },
    archive,
    published,
  );
  const findPublished = ({ id }: SearchBundle) => {
    const bundle = published.get(id);
    return bundle?.digest === digests.get(id) ? bundle?.entry : undefined;
  };
  const all = planBundles(archive.countDays());
  return { digests, findPublished, stale: all.filter((bundle) => findPublished(bundle) === undefined) };
}

function writeBundles(
  stage: StageLog,
  bundles: readonly SearchBundle[],
  options: Omit<BundleOptions, 'onProgress'>,
): Promise<readonly BundleEntry[]> {
  const total = bundles.reduce((sum, { count }) => sum + count, 0);
  return writeSearchBundles({
    ...options,
    onProgress: (done) => {
      stage.progress(done, total, 'articles');
    },
  });
}

function endStage(
  stage: StageLog,
  {
    bundles,
    count,
    folder,
  }: { readonly bundles: readonly SearchBundle[]; readonly count: number; readonly folder: string },
): void {
  const total = bundles.reduce((sum, bundle) => sum + bundle.count, 0);
  stage.end(
    `${formatNumber(total, 'article')} in ${String(bundles.length)} of ${formatNumber(count, 'bundle')}, ` +
      formatNumber(listFiles(folder).length, 'file'),
  );
}

const engineFolder = 'search/engine/';

/**
 * Digests each bundle: how and of which days it is made, then the days’ articles. The second digest is known to be the
 * published one if the first is, and if no article of those days came, changed or went since.
 */
function digestBundles(
  { store, making }: { readonly store: Store; readonly making: string },
  archive: Archive,
  published: ReadonlyMap<string, PublishedIndex>,
): ReadonlyMap<string, string> {
  const changed = new Set(
    readChanges(store)
      .filter(({ kind }) => kind === 'article')
      .map(({ day }) => day),
  );
  return new Map(
    planBundles(archive.countDays()).map(({ id, days }) => {
      const ofMaking = digestOf([making, ...days].join('\n'));
      const known = published.get(id)?.digest ?? '';
      const isKnown = known.startsWith(ofMaking) && !days.some((day) => changed.has(day));
      return [id, isKnown ? known : `${ofMaking} ${digestDays(store, days)}`];
    }),
  );
}

function digestDays(store: Store, days: readonly Day[]): string {
  return digestOf(days.map((day) => describeListedOf(store, day)).join('\n'));
}
