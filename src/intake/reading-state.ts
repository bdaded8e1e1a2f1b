import type { Source } from '../archive/source.ts';
import type { Settings } from '../reading/read-settings.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { Store } from '../store/store.ts';
import { digestOf } from '../digests/digest.ts';

/**
 * Compares what the articles in the store were read with to what there is now, which the store then remembers. Of a
 * source that changed, the articles are marked to be read again; one that came, or went unused, has none.
 * @param code the digest of what reads and relates.
 * @returns whether all articles are to be read anew: by this code, or with these settings of the site, none was.
 */
export function noteReadingState(store: Store, code: string, settings: Settings): boolean {
  const { sources } = settings;
  const digest = digestReading(code, settings);
  const isFresh = readMeta(store, 'settings') !== digest;
  if (!isFresh) forgetArticlesOf(store, listOtherSources(store, sources));
  writeMeta(store, { settings: digest, sources: JSON.stringify([...sources]) });
  return isFresh;
}

function digestReading(code: string, { site: { url, language, timeZone } }: Settings): string {
  return digestOf(JSON.stringify([code, url, language, timeZone]));
}

type Sources = Settings['sources'];

/** The sources that are not what they were, or were not there, or are there no more. */
function listOtherSources(store: Store, sources: Sources): readonly string[] {
  // The store wrote this JSON itself.
  const entries = JSON.parse(readMeta(store, 'sources') ?? '[]') as readonly (readonly [string, Source])[];
  const before: Sources = new Map(entries);
  const isSame = (id: string) => JSON.stringify(before.get(id)) === JSON.stringify(sources.get(id));
  return [...new Set([...before.keys(), ...sources.keys()])].filter((id) => !isSame(id));
}

/** Files and folders stay known by name, so that those that went meanwhile are missed. */
function forgetArticlesOf(store: Store, sources: readonly string[]): void {
  if (sources.length === 0) return;
  store.run(
    `update files set size = -1, blob = '', digest = 'unread' where file in
      (select file from articles where source in (select value from json_each(?)))`,
    JSON.stringify(sources),
  );
  // All are compared file by file once: sources seldom change.
  store.run("update folders set digest = ''");
}
