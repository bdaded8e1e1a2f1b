import { bundleListPath, type BundleList } from '../search/search-bundle.ts';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';

/** The bundles to search in, and the engine that searches them. */
export interface SearchArchive extends BundleList {
  readonly engine: SearchEngine;
}

/** @throws if the list of bundles cannot be loaded. */
export async function openSearchArchive(): Promise<SearchArchive> {
  const engine = createSearchEngine();
  try {
    return { engine, ...(await fetchBundleList()) };
  } catch (error) {
    engine.close();
    throw error;
  }
}

async function fetchBundleList(): Promise<BundleList> {
  const response = await fetch(bundleListPath, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${bundleListPath} answers ${String(response.status)}.`);
  // The build wrote this file by the same type.
  return (await response.json()) as BundleList;
}
