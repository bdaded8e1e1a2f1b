import type { Plural } from './message.ts';

/** What a page’s script says of an old article’s age. */
export interface AgeWords {
  readonly years: Plural;
  readonly months: Plural;
}
