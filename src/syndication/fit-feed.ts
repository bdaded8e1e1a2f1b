import { fewestInFeed, heaviestFeed, lightFeed, reachOfFeed } from '../records/list-lengths.ts';

/** An entry of a feed as it is printed. */
export interface PrintedEntry {
  /** The UTC instant of its article. */
  readonly published: string;
  /** The bytes of its text. */
  readonly weight: number;
}

/**
 * The first of some entries, as many as a feed holds: beyond 54 kB only the first five and those of the twelve hours
 * before the newest; never more than 480 kB. What is left out is older than what stays, and no entry loses its text: a
 * reader keeps what it has read, and would put a summary in the place of a text that it has.
 * @param items newest first.
 * @param print is asked only for items that may fit.
 */
export function takeFitting<Item, Entry extends PrintedEntry>(
  items: readonly Item[],
  print: (item: Item) => Entry,
): readonly Entry[] {
  const taken: Entry[] = [];
  let weight = 0;
  for (const item of items) {
    const entry = print(item);
    weight += entry.weight;
    if (!isFitting(entry, taken, weight)) break;
    taken.push(entry);
  }
  return taken;
}

/** Its bytes as UTF-8. */
export function weigh(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** @param weight of the entries with this one. */
function isFitting(entry: PrintedEntry, taken: readonly PrintedEntry[], weight: number): boolean {
  const [newest] = taken;
  if (newest === undefined) return true;
  if (weight > heaviestFeed) return false;
  if (taken.length < fewestInFeed || weight <= lightFeed) return true;
  return hoursBetween(entry.published, newest.published) < reachOfFeed;
}

function hoursBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / 3_600_000;
}
