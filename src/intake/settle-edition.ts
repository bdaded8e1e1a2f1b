import { findHold, isLeftOut, type Edition } from '../archive/edition.ts';
import { readLastClock, writeEdition, writeLastClock } from '../store/content/edition.ts';
import { findNewestPublic, listDueAfter, listHeld, markToReadAgain } from '../store/content/held-articles.ts';
import type { Store } from '../store/database/database.ts';

/** The edition that a build is asked for. */
export interface WantedEdition extends Edition {
  /** Whether `now` is what the clock says, and not what somebody asked for. */
  readonly isByClock: boolean;
}

/**
 * Finds the edition to build, and makes the scan find the articles whose standing it changes: those that became due,
 * and those that no longer are. So an article that becomes due costs what a new article costs. The store then says that
 * it is of this edition.
 * @throws if the clock is far behind what was published by it: what came since would go.
 */
export function settleEdition(store: Store, wanted: WantedEdition): Edition {
  const edition = { now: settleNow(store, wanted), isPreview: wanted.isPreview };
  markToReadAgain(store, [...listOtherwiseHeld(store, edition), ...listDueAfter(store, edition.now)]);
  writeEdition(store, edition);
  return edition;
}

function settleNow(store: Store, { now, isByClock, isPreview }: WantedEdition): string {
  // A preview takes nothing from readers.
  if (!isByClock || isPreview) return now;
  const last = readLastClock(store) ?? now;
  const newest = findNewestPublic(store) ?? now;
  if (hoursBetween(now, newest) > mostHoursBehind) throw new Error(describeSlowClock(now, newest));
  // The clocks of machines that build in turn differ by minutes: what one published, the next must not take back.
  const settled = last > now && hoursBetween(now, last) <= mostHoursBehind ? last : now;
  writeLastClock(store, settled);
  return settled;
}

/** A clock that is behind by more is wrong. */
const mostHoursBehind = 24;

function hoursBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / 3_600_000;
}

function describeSlowClock(now: string, newest: string): string {
  return (
    `The clock says ${now}, but the newest published article is of ${newest}: it, and whatever else came since, would ` +
    `be taken from readers again. Set the clock; or, if that is what you want, say so with “--now ${now}”.`
  );
}

/** The files of the held articles that this edition holds back for another reason, or no longer. */
function listOtherwiseHeld(store: Store, edition: Edition): readonly string[] {
  return listHeld(store)
    .filter((article) => {
      const hold = findHold(article, edition.now);
      return hold !== article.hold || isLeftOut(hold, edition) !== article.isLeftOut;
    })
    .map(({ file }) => file);
}
