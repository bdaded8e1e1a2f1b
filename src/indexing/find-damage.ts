import { join } from 'node:path';
import { bundleListPath, bundlePath, lexiconId } from '../search/search-bundle.ts';
import { forgetMeta } from '../store/meta.ts';
import { number, text, type Store } from '../store/store.ts';
import type { BuildLog } from '../log/build-log.ts';
import { sizeOf } from '../files/list-files.ts';

/**
 * Finds search files that are gone or cut short since they were published, says so, and forgets their bundles, so that
 * these are indexed anew. A search over a damaged index would seem to know no more words than are left in it.
 * @returns whether there are any.
 */
export async function forgetDamagedBundles(store: Store, outFolder: string, log: BuildLog): Promise<boolean> {
  const damaged = store
    .all("select file, size from published where maker = 'search' and digest <> ''")
    .filter((row) => sizeOf(join(outFolder, text(row, 'file'))) !== number(row, 'size'))
    .map((row) => text(row, 'file'));
  const [first] = damaged;
  if (first === undefined) return false;
  const bundles = new Set(damaged.map((file) => findBundle(store, file)));
  await store.transact(() => {
    for (const file of damaged) store.run("update published set digest = '' where file = ?", file);
    for (const id of bundles) store.run('delete from bundles where id = ?', id);
    // Also where this build is stopped before it makes them anew, the next has something to do.
    forgetMeta(store, 'inputs');
  });
  const others = damaged.length === 1 ? '' : ` and ${String(damaged.length - 1)} more`;
  log.note(`${first}${others} is not as it was published: ${[...bundles].join(', ')} will be indexed anew.`);
  return true;
}

/** What all bundles share comes with any of them: with the newest, which is small. */
function findBundle(store: Store, file: string): string {
  const folder = bundlePath('').slice(1, -1);
  const isOfBundle = file.startsWith(folder) && `/${file}` !== bundleListPath;
  const row = store.get('select max(id) as id from bundles where id <> ?', lexiconId);
  const newest = row?.['id'];
  if (isOfBundle) return file.slice(folder.length).split('/')[0] ?? '';
  return typeof newest === 'string' ? newest : '';
}
