import { lexiconId, type BundleEntry, type Lexicon, type SearchIndex } from '../../search/search-bundle.ts';
import type { Store } from '../database/database.ts';
import { bytes, optionalText, text, type Row } from '../database/row.ts';

/** The published search index of a bundle, or the lexicon, as the store remembers it. */
export interface PublishedIndex<T extends SearchIndex = SearchIndex> {
  readonly entry: T;
  /** The digest of what it was made from. */
  readonly digest: string;
  /** The words of a bundle that this build made, packed. The store knows those of the others. */
  readonly words?: Uint8Array | undefined;
}

/** The published bundles, by id. */
export function readBundles(store: Store): ReadonlyMap<string, PublishedIndex<BundleEntry>> {
  const rows = store.all('select id, digest, entry from bundles where id <> ?', lexiconId);
  return new Map(rows.map((row) => [text(row, 'id'), readIndex<BundleEntry>(row)]));
}

/** The id of the newest published bundle; undefined if there is none. */
export function findNewestBundle(store: Store): string | undefined {
  const row = store.get('select max(id) as id from bundles where id <> ?', lexiconId);
  return row && optionalText(row, 'id');
}

/** The published lexicon, if there is one. */
export function readLexicon(store: Store): PublishedIndex<Lexicon> | undefined {
  const row = store.get('select digest, entry from bundles where id = ?', lexiconId);
  return row && readIndex(row);
}

function readIndex<T extends SearchIndex>(row: Row): PublishedIndex<T> {
  // The build wrote this JSON itself.
  return { digest: text(row, 'digest'), entry: JSON.parse(text(row, 'entry')) as T };
}

/** The words of a published bundle. */
export function readWords(store: Store, id: string): Uint8Array {
  const row = store.get('select words from bundles where id = ?', id);
  if (row === undefined) throw new Error(`The bundle ${id} is not in the store.`);
  return bytes(row, 'words');
}

/** Forgets the published indexes that are about to be replaced: if this build is stopped, the next makes them again. */
export function forgetStaleIndexes(store: Store, indexes: readonly PublishedIndex[]): void {
  const digests = new Map(indexes.map(({ entry, digest }) => [entry.id, digest]));
  for (const row of store.all('select id, digest from bundles')) {
    const id = text(row, 'id');
    if (digests.get(id) !== text(row, 'digest')) forgetSearchIndex(store, id);
  }
}

/** Forgets a damaged published index, so that it is made again. */
export function forgetSearchIndex(store: Store, id: string): void {
  store.run('delete from bundles where id = ?', id);
}

export function forgetEveryIndex(store: Store): void {
  store.run('delete from bundles');
}

/** Notes in the store which indexes are published. */
export function rememberIndexes(store: Store, indexes: readonly PublishedIndex[]): void {
  forgetStaleIndexes(store, indexes);
  for (const { entry, digest, words } of indexes)
    store.run(insertIndex, entry.id, digest, JSON.stringify(entry), words ?? null);
}

/** An index that did not change keeps its words. */
const insertIndex =
  'insert into bundles (id, digest, entry, words) values (?, ?, ?, ?) on conflict (id) do nothing';
