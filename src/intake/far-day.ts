import { daysBetween } from '../archive/calendar.ts';
import { listNewestDays } from '../store/content/counts.ts';
import { findFirstFileOf } from '../store/content/listed-articles.ts';
import type { Store } from '../store/database/database.ts';

/**
 * What an editor should know of a newest day that lies far after the one before, as by a year with two digits
 * changed: it is no error, since an archive may rest for years. Nothing where no day does.
 */
export function describeFarDay(store: Store): string | undefined {
  const [newest, before] = listNewestDays(store, 2);
  if (newest === undefined || before === undefined || daysBetween(before, newest) <= longestRest)
    return undefined;
  const file = findFirstFileOf(store, newest) ?? 'An article';
  return (
    `${file} is dated ${newest}, and the newest article before it ${before}: the home page and all that goes by the ` +
    'newest day stay there, and search takes every day before it for over, so that each day’s news costs more. ' +
    'Correct “published” where it is not meant.'
  );
}

/** Days. */
const longestRest = 366;
