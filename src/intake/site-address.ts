import { createReferences, listPictures, listUsedFiles } from '../reading/read-references.ts';
import { printReferences } from '../reading/read-job.ts';
import { listReferenceSources, rewriteReferences } from '../store/content/references.ts';
import { readMeta, writeMeta } from '../store/content/meta.ts';
import type { Store } from '../store/database/database.ts';

/**
 * Finds out what the articles in the store refer to if the site has another address than when they were taken in: a
 * whole address is a reference if it begins with the site’s own. The store knows all whole addresses, so no file is read.
 * @returns the paths of the articles that refer to something else now.
 */
export function followSiteAddress(store: Store, url: string): readonly string[] {
  const before = readMeta(store, key);
  if (before === url) return [];
  writeMeta(store, { [key]: url });
  if (before === undefined) return [];
  return listReferenceSources(store).flatMap(({ path, source, references: known }) => {
    const references = createReferences(source, url);
    const printed = printReferences(references);
    if (printed === known) return [];
    const { pictures } = listPictures(references);
    rewriteReferences(store, path, { references: printed, files: listUsedFiles(references), pictures });
    return [path];
  });
}

const key = 'address';
