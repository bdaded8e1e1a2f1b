/** Which articles a site shows: those that are due, and in a preview also those that are not. Plain data. */
export interface Edition {
  /** The instant as of which articles are due: UTC with milliseconds. */
  readonly now: string;
  /** Whether it is a preview: drafts and articles that wait are shown, each with a ribbon. */
  readonly isPreview: boolean;
}

/**
 * Why readers do not have an article: it is a draft; it waits for its instant; or it waits under an embargo, so that
 * no preview shows it either.
 */
export type Hold = 'draft' | 'waiting' | 'embargo';

/** What decides whether an article is held back. */
export interface Holdable {
  readonly instant: string;
  readonly isDraft: boolean;
  /** Whether it is under an embargo until its instant. */
  readonly isEmbargoed: boolean;
}

/** Why an article is held back at an instant; undefined if readers have it. An embargo ends with the instant. */
export function findHold({ instant, isDraft, isEmbargoed }: Holdable, now: string): Hold | undefined {
  const isDue = instant <= now;
  if (isEmbargoed && !isDue) return 'embargo';
  if (isDraft) return 'draft';
  return isDue ? undefined : 'waiting';
}

/** Whether an edition leaves an article out. */
export function isLeftOut(hold: Hold | undefined, { isPreview }: Pick<Edition, 'isPreview'>): boolean {
  return hold !== undefined && (hold === 'embargo' || !isPreview);
}
