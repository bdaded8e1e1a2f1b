import { daysBetween } from '../archive/calendar.ts';
import { listNewestDays } from '../store/content/counts.ts';
import { findFirstFileOf } from '../store/content/listed-articles.ts';
import type { Store } from '../store/database/database.ts';

/**
 * A warning for editors if the newest day lies far after the one before, for example because two digits of a year are
 * changed. It is not an error, because an archive may rest for years. @returns undefined if there is no such gap.
 */
export function describeFarDay(store: Store): string | undefined {
  const [newest, before] = listNewestDays(store, 2);
  if (newest === undefined || before === undefined || daysBetween(before, newest) <= longestRest)
    return undefined;
  const file = findFirstFileOf(store, newest) ?? 'An article';
  return (
    `${file} is dated ${newest}, and the newest article before it ${before}: the home page and everything else that ` +
    'follows the newest day stay there, and search treats every earlier day as over, so each day’s news costs more. ' +
    'Correct “published” if it is not meant.'
  );
}

/** Days. */
const longestRest = 366;
