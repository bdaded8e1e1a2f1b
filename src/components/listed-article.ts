import type { ArticleSummary } from '../archive/article.ts';

/** An article as a list shows it. */
export interface ListedArticle {
  readonly article: ArticleSummary;
  /** `moment` shows day and time under the headline; `time` shows the time before it, for the articles of one day. */
  readonly stamp: 'moment' | 'time';
  readonly hasSummary: boolean;
  /** The heading level of its headline; plain text if undefined. */
  readonly heading: 'h2' | 'h3' | undefined;
  /** Whether it stands on its own page. */
  readonly isCurrent: boolean;
}
