import { renumberBands, type BandEntries } from '../relatedness/bands.ts';
import type { Focus } from '../relatedness/focus.ts';
import type { PastIndex } from '../relatedness/known-past.ts';
import { renumberPostings, type TermPostings } from '../relatedness/term-postings.ts';
import type { TouchedIndex } from '../relatedness/touched-index.ts';
import { bytes, number, type Store } from '../store/store.ts';

/** Reads the terms and bands of a focus alone. Articles are keys, as the store knows them. */
export function readIndex(store: Store, { terms, buckets }: Focus): PastIndex {
  const postings = Array.from(terms.list()).flatMap((id) => {
    const row = store.get('select frequency, newest from relation_terms where term = ?', id);
    if (row === undefined) return [];
    return [{ id, frequency: number(row, 'frequency'), newest: readNumbers(bytes(row, 'newest')) }];
  });
  const bands = Array.from(buckets.list()).flatMap((bucket) => {
    const row = store.get('select entries from relation_bands where bucket = ?', bucket);
    if (row === undefined) return [];
    return [[bucket, readNumbers(bytes(row, 'entries'))] as const];
  });
  return { postings, bands: new Map(bands) };
}

export function writeIndex(store: Store, { postings, bands }: TouchedIndex, keys: Uint32Array): void {
  const keyOf = (article: number): number => keys[article] ?? 0;
  for (const posting of postings) writePostings(store, renumberPostings(posting, keyOf));
  for (const [bucket, entries] of bands) writeBands(store, bucket, renumberBands(entries, keyOf));
}

export function forgetIndex(store: Store): void {
  store.run('delete from relation_terms');
  store.run('delete from relation_bands');
}

function writePostings(store: Store, { id, frequency, newest }: TermPostings): void {
  if (frequency === 0) {
    store.run('delete from relation_terms where term = ?', id);
    return;
  }
  const sql = 'insert or replace into relation_terms (term, frequency, newest) values (?, ?, ?)';
  store.run(sql, id, frequency, bytesOf(Uint32Array.from(newest)));
}

function writeBands(store: Store, bucket: number, entries: BandEntries): void {
  if (entries.length === 0) {
    store.run('delete from relation_bands where bucket = ?', bucket);
    return;
  }
  const sql = 'insert or replace into relation_bands (bucket, entries) values (?, ?)';
  store.run(sql, bucket, bytesOf(entries));
}

function readNumbers(packed: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
