import type { LabelledArticle } from './labelled-article.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/** How full the lists of related articles are. */
export interface ListFigures {
  readonly articles: number;
  /** Lists without any article. */
  readonly empty: number;
  /** Lists of fewer than three articles, the first hundred articles of the archive aside. */
  readonly short: number;
}

/** @param isCounted whether the list of an article counts. */
export function evaluateLists(
  { articles, found }: RelatedArchive,
  isCounted: (article: LabelledArticle) => boolean,
): ListFigures {
  const lengths = articles.flatMap((article, number) =>
    isCounted(article) ? [{ number, length: found[number]?.related.length ?? 0 }] : [],
  );
  return {
    articles: lengths.length,
    empty: lengths.filter(({ length }) => length === 0).length,
    short: lengths.filter(({ number, length }) => number >= firstArticles && length < leastLength).length,
  };
}

const firstArticles = 100;
const leastLength = 3;
