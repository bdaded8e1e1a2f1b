import { daysBetween } from '../archive/calendar.ts';
import { text, type Store } from '../store/store.ts';

/**
 * What an editor should know of a newest day that lies far after the one before, as by a year with two digits
 * changed: it is no error, since an archive may rest for years. Nothing where no day does.
 */
export function describeFarDay(store: Store): string | undefined {
  const days = store.all('select day from day_counts order by day desc limit 2');
  const [newest, before] = days.map((row) => text(row, 'day'));
  if (newest === undefined || before === undefined || daysBetween(before, newest) <= longestRest)
    return undefined;
  const row = store.get(
    'select file from articles where is_listed and day = ? order by instant, path',
    newest,
  );
  const file = row === undefined ? 'An article' : text(row, 'file');
  return (
    `${file} is dated ${newest}, and the newest article before it ${before}: the home page and all that goes by the ` +
    'newest day stay there, and search takes every day before it for over, so that each day’s news costs more. ' +
    'Correct “published” where it is not meant.'
  );
}

/** Days. */
const longestRest = 366;
