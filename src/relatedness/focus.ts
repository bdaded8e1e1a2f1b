import { listOf, sketchOf, type ArticleColumns } from './article-columns.ts';
import { bandKeys } from './near-duplicates.ts';
import { termIdCount } from './term-id.ts';

/**
 * What the articles that are to be related ask about. Of all the others nothing else need be kept, so that one
 * new article is related in an instant.
 */
export interface Focus {
  /** 1 for a term that one of them has. */
  readonly terms: Uint8Array;
  /** Keys of their sketches. */
  readonly bands: ReadonlySet<number>;
}

/** @param from the first article that may be related. */
export function createFocus(articles: ArticleColumns, from: number): Focus {
  const terms = new Uint8Array(termIdCount);
  const bands = new Set<number>();
  for (let article = from; article < articles.length; article += 1) {
    for (const id of listOf(articles.terms, article)) terms[id] = 1;
    for (const key of bandKeys(sketchOf(articles, article))) bands.add(key);
  }
  return { terms, bands };
}
