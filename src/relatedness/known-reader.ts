import type { ArticleColumns } from './article-columns.ts';
import type { NumberOf } from './key-numbers.ts';
import type { KnownRelations } from './relations.ts';

/** Reads what was found of articles before, with numbers instead of keys. */
export interface KnownReader {
  readonly read: (article: number) => KnownRelations;
  readonly originalOf: (article: number) => number;
}

export function createKnownReader({ found }: ArticleColumns, numberOf: NumberOf): KnownReader {
  const originalOf = (article: number): number => numberOf(found.originals[article] ?? 0);
  return {
    originalOf,
    read: (article) => ({
      story: numberOf(found.stories[article] ?? 0),
      original: originalOf(article),
      norm: found.norms[article] ?? 0,
    }),
  };
}
