import type { ArticleSummary } from '../archive/article.ts';
import type { ListedStory } from '../records/listed-story.ts';

/** An article as a list shows it. */
export interface ListedArticle {
  readonly article: ArticleSummary;
  /** `moment` shows day and time under the headline; `time` shows the time before it, for the articles of one day. */
  readonly stamp: 'moment' | 'time';
  readonly hasSummary: boolean;
  /** The heading level of its headline; plain text if undefined. */
  readonly heading: 'h2' | 'h3' | undefined;
  /** The event that it stands for, if others report that too. */
  readonly story?: ListedStory;
  /** Whether the headlines of these stand under its own, instead of their outlets alone. */
  readonly isWhole?: boolean;
  /** Whether it stands on its own page. */
  readonly isCurrent: boolean;
}
