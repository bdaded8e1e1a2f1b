import type { ArticleSummary } from '../archive/article.ts';

/** An article as a list shows it. */
export interface ListedArticle {
  readonly article: ArticleSummary;
  /** `moment` tells day and time under the headline, `time` the time before it: for the articles of one day. */
  readonly stamp: 'moment' | 'time';
  readonly hasSummary: boolean;
  /** The heading that its headline is; plain text without it. */
  readonly heading: 'h2' | 'h3' | undefined;
  /** Whether it stands on its own page. */
  readonly isCurrent: boolean;
}
