import { join } from 'node:path';
import { bundleListPath, bundlePath } from '../search/search-bundle.ts';
import type { Store } from '../store/database/database.ts';
import { findNewestBundle, forgetSearchIndex } from '../store/published/indexes.ts';
import { forgetInputs } from '../store/published/publication.ts';
import { listSearchFiles, markUnfinished } from '../store/published/published-files.ts';
import type { BuildLog } from '../log/build-log.ts';
import { sizeOf } from '../files/list-files.ts';

/**
 * Finds search files that were deleted or cut short since they were published, logs them, and forgets their bundles, so
 * that these are indexed again. A search in a damaged index would find only the words that are left in it.
 * @returns whether there are any such files.
 */
export async function forgetDamagedBundles(store: Store, outFolder: string, log: BuildLog): Promise<boolean> {
  const damaged = listSearchFiles(store)
    .filter(({ name, size }) => sizeOf(join(outFolder, name)) !== size)
    .map(({ name }) => name);
  const [first] = damaged;
  if (first === undefined) return false;
  const bundles = await store.transact(() => forgetBundlesOf(store, damaged));
  const others = damaged.length === 1 ? '' : ` and ${String(damaged.length - 1)} more`;
  log.note(`${first}${others} is not as it was published: ${[...bundles].join(', ')} will be indexed again.`);
  return true;
}

/** Forgets the bundles of damaged search files. Call it in a transaction. @returns the bundles. */
export function forgetBundlesOf(store: Store, damaged: readonly string[]): ReadonlySet<string> {
  const bundles = new Set(damaged.map((file) => findBundle(store, file)));
  for (const file of damaged) markUnfinished(store, file);
  for (const id of bundles) forgetSearchIndex(store, id);
  // If this build is stopped before it makes them again, the next one must see that there is something to do.
  forgetInputs(store);
  return bundles;
}

/** The bundle of a file. Every bundle brings the files that all share; they count as the newest’s, which is small. */
function findBundle(store: Store, file: string): string {
  const folder = bundlePath('').slice(1, -1);
  const isOfBundle = file.startsWith(folder) && `/${file}` !== bundleListPath;
  if (isOfBundle) return file.slice(folder.length).split('/')[0] ?? '';
  return findNewestBundle(store) ?? '';
}
