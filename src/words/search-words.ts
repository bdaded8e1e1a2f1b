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
  /** Follows what was found, as a sentence. */
  readonly missing: Message<'found' | 'parts'>;
  readonly missingAndMore: Message<'found' | 'parts'>;
  readonly failure: string;
  /** Other spellings of the words, in a row. */
  readonly alsoSearched: Message<'words'>;
  /** A query as it was probably meant, which is a link. */
  readonly meant: Message<'words'>;
  /** The query was too long. */
  readonly cut: Message<'count'>;
  /** What the button says. */
  readonly more: string;
  readonly again: string;
}
