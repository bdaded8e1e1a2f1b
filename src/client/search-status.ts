import type { BundleEntry } from '../search/search-bundle.ts';
import type { Day } from '../archive/calendar.ts';
import type { RunState } from './search-run.ts';

/** What the status line says, in words. */
export interface StatusWords {
  readonly progress: (state: RunState) => string;
  readonly results: (state: RunState) => string;
  readonly failure: string;
}

/** @param dayName a day such as `2016-03-24` for readers. */
export function createStatusWords(locale: string, dayName: (day: Day) => string): StatusWords {
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale);
  const countOf = (count: number) => `${numbers.format(count)} ${count === 1 ? 'article' : 'articles'}`;
  const timeOf = ({ from, to }: BundleEntry) =>
    from === to ? dayName(from) : `${dayName(from)} to ${dayName(to)}`;
  const missingWords = (missing: readonly BundleEntry[]) =>
    missing.length === 0
      ? ''
      : ` Some of the archive could not be loaded: ${lists.format(missing.slice(0, mostNamed).map(timeOf))}` +
        `${missing.length > mostNamed ? ' and more' : ''}.`;
  return {
    progress: ({ searched, total, since }) =>
      since === undefined || searched === total
        ? 'Searching …'
        : `Searching … ${numbers.format(searched)} of ${numbers.format(total)} parts of the archive, back to ${dayName(since)}`,
    results: ({ found, searched, total, since, missing }) => {
      if (total === 0) return 'There are no articles in that time.';
      if (searched < total && since !== undefined)
        return `${countOf(found)} since ${dayName(since)}; older ones are searched when you ask for more.${missingWords(missing)}`;
      if (found > 0) return `${countOf(found)}${missing.length > 0 ? '.' : ''}${missingWords(missing)}`;
      return `Nothing found. Try fewer or other words, or fewer limits.${missingWords(missing)}`;
    },
    failure: 'The search could not be loaded. Is there a connection?',
  };
}

/** Times that the status line has room for. */
const mostNamed = 3;
