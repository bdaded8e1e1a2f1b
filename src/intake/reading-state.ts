import type { Settings } from '../reading/read-settings.ts';
import { readReadingState, writeReadingState } from '../store/content/content-state.ts';
import { markOutdated } from '../store/content/files.ts';
import type { Store } from '../store/database/database.ts';
import { digestOf } from '../digests/digest.ts';

/**
 * Compares what the articles in the store were read with to the present code and settings, which the store then
 * remembers. Marks the articles of changed sources to be read again. Sources that came, or went unused, have none.
 * @param code the digest of the code that reads and relates.
 * @returns whether all articles are to be read again, because none was read by this code with these settings of the
 *   site.
 */
export function noteReadingState(store: Store, code: string, settings: Settings): boolean {
  const { sources } = settings;
  const digest = digestReading(code, settings);
  const before = readReadingState(store);
  const isFresh = before?.digest !== digest;
  const others = isFresh ? [] : listOtherSources(before.sources, sources);
  if (others.length > 0) markOutdated(store, others);
  writeReadingState(store, { digest, sources });
  return isFresh;
}

function digestReading(code: string, { site }: Settings): string {
  const { house, language, timeZone, typography } = site;
  // Articles depend on whether there is a house, not on its name.
  const hasHouse = house !== undefined;
  return digestOf(JSON.stringify([code, hasHouse, language, timeZone, typography]));
}

type Sources = Settings['sources'];

/** The sources that came, changed or went. */
function listOtherSources(before: Sources, sources: Sources): readonly string[] {
  const isSame = (id: string) => JSON.stringify(before.get(id)) === JSON.stringify(sources.get(id));
  return [...new Set([...before.keys(), ...sources.keys()])].filter((id) => !isSame(id));
}
