import type { RunState } from './search-run.ts';

/** What the status line says, in words. */
export interface StatusWords {
  readonly progress: (state: RunState) => string;
  readonly results: (state: RunState) => string;
  readonly failure: string;
}

/** @param monthName the name of a month such as `2016-03` for readers. */
export function createStatusWords(locale: string, monthName: (month: string) => string): StatusWords {
  const numbers = new Intl.NumberFormat(locale);
  const countOf = (count: number) => `${numbers.format(count)} ${count === 1 ? 'article' : 'articles'}`;
  return {
    progress: ({ searched, total, since }) =>
      since === undefined || searched === total
        ? 'Searching …'
        : `Searching … ${numbers.format(searched)} of ${numbers.format(total)} parts of the archive, back to ${monthName(since)}`,
    results: ({ found, searched, total, since }) => {
      if (total === 0) return 'There are no articles in that time.';
      if (searched < total && since !== undefined)
        return `${countOf(found)} since ${monthName(since)}; older ones are searched when you ask for more.`;
      return found === 0 ? 'Nothing found. Try fewer or other words, or fewer limits.' : countOf(found);
    },
    failure: 'The search could not be loaded. Is there a connection?',
  };
}
