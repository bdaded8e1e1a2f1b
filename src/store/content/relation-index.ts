import type { BandEntries } from '../../relatedness/bands.ts';
import type { TermPostings } from '../../relatedness/term-postings.ts';
import type { Store } from '../database/database.ts';
import { bytes, number } from '../database/row.ts';

/** Which articles have a term, by their keys; undefined if none has. */
export function findPostings(store: Store, id: number): TermPostings | undefined {
  const row = store.get('select frequency, newest from relation_terms where term = ?', id);
  if (row === undefined) return undefined;
  return { id, frequency: number(row, 'frequency'), newest: readNumbers(bytes(row, 'newest')) };
}

/** The bands of a bucket with the keys of the articles that have them; undefined if there are none. */
export function findBands(store: Store, bucket: number): BandEntries | undefined {
  const row = store.get('select entries from relation_bands where bucket = ?', bucket);
  return row === undefined ? undefined : readNumbers(bytes(row, 'entries'));
}

/** Stores the postings of a term; forgets a term that no article has. */
export function writePostings(store: Store, { id, frequency, newest }: TermPostings): void {
  if (frequency === 0) store.run('delete from relation_terms where term = ?', id);
  else store.run(insertTerm, id, frequency, bytesOf(Uint32Array.from(newest)));
}

/** Stores the bands of a bucket; forgets a bucket without bands. */
export function writeBands(store: Store, bucket: number, entries: BandEntries): void {
  if (entries.length === 0) store.run('delete from relation_bands where bucket = ?', bucket);
  else store.run(insertBands, bucket, bytesOf(entries));
}

export function forgetRelationIndex(store: Store): void {
  store.run('delete from relation_terms');
  store.run('delete from relation_bands');
}

const insertTerm = 'insert or replace into relation_terms (term, frequency, newest) values (?, ?, ?)';
const insertBands = 'insert or replace into relation_bands (bucket, entries) values (?, ?)';

function readNumbers(packed: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
