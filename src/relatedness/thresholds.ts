import type { Usual } from './usual-likeness.ts';

/** What counts as alike, relative to what is usual between articles of a language. */
export interface Thresholds {
  /** The least likeness of an article that is listed. */
  readonly related: number;
  /** The least likeness of an article to a story that it joins. */
  readonly story: number;
  /**
   * What a likeness is worth if one outlet has both articles: its style and its standing phrases make them alike. The
   * more of an archive comes from one outlet, the less that says.
   */
  readonly sameSource: number;
}

/**
 * Chosen on pairs and stories that people labelled in German (usual: 0.016), Spanish (0.024) and English (0.06). Both
 * least likenesses end where English has them, until a language without stop words makes everything alike.
 * @param usual undefined if nothing was measured yet.
 */
export function findThresholds({ likeness: measured, oneSource }: Usual = unmeasured): Thresholds {
  const likeness = Math.max(measured, leastUsual);
  return {
    related: Math.max(Math.min(0.045 + 1.9 * likeness, 0.09), 1.5 * likeness),
    story: Math.max(0.24 * Math.min(likeness / 0.05, 1) ** 0.3, 2.5 * likeness),
    sameSource: 0.6 + 0.4 * Math.min(2 * oneSource, 1),
  };
}

const unmeasured: Usual = { likeness: 0.03, oneSource: 0.5 };
/** A few articles may have nothing in common by chance. */
const leastUsual = 0.012;
