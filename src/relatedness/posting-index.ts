import { closenessInTime } from './closeness.ts';
import { createGrowingArray } from './growing-array.ts';
import { keepBest } from './keep-best.ts';
import type { ArticleTerms } from './terms.ts';

/** An inverted index over article terms, in which an article’s number is its place in the order of adding. */
export interface PostingIndex {
  /** @param days since any epoch; never less than that of the article added before. Returns its number. */
  add(terms: ArticleTerms, days: number): number;
  /**
   * The articles that are most like these terms, closeness in time counted in; in no order.
   * @param dayStart days before which an article counts as of an earlier day: some places are theirs.
   */
  findSimilar(terms: ArticleTerms, days: number, dayStart: number): readonly Similar[];
  /** The likeness of an article to a query, as `findSimilar` would have it, whether it found it or not. */
  compare(terms: ArticleTerms, articles: readonly number[]): readonly Similar[];
}

export interface Similar {
  readonly article: number;
  /** Cosine of the two term vectors: 0 to 1. */
  readonly cosine: number;
  /** Terms that both have. */
  readonly shared: number;
}

/**
 * Weights are BM25’s saturated counts (Robertson, Walker 1994) times the logarithm of inverse document
 * frequency; the cosine takes the place of BM25’s length. Document frequencies are those of the moment, so
 * that only what was added before counts.
 *
 * The work a query takes is bounded: its 32 weightiest terms gather candidates, each from its newest
 * articles alone, and the best of these are then compared with all their terms.
 */
export function createPostingIndex(): PostingIndex {
  const ids = new Map<string, number>();
  // Packed as article * 64 + count: a small integer, for which V8 keeps plain arrays as dense as typed ones.
  const postings: number[][] = [];
  const termIds = createGrowingArray((length) => new Uint32Array(length));
  const counts = createGrowingArray((length) => new Uint8Array(length));
  const starts = createGrowingArray((length) => new Uint32Array(length));
  const allDays = createGrowingArray((length) => new Float64Array(length));
  const norms = createGrowingArray((length) => new Float32Array(length));
  let scores = new Float32Array(1024);
  let queryWeights = new Float32Array(1024);

  const inverseFrequency = (id: number): number =>
    Math.log((allDays.length + 1) / ((postings[id]?.length ?? 0) + 0.5));
  const createQuery = (terms: ArticleTerms): Query => {
    let squares = 0;
    const weighted = terms.terms.map((term, place) => {
      const id = ids.get(term) ?? -1;
      const frequency = Math.max(id === -1 ? Math.log((allDays.length + 1) / 0.5) : inverseFrequency(id), 0);
      const weight = saturate(terms.counts[place] ?? 0) * frequency;
      squares += weight * weight;
      return { id, weight, frequency };
    });
    return { terms: weighted.filter(({ id, weight }) => id !== -1 && weight > 0), norm: Math.sqrt(squares) };
  };
  const gather = ({ terms }: Query): readonly number[] => {
    const touched: number[] = [];
    let budget = mostPostings;
    const heaviest = terms.toSorted((first, second) => second.weight - first.weight || first.id - second.id);
    for (const { id, weight, frequency } of heaviest.slice(0, mostQueryTerms)) {
      const list = postings[id] ?? [];
      const end = Math.max(0, list.length - Math.min(budget, mostPostingsOfTerm));
      budget -= list.length - end;
      for (let place = list.length - 1; place >= end; place -= 1) {
        const posting = list[place] ?? 0;
        const article = posting >>> 6;
        const score = scores[article] ?? 0;
        if (score === 0) touched.push(article);
        scores[article] = score + weight * frequency * (saturated[posting & 63] ?? 0);
      }
    }
    return touched;
  };
  const compareAll = ({ terms, norm }: Query, articles: readonly number[]): readonly Similar[] => {
    for (const { id, weight } of terms) queryWeights[id] = weight;
    const similar = articles.map((article) => {
      let dot = 0;
      let squares = 0;
      let shared = 0;
      const end = starts.values[article + 1] ?? 0;
      for (let place = starts.values[article] ?? 0; place < end; place += 1) {
        const id = termIds.values[place] ?? 0;
        const weight = saturate(counts.values[place] ?? 0) * Math.max(inverseFrequency(id), 0);
        const queryWeight = queryWeights[id] ?? 0;
        squares += weight * weight;
        dot += weight * queryWeight;
        if (queryWeight > 0) shared += 1;
      }
      const cosine = squares === 0 || norm === 0 ? 0 : dot / (Math.sqrt(squares) * norm);
      return { article, cosine, shared };
    });
    for (const { id } of terms) queryWeights[id] = 0;
    return similar;
  };

  starts.push(0);
  return {
    add: (terms, days) => {
      const article = allDays.length;
      let squares = 0;
      terms.terms.forEach((term, place) => {
        const id = ids.get(term) ?? postings.length;
        if (id === postings.length) {
          ids.set(term, id);
          postings.push([]);
        }
        const count = Math.min(terms.counts[place] ?? 0, 63);
        const weight = saturate(count) * Math.max(inverseFrequency(id), 0);
        squares += weight * weight;
        postings[id]?.push(article * 64 + count);
        termIds.push(id);
        counts.push(count);
      });
      starts.push(termIds.length);
      allDays.push(days);
      norms.push(Math.sqrt(squares));
      if (scores.length <= article + 1) scores = enlarge(scores);
      while (queryWeights.length <= postings.length) queryWeights = enlarge(queryWeights);
      return article;
    },
    findSimilar: (terms, days, dayStart) => {
      const query = createQuery(terms);
      const touched = gather(query);
      const rank = (article: number): number => {
        const likeness = (scores[article] ?? 0) / ((norms.values[article] ?? 0) + 1e-6);
        return likeness * closenessInTime(Math.floor(days - (allDays.values[article] ?? 0)));
      };
      const isEarlier = (article: number): boolean => (allDays.values[article] ?? 0) < dayStart;
      const best = new Set([
        ...keepBest(touched, rank, mostCompared),
        ...keepBest(touched.filter(isEarlier), rank, mostComparedEarlier),
      ]);
      for (const article of touched) scores[article] = 0;
      return compareAll(query, [...best]);
    },
    compare: (terms, articles) => compareAll(createQuery(terms), articles),
  };
}

const mostQueryTerms = 32;
const mostPostings = 16_384;
const mostPostingsOfTerm = 2048;
const mostCompared = 48;
const mostComparedEarlier = 24;

const saturated = Float32Array.from({ length: 64 }, (_, count) => saturate(count));

function saturate(count: number): number {
  return count / (count + 1.5);
}

function enlarge(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(values.length * 2);
  larger.set(values);
  return larger;
}

interface Query {
  readonly terms: readonly { readonly id: number; readonly weight: number; readonly frequency: number }[];
  readonly norm: number;
}
