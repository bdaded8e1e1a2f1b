import type { BaseOf } from '../relatedness/compared-articles.ts';
import { findFirstVersion, hasVersions } from '../store/content/versions.ts';
import type { Store } from '../store/database/database.ts';

/** Articles in the archive’s order, of which more may come. */
export interface PlacedArticles {
  /** Those of the articles that came stand first. */
  readonly instants: Float64Array;
  readonly count: () => number;
  readonly pathOf: (article: number) => string;
}

/**
 * Finds the first version of an article, among those that came. All articles before one must have come when it is asked
 * for. An archive without versions is asked once for each time that articles came.
 */
export function createBaseFinder(store: Store, articles: PlacedArticles): BaseOf {
  const bases = new Map<number, number>();
  let isAny = false;
  let countAsked = -1;
  return (article) => {
    if (!isAny && countAsked !== articles.count()) {
      countAsked = articles.count();
      isAny = hasVersions(store);
    }
    if (!isAny) return article;
    const base = bases.get(article) ?? findBase(store, articles, article);
    bases.set(article, base);
    return base;
  };
}

function findBase(store: Store, articles: PlacedArticles, article: number): number {
  const first = findFirstVersion(store, articles.pathOf(article));
  if (first === undefined) return article;
  const number = findNumber(articles, first.path, Date.parse(first.instant));
  return number === undefined ? article : Math.min(number, article);
}

/** Articles of one instant are in the order of their paths. */
function findNumber(articles: PlacedArticles, path: string, instant: number): number | undefined {
  const { instants, pathOf } = articles;
  let low = 0;
  let high = articles.count();
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  for (let number = low; number < articles.count() && instants[number] === instant; number += 1)
    if (pathOf(number) === path) return number;
  return undefined;
}
