import type { LabelledArticle } from './labelled-article.ts';
import { parseLine } from './labelled-lines.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/** Two articles that people compared. */
export interface RatedPair {
  /** The ids of the articles. */
  readonly first: string;
  readonly second: string;
  /** From 1, the same story, to 4, nothing in common. */
  readonly rating: number;
}

/** How many of the pairs of some ratings there are, and how many stand in a list: `listed 1.75-2.5`. */
export type PairFigures = Readonly<Record<string, number>>;

/**
 * Reads JSON Lines: `a, b, overall`.
 * @throws if a line is not such a pair, with the line’s number.
 */
export function readRatedPairs(lines: string): readonly RatedPair[] {
  return lines.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [readPair(line, index + 1)]));
}

/**
 * Counts the rated pairs whose later article lists the earlier one, among its first six or as a copy. Pairs with an
 * article that the archive does not have are left out.
 * @param isCounted whether the pairs of a later article count.
 */
export function evaluatePairs(
  { articles, found }: RelatedArchive,
  pairs: readonly RatedPair[],
  isCounted: (article: LabelledArticle) => boolean,
): PairFigures {
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  const rated = pairs.flatMap(({ first, second, rating }) => {
    const [one, other] = [numbers.get(first), numbers.get(second)];
    if (one === undefined || other === undefined || one === other) return [];
    const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
    const article = articles[later];
    if (article === undefined || !isCounted(article)) return [];
    const { related = [], duplicates = [] } = found[later] ?? {};
    const listed = [...related.slice(0, placesOfList).map((entry) => entry.article), ...duplicates];
    return [{ rating, isListed: listed.includes(earlier) }];
  });
  return Object.fromEntries(
    bands.flatMap(({ name, holds }) => {
      const ofBand = rated.filter(({ rating }) => holds(rating));
      const listed = ofBand.filter(({ isListed }) => isListed);
      return [
        [`pairs ${name}`, ofBand.length],
        [`listed ${name}`, listed.length],
      ];
    }),
  );
}

const placesOfList = 6;

/** Ratings: the same story, the same or nearly so, something between, unrelated. The second band holds the first. */
const bands: readonly { readonly name: string; readonly holds: (rating: number) => boolean }[] = [
  { name: '1 to 1.75', holds: (rating) => rating <= 1.75 },
  { name: '1 to 2.5', holds: (rating) => rating <= 2.5 },
  { name: 'between', holds: (rating) => rating > 2.5 && rating < 3.5 },
  { name: '3.5 to 4', holds: (rating) => rating >= 3.5 },
];

function readPair(line: string, number: number): RatedPair {
  const { a, b, overall } = parseLine(line, number);
  if (typeof a !== 'string' || typeof b !== 'string' || typeof overall !== 'number')
    throw new Error(`Line ${String(number)} is not a rated pair: a and b are ids, overall is a number.`);
  return { first: a, second: b, rating: overall };
}
