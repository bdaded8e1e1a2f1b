import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { bundlePath, planBundles, type BundleEntry, type SearchBundle } from '../archive/search-bundle.ts';
import { analyseMarkdown } from '../markdown/analyse.ts';
import { number, text, type Store } from '../store/store.ts';
import { formatNumber, type BuildLog } from './build-log.ts';
import { digestOf } from './manifest.ts';
import { digestFiles } from './renderer-digest.ts';
import { writeSearchBundles } from './search-bundles.ts';

/** What indexing needs of a build. */
export interface IndexOptions {
  readonly stagingFolder: string;
  readonly store: Store;
  readonly log: BuildLog;
}

/** What was indexed, and what is published of search from now on. */
export interface SearchStaging {
  /** Holds the files at their final names. */
  readonly folder: string;
  readonly bundles: readonly PublishedBundle[];
  /** Whether a published file, by its name, belongs to a bundle that is gone or was made again. */
  readonly isGone: (name: string) => boolean;
}

export interface PublishedBundle {
  readonly entry: BundleEntry;
  /** Of what it was made from. */
  readonly digest: string;
}

/** Indexes the bundles whose articles, or whose making, changed. */
export async function indexArchive(
  { stagingFolder, store, log }: IndexOptions,
  archive: Archive,
): Promise<SearchStaging> {
  const stage = log.stage('index');
  const folder = join(stagingFolder, 'search');
  const published = readBundles(store);
  const digests = digestBundles(store, archive);
  const isPublished = ({ id }: SearchBundle) => published.get(id)?.digest === digests.get(id);
  const stale = planBundles(archive.countDays(wholeArchive)).filter((bundle) => !isPublished(bundle));
  const total = stale.reduce((sum, { count }) => sum + count, 0);
  const { bundles } = await writeSearchBundles({
    archive,
    textOf: (article) => analyseMarkdown(archive.findBody(article).text).text,
    folder,
    findPublished: (bundle) => (isPublished(bundle) ? published.get(bundle.id)?.entry : undefined),
    onProgress: (done) => {
      stage.progress(done, total, 'articles');
    },
  });
  stage.end(
    `${formatNumber(total, 'article')} in ${String(stale.length)} of ${formatNumber(bundles.length, 'bundle')}, ` +
      formatNumber(countFiles(folder), 'file'),
  );
  const kept = bundles
    .filter(({ id }) => !stale.some((bundle) => bundle.id === id))
    .map(({ id }) => bundlePath(id).slice(1));
  return {
    folder,
    bundles: bundles.map((entry) => ({ entry, digest: digests.get(entry.id) ?? '' })),
    isGone: (name) =>
      !(
        kept.some((start) => name.startsWith(start)) ||
        (stale.length === 0 && name.startsWith(engineFolder))
      ),
  };
}

/** Says in the store which bundles are published. */
export function rememberBundles(store: Store, bundles: readonly PublishedBundle[]): void {
  store.run('delete from bundles');
  for (const { entry, digest } of bundles) {
    store.run(
      'insert into bundles (id, digest, entry) values (?, ?, ?)',
      entry.id,
      digest,
      JSON.stringify(entry),
    );
  }
}

const wholeArchive = { kind: 'archive' } as const;
const engineFolder = 'search/engine/';

/** What leads from an article to an index: a change of it makes all bundles stale, a change of a template none. */
const indexingCode = [
  'src/archive/search-bundle.ts',
  'src/archive/search-text.ts',
  'src/markdown',
  'src/build/search-bundles.ts',
  'src/build/search-index.ts',
  'src/build/search-record.ts',
  // Pagefind and the parser of Markdown, in their versions.
  'package-lock.json',
];

function digestBundles(store: Store, archive: Archive): ReadonlyMap<string, string> {
  const making = [digestFiles(indexingCode), archive.site.language];
  return new Map(
    planBundles(archive.countDays(wholeArchive)).map(({ id, days }) => {
      const rows = store.all(selectDigests, days[0] ?? '', days.at(-1) ?? '');
      const articles = rows.map((row) => [
        text(row, 'path'),
        text(row, 'digest'),
        number(row, 'is_day_only'),
      ]);
      return [id, digestOf(JSON.stringify([making, articles]))];
    }),
  );
}

const selectDigests = `select path, digest, is_day_only from articles where is_listed and day >= ? and day <= ? order by instant, path`;

function readBundles(store: Store): ReadonlyMap<string, PublishedBundle> {
  const rows = store.all('select id, digest, entry from bundles');
  // The build wrote this JSON itself.
  return new Map(
    rows.map((row) => [
      text(row, 'id'),
      { digest: text(row, 'digest'), entry: JSON.parse(text(row, 'entry')) as BundleEntry },
    ]),
  );
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}
