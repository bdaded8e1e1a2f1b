import { bundleListPath, type BundleList } from '../search/search-bundle.ts';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';

/** What there is to search in, and what searches. */
export interface SearchArchive extends BundleList {
  readonly engine: SearchEngine;
}

/** @throws where the list of bundles cannot be loaded. */
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
