import { placePath } from '../archive/site-address.ts';
import { bundleListPath, type BundleList } from '../search/search-bundle.ts';
import { createSpellingFinder, type SpellingFinder } from './search-spellings.ts';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';

/** The bundles to search in, and the engine that searches them. */
export interface SearchArchive extends BundleList {
  readonly engine: SearchEngine;
  readonly spellings: SpellingFinder;
}

/** @param basePath that of the site. @throws if the list of bundles cannot be loaded. */
export async function openSearchArchive(basePath: string): Promise<SearchArchive> {
  const engine = createSearchEngine(basePath);
  try {
    const list = await fetchBundleList(basePath);
    return { engine, spellings: createSpellingFinder(list, basePath), ...list };
  } catch (error) {
    engine.close();
    throw error;
  }
}

async function fetchBundleList(basePath: string): Promise<BundleList> {
  const response = await fetch(placePath(basePath, bundleListPath), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${bundleListPath} answers ${String(response.status)}.`);
  // The build wrote this file by the same type.
  return (await response.json()) as BundleList;
}
