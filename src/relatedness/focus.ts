import { listOf, sketchOf, type ArticleColumns } from './article-columns.ts';
import { bandKeys, bandPartCount } from './near-duplicates.ts';
import { createNumberSet, type NumberSet } from './number-set.ts';
import { termIdCount } from './term-id.ts';

/**
 * What the articles that are to be related ask about. Of all the others nothing else need be kept, so that one
 * new article is related in an instant.
 */
export interface Focus {
  /** The first of these articles. */
  readonly from: number;
  /** The terms that one of them has. */
  readonly terms: NumberSet;
  /** Keys of their sketches. */
  readonly bands: ReadonlySet<number>;
  /** By their lower bits, which is enough to rule out nearly all others. */
  readonly bandParts: NumberSet;
}

/** @param from the first article that may be related. */
export function createFocus(articles: ArticleColumns, from: number): Focus {
  const terms = createNumberSet(termIdCount);
  const bands = new Set<number>();
  const bandParts = createNumberSet(bandPartCount);
  for (let article = from; article < articles.length; article += 1) {
    for (const id of listOf(articles.terms, article)) terms.add(id);
    for (const key of bandKeys(sketchOf(articles, article))) {
      bands.add(key);
      bandParts.add(key & (bandPartCount - 1));
    }
  }
  return { from, terms, bands, bandParts };
}
