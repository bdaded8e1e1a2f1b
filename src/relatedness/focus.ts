import { bandBucket, bandBucketCount, bandKeys } from './bands.ts';
import { createNumberSet, type NumberSet } from './number-set.ts';
import type { TermNumbers } from './packed-terms.ts';
import { termIdCount } from './term-id.ts';

/** The terms and bands of some articles. Nothing else needs to be known of the others. */
export interface Focus {
  readonly terms: NumberSet;
  /** The buckets of the bands. */
  readonly buckets: NumberSet;
  add(article: TermNumbers): void;
}

export function createFocus(): Focus {
  const terms = createNumberSet(termIdCount);
  const buckets = createNumberSet(bandBucketCount);
  return {
    terms,
    buckets,
    add: ({ ids, sketch }) => {
      for (const id of ids) terms.add(id);
      for (const key of bandKeys(sketch)) buckets.add(bandBucket(key));
    },
  };
}
