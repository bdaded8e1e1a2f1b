import { forgetMeta, readMeta, writeMeta } from './meta.ts';
import type { Store } from '../database/database.ts';
import type { Source } from '../../archive/source.ts';

/** What the articles in the store were read with. */
export interface ReadingState {
  /** The digest of the code and of the settings that all articles depend on. */
  readonly digest: string;
  readonly sources: ReadonlyMap<string, Source>;
}

/** @returns undefined if nothing was read yet. */
export function readReadingState(store: Store): ReadingState | undefined {
  const digest = readMeta(store, 'settings');
  if (digest === undefined) return undefined;
  // The store wrote this JSON itself.
  const entries = JSON.parse(readMeta(store, 'sources') ?? '[]') as readonly (readonly [string, Source])[];
  return { digest, sources: new Map(entries) };
}

export function writeReadingState(store: Store, { digest, sources }: ReadingState): void {
  writeMeta(store, { settings: digest, sources: JSON.stringify([...sources]) });
}

/** The digest of everything except articles that articles may refer to, as of the last check of references. */
export function readCheckedDigest(store: Store): string | undefined {
  return readMeta(store, 'checked');
}

export function writeCheckedDigest(store: Store, digest: string): void {
  writeMeta(store, { checked: digest });
}

/** Makes the next build check all references. */
export function forgetCheckedDigest(store: Store): void {
  forgetMeta(store, 'checked');
}
