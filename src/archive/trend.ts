import type { ArticleSummary } from './article.ts';
import type { Day } from './calendar.ts';

/** A story or term that was far more frequent on a day than in the weeks before. */
export interface Trend {
  /** A short phrase: a name, a term, or two of them. */
  readonly phrase: string;
  readonly articleCount: number;
  readonly sourceCount: number;
  readonly newest: ArticleSummary;
  readonly storyPath?: string;
}

/** The trends of one day, as a list prints them. */
export interface TrendList {
  /** The day that they are the trends of; absent if no day has any yet. */
  readonly day?: Day;
  readonly trends: readonly Trend[];
}
