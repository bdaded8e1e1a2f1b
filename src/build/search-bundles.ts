import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/calendar.ts';
import {
  bundleListPath,
  bundlePath,
  planBundles,
  searchEnginePath,
  type BundleEntry,
  type BundleList,
  type SearchBundle,
} from '../archive/search-bundle.ts';
import { indexSearch } from './search-index.ts';
import { createSearchRecord, type SearchRecord } from './search-record.ts';

/** What search bundles are made from, and where they go. */
export interface BundleOptions {
  readonly archive: Archive;
  /** The words of an article’s body, without marks. */
  readonly textOf: (article: Article) => string;
  /** Stands for the site’s root. What is in it already stays. */
  readonly folder: string;
  /** What the list says of a bundle that is published as it would be made; undefined where it must be made. */
  readonly findPublished?: (bundle: SearchBundle) => BundleEntry | undefined;
  readonly onProgress: (done: number) => void;
}

/**
 * Writes the archive’s bundles, Pagefind’s program, and the list of all bundles, one bundle after the other:
 * their memory, not their number, is what limits an archive. Those that are published already are only listed.
 */
export async function writeSearchBundles(options: BundleOptions): Promise<BundleList> {
  const { archive, folder, onProgress } = options;
  const language = stemLanguage(archive.site.language);
  const entries: BundleEntry[] = [];
  let done = 0;
  await mkdir(join(folder, searchEnginePath), { recursive: true });
  for (const bundle of planBundles(archive.countDays({ kind: 'archive' }))) {
    const published = options.findPublished?.(bundle);
    if (published !== undefined) {
      entries.unshift(published);
      continue;
    }
    const base = done;
    const tag = await writeBundle(options, {
      bundle,
      language,
      onProgress: (count) => {
        onProgress(base + count);
      },
    });
    done += bundle.count;
    const months = [...new Set(bundle.days.map(monthOf))];
    entries.unshift({ id: bundle.id, months, count: bundle.count, language, tag });
  }
  const list = { bundles: entries };
  await writeFile(join(folder, bundleListPath), `${JSON.stringify(list)}\n`);
  return list;
}

/**
 * The language whose stems the index knows. Texts of other languages are found by their words as they are
 * written. Pagefind’s own way of cutting Chinese, Japanese and Thai would undo ours, which is better for texts of
 * several languages.
 */
export function stemLanguage(siteLanguage: string): string {
  const { language } = new Intl.Locale(siteLanguage);
  return cutByPagefind.has(language) ? 'en' : language;
}

const cutByPagefind: ReadonlySet<string> = new Set(['zh', 'ja', 'th']);

/** @returns the bundle’s tag. */
async function writeBundle({ archive, textOf, folder }: BundleOptions, order: BundleOrder): Promise<string> {
  const { bundle, language, onProgress } = order;
  const bundleFolder = join(folder, bundlePath(bundle.id));
  await indexSearch({
    records: createRecords(archive, bundle, textOf),
    count: bundle.count,
    language,
    folder: bundleFolder,
    onProgress,
  });
  return shareEngine(bundleFolder, join(folder, searchEnginePath));
}

function* createRecords(
  archive: Archive,
  { days }: SearchBundle,
  textOf: (article: Article) => string,
): Generator<SearchRecord> {
  for (const day of days) {
    for (const { path } of archive.listPeriod({ kind: 'archive' }, day).toReversed()) {
      const article = archive.findArticle(path);
      if (article !== undefined) yield createSearchRecord(article, textOf(article));
    }
  }
}

/**
 * Pagefind writes its program into every index. Here one copy serves all: the search page’s worker takes it from
 * the engine’s folder. Ready-made interfaces are left out.
 */
async function shareEngine(bundleFolder: string, engineFolder: string): Promise<string> {
  const entry = entrySchema.parse(
    JSON.parse(await readFile(join(bundleFolder, 'pagefind-entry.json'), 'utf8')),
  );
  const indexes = Object.values(entry.languages);
  const shared = ['pagefind-worker.js', ...indexes.map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`)];
  for (const name of shared) await rename(join(bundleFolder, name), join(engineFolder, name));
  const programs = (await readdir(bundleFolder)).filter((name) => /\.(?:js|css|pagefind)$/.test(name));
  for (const name of programs) await rm(join(bundleFolder, name));
  return indexes.map(({ hash }) => hash).join(' ');
}

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ hash: z.string(), wasm: z.string().nullable() })),
});

interface BundleOrder {
  readonly bundle: SearchBundle;
  readonly language: string;
  readonly onProgress: (done: number) => void;
}
