import type { Plural } from './message.ts';

/** What a page’s script says of an old article’s age. */
export interface AgeWords {
  readonly years: Plural;
  readonly months: Plural;
}

export const englishAge = {
  years: {
    one: 'This article is more than {count} year old.',
    other: 'This article is more than {count} years old.',
  },
  months: {
    one: 'This article is more than {count} month old.',
    other: 'This article is more than {count} months old.',
  },
} as const satisfies AgeWords;
