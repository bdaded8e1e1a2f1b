import type { BundleEntry } from '../search/search-bundle.ts';
import type { Day } from '../archive/calendar.ts';
import type { Say } from '../words/message.ts';
import type { SearchWords } from '../words/search-words.ts';
import type { RunState } from './search-run.ts';

/** What the status line says, in words. */
export interface StatusWords {
  readonly progress: (state: RunState) => string;
  readonly results: (state: RunState) => string;
}

/** What the status line is made with. */
export interface StatusFormat {
  readonly words: SearchWords;
  readonly say: Say;
  readonly lists: Intl.ListFormat;
  /** A day such as `2016-03-24` for readers. */
  readonly dayName: (day: Day) => string;
}

export function createStatusWords({ words, say, lists, dayName }: StatusFormat): StatusWords {
  const daysOf = ({ from, to }: BundleEntry) =>
    from === to ? dayName(from) : say(words.days, { from: dayName(from), to: dayName(to) });
  const sayMissing = (found: string, missing: readonly BundleEntry[]) => {
    const parts = lists.format(missing.slice(0, mostNamed).map(daysOf));
    return say(missing.length > mostNamed ? words.missingAndMore : words.missing, { found, parts });
  };
  const sayFound = ({ found, searched, total, since, missing }: RunState) => {
    if (searched < total && since !== undefined)
      return say(words.foundSince, { count: found, day: dayName(since) });
    if (found === 0) return words.nothingFound;
    return say(missing.length > 0 ? words.foundSentence : words.found, { count: found });
  };
  return {
    progress: ({ searched, total, since }) =>
      since === undefined || searched === total
        ? words.searching
        : say(words.searchingBackTo, { searched, total, day: dayName(since) }),
    results: (state) => {
      if (state.total === 0) return words.nothingInTime;
      const { missing } = state;
      return missing.length === 0 ? sayFound(state) : sayMissing(sayFound(state), missing);
    },
  };
}

/** How many missing parts the status line has room to name. */
const mostNamed = 3;
