import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/calendar.ts';
import {
  bundleListPath,
  bundlePath,
  planBundles,
  engineProgramPath,
  engineWorkerPath,
  searchEnginePath,
  type BundleEntry,
  type BundleList,
  type SearchBundle,
} from '../search/search-bundle.ts';
import { readDescription } from './pagefind-files.ts';
import { indexSearch } from './search-index.ts';
import { createBundleTexts } from './bundle-texts.ts';
import { createSearchable, type SearchableArticle } from './search-record.ts';
import { writeShownFragments } from './shown-fragments.ts';
import { writeBundleSpellings } from './spelling-files.ts';

/** What search bundles are made from, and where they go. */
export interface BundleOptions {
  readonly archive: Archive;
  /** Stands for the site’s root. Files that are in it already stay. */
  readonly folder: string;
  /** The list’s entry of a bundle that is published and not stale; undefined if the bundle must be made. */
  readonly findPublished?: (bundle: SearchBundle) => BundleEntry | undefined;
  /** Whether another machine makes the bundle. If so, it is neither made nor listed here. */
  readonly isOthers?: (bundle: SearchBundle) => boolean;
  readonly onProgress: (done: number) => void;
}

/**
 * Writes the archive’s bundles and Pagefind’s program. It makes one bundle after the other, because the memory of
 * bundles, not their number, limits the size of an archive. Bundles that are already published are only listed.
 * @returns the entries of the bundles, newest first.
 */
export async function writeSearchBundles(options: BundleOptions): Promise<readonly BundleEntry[]> {
  const { archive, folder, onProgress } = options;
  const language = stemLanguage(archive.site.language);
  const entries: BundleEntry[] = [];
  let done = 0;
  await mkdir(join(folder, searchEnginePath), { recursive: true });
  const bundles = planBundles(archive.countDays());
  for (const bundle of bundles.filter((each) => options.isOthers?.(each) !== true)) {
    const published = options.findPublished?.(bundle);
    if (published !== undefined) {
      entries.unshift(published);
      continue;
    }
    const base = done;
    const made = await writeBundle(options, {
      bundle,
      language,
      onProgress: (count) => {
        onProgress(base + count);
      },
    });
    done += bundle.count;
    entries.unshift({ ...listBundle(bundle), language, ...made });
  }
  return entries;
}

/** Writes the list of all indexes that the search page may search. */
export async function writeBundleList(folder: string, list: BundleList): Promise<void> {
  await writeFile(join(folder, bundleListPath), `${JSON.stringify(list)}\n`);
}

function listBundle({ id, days, count }: SearchBundle): Omit<BundleEntry, 'language' | keyof MadeBundle> {
  const [from = '', to = from] = [days[0], days.at(-1)];
  return { id, from, to, months: [...new Set(days.map(monthOf))], count };
}

/**
 * The language whose stems the index knows. Texts in other languages are found by their words as written. For Chinese,
 * Japanese and Thai it is English: Pagefind’s own way of cutting these into words would undo ours, which is better for
 * texts in several languages.
 */
export function stemLanguage(siteLanguage: string): string {
  const { language } = new Intl.Locale(siteLanguage);
  return cutByPagefind.has(language) ? 'en' : language;
}

const cutByPagefind: ReadonlySet<string> = new Set(['zh', 'ja', 'th']);

/** @returns what the list says of the index. */
async function writeBundle({ archive, folder }: BundleOptions, order: BundleOrder): Promise<MadeBundle> {
  const { bundle, language, onProgress } = order;
  const bundleFolder = join(folder, bundlePath(bundle.id));
  const texts = createBundleTexts([...listSearchable(archive, bundle)]);
  await indexSearch({
    records: texts.records(),
    count: bundle.count,
    language,
    folder: bundleFolder,
    onProgress,
  });
  const description = await shareEngine(bundleFolder, folder);
  return {
    description: writeShownFragments(bundleFolder, description, texts.shownOf),
    spellings: writeBundleSpellings(bundleFolder, texts.spellings),
  };
}

function* listSearchable(archive: Archive, { days }: SearchBundle): Generator<SearchableArticle> {
  for (const day of days) {
    for (const { path } of archive.listPeriod({ kind: 'archive' }, day).toReversed()) {
      const article = archive.findArticle(path);
      if (article !== undefined) yield createNamed(article, archive);
    }
  }
}

/**
 * Moves Pagefind’s program out of an index. Pagefind writes it into every index, but the search page’s worker loads a
 * single copy from the engine’s folder. Pagefind’s ready-made interfaces are deleted. So is the description, since the
 * list of bundles has it.
 * @returns the description.
 */
async function shareEngine(bundleFolder: string, folder: string): Promise<string> {
  const description = await readFile(join(bundleFolder, descriptionFile), 'utf8');
  const { languages } = readDescription(description);
  await rename(join(bundleFolder, 'pagefind-worker.js'), join(folder, engineWorkerPath));
  // The index has one language, and so one program.
  for (const { wasm } of Object.values(languages))
    await rename(join(bundleFolder, `wasm.${wasm ?? 'unknown'}.pagefind`), join(folder, engineProgramPath));
  const others = (await readdir(bundleFolder)).filter((name) => /\.(?:js|css|json|pagefind)$/.test(name));
  for (const name of others) await rm(join(bundleFolder, name));
  return description;
}

const descriptionFile = 'pagefind-entry.json';

type MadeBundle = Pick<BundleEntry, 'description' | 'spellings'>;

interface BundleOrder {
  readonly bundle: SearchBundle;
  readonly language: string;
  readonly onProgress: (done: number) => void;
}

/** What a search knows of an article. @throws an error that names its file. */
function createNamed(article: Article, archive: Archive): SearchableArticle {
  const body = archive.findBody(article);
  try {
    return createSearchable(article, body, archive.site);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${article.file} cannot be indexed: ${message}`, { cause: error });
  }
}
