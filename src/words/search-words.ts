import type { Message, Plural } from './message.ts';

/** What the search page’s script says. */
export interface SearchWords {
  readonly searching: string;
  /** How many parts of the archive were searched, of how many, and back to which day. */
  readonly searchingBackTo: Message<'searched' | 'total' | 'day'>;
  readonly found: Plural;
  /** The same as a sentence that another one follows. */
  readonly foundSentence: Plural;
  /** The results so far: the search goes on when the reader asks for more. */
  readonly foundSince: Plural<'day'>;
  readonly nothingFound: string;
  readonly nothingInTime: string;
  /** The days of a part of the archive. */
  readonly days: Message<'from' | 'to'>;
  /** Follows a sentence. */
  readonly missing: Message<'parts'>;
  readonly missingAndMore: Message<'parts'>;
  readonly failure: string;
  /** What the button says. */
  readonly more: string;
  readonly again: string;
}

export const englishSearch = {
  searching: 'Searching …',
  searchingBackTo: 'Searching … {searched} of {total} parts of the archive, back to {day}',
  found: { one: '{count} article', other: '{count} articles' },
  foundSentence: { one: '{count} article.', other: '{count} articles.' },
  foundSince: {
    one: '{count} article since {day}; older ones are searched when you ask for more.',
    other: '{count} articles since {day}; older ones are searched when you ask for more.',
  },
  nothingFound: 'Nothing found. Try fewer or other words, or fewer limits.',
  nothingInTime: 'There are no articles in that time.',
  days: '{from} to {to}',
  missing: 'Some of the archive could not be loaded: {parts}.',
  missingAndMore: 'Some of the archive could not be loaded: {parts} and more.',
  failure: 'The search could not be loaded. Is there a connection?',
  more: 'More results',
  again: 'Try again',
} as const satisfies SearchWords;
