import type { Edition } from '../../archive/edition.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Store } from '../database/database.ts';

/** The edition that the articles in the store are of. @throws if nothing was taken in yet. */
export function readEdition(store: Store): Edition {
  const json = readMeta(store, 'edition');
  if (json === undefined) throw new Error('The store holds no articles yet: take the content in first.');
  // The store wrote this JSON itself.
  return JSON.parse(json) as Edition;
}

export function writeEdition(store: Store, { now, isPreview }: Edition): void {
  const json = JSON.stringify({ now, isPreview });
  if (readMeta(store, 'edition') !== json) writeMeta(store, { edition: json });
}

/** What the clock said when the content was last taken in by it; undefined if it never was. */
export function readLastClock(store: Store): string | undefined {
  return readMeta(store, 'clock');
}

export function writeLastClock(store: Store, instant: string): void {
  if (readMeta(store, 'clock') !== instant) writeMeta(store, { clock: instant });
}
