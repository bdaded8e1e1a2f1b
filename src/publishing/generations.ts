import type { Day } from '../archive/calendar.ts';
import { isHashed } from '../addresses/hashed-files.ts';
import { findBundleId, isDayOfBundle, lexiconId } from '../search/search-bundle.ts';
import { longestStaleness } from './host-rules.ts';

/*
 * A generation is a set of hashed files that a published page may still name. When a build publishes other files in
 * their place, the pages that name the old ones are still in caches for a while, and so the old ones stay that long.
 */

/** A file that stays of an earlier generation. */
export interface KeptFile {
  /** Of its bytes. */
  readonly digest: string;
  /** The instant from which no page may be served that names it. */
  readonly until: string;
}

/** Such files by their names, below the output folder. */
export type KeptFiles = ReadonlyMap<string, KeptFile>;

/** Decides which files of earlier generations stay. */
export interface Keeping {
  /** Until when a file stays that is no longer published; undefined if it goes at once. */
  readonly untilOf: (name: string) => string | undefined;
  /** Whether a file that was kept stays. */
  readonly stays: (name: string, file: KeptFile) => boolean;
}

export interface KeepingOptions {
  /** The instant as of which the site is published. */
  readonly now: string;
  /** The days of articles that readers no longer have; undefined if nobody knows which these are. */
  readonly leftDays: ReadonlySet<Day> | undefined;
}

/**
 * Keeps hashed files as long as caches may have a page that names them. Nothing of an article that readers no longer
 * have stays: neither the bundles of its day, nor the lexicon, which has its words.
 */
export function createKeeping({ now, leftDays }: KeepingOptions): Keeping {
  const until = new Date(Date.parse(now) + longestUpload + longestStaleness).toISOString();
  const mayStay = (name: string) => isHashed(name) && !holdsLeft(name, leftDays);
  return {
    untilOf: (name) => (mayStay(name) ? until : undefined),
    stays: (name, file) => file.until > now && mayStay(name),
  };
}

/** A host serves the old pages until the new ones are there, which is that much later than now at most. */
const longestUpload = 6 * 3_600_000;

/** Whether a file may hold the words of an article that left on one of these days. */
function holdsLeft(name: string, leftDays: KeepingOptions['leftDays']): boolean {
  const id = findBundleId(`/${name}`);
  if (id === undefined) return false;
  if (leftDays === undefined) return true;
  if (id === lexiconId) return leftDays.size > 0;
  return [...leftDays].some((day) => isDayOfBundle(id, day));
}
