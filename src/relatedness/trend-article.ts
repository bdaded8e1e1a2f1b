import type { SpelledTerm } from './packed-terms.ts';

/** An article of the day, as a number in the archive’s order. */
export interface TrendArticle {
  readonly article: number;
  readonly source: number;
  /** The first article of its story. */
  readonly story: number;
  /** The terms that it is about. */
  readonly subjects: Uint32Array;
  /** The topics that editors gave it. */
  readonly topics: Uint32Array;
  /** How far it says what is said every day: 1 is usual, more is routine. */
  readonly routine: number;
  /** All its terms as it spells them. */
  readonly spell: () => readonly SpelledTerm[];
  /** The names of its topics, in the same order. */
  readonly nameTopics: () => readonly string[];
}
