import { closenessInTime } from './closeness.ts';
import { createGrowingArray } from './growing-array.ts';
import { keepBest } from './keep-best.ts';
import { createTermRarity } from './term-rarity.ts';
import type { ArticleTerms } from './terms.ts';

/** An inverted index over article terms, in which an article’s number is its place in the order of adding. */
export interface PostingIndex {
  /**
   * Returns the article’s number.
   * @param days since any epoch; never less than that of the article added before.
   * @param isCopy of a text that was added before: such a text is compared, but neither found nor counted.
   */
  add(terms: ArticleTerms, days: number, isCopy?: boolean): number;
  /** The articles that are most like a query, closeness in time counted in; no copies, in no order. */
  findSimilar(query: TermQuery, moment: Moment): readonly Similar[];
  /** How like a query the given articles are. */
  compare(query: TermQuery, articles: readonly number[]): readonly Similar[];
  /** An article’s terms as this moment weighs them. */
  createQuery(terms: ArticleTerms): TermQuery;
}

export interface Moment {
  readonly days: number;
  /** The number of the first article of that day: some places are kept for those before it. */
  readonly firstOfDay: number;
}

export interface Similar {
  readonly article: number;
  /** Cosine of the two term vectors: 0 to 1. */
  readonly cosine: number;
  /** How many terms both have. */
  readonly shared: number;
}

export interface TermQuery {
  /** Of those terms that an article had before. */
  readonly terms: readonly { readonly id: number; readonly weight: number; readonly rarity: number }[];
  readonly norm: number;
}

/**
 * Weights are BM25’s saturated counts (Robertson, Walker 1994) times a term’s rarity; the cosine takes the
 * place of BM25’s length. Rarity is that of the moment, so that only what was added before counts.
 *
 * The work a query takes is bounded: its weightiest terms gather candidates, each from its newest articles
 * alone, and the best of these are then compared with all their terms.
 */
export function createPostingIndex(): PostingIndex {
  const vectors = createTermVectors();
  let scores = new Float32Array(1024);

  const gather = ({ terms }: TermQuery): readonly number[] => {
    const touched: number[] = [];
    let budget = mostPostings;
    for (const { id, weight, rarity } of findHeaviest(terms)) {
      const list = vectors.postings[id] ?? [];
      const end = Math.max(0, list.length - Math.min(budget, mostPostingsOfTerm));
      budget -= list.length - end;
      const factor = weight * rarity;
      for (let place = list.length - 1; place >= end; place -= 1) {
        const posting = list[place] ?? 0;
        const article = posting >>> 6;
        const score = scores[article] ?? 0;
        if (score === 0) touched.push(article);
        scores[article] = score + factor * (saturated[posting & 63] ?? 0);
      }
    }
    return touched;
  };

  return {
    createQuery: (terms) => vectors.createQuery(terms),
    compare: (query, articles) => vectors.compare(query, articles),
    add: (terms, days, isCopy) => {
      const article = vectors.add(terms, days, isCopy);
      if (scores.length <= article + 1) scores = enlarge(scores);
      return article;
    },
    findSimilar: (query, { days, firstOfDay }) => {
      const touched = gather(query);
      const rank = (article: number): number => {
        const likeness = (scores[article] ?? 0) / (vectors.findNorm(article) + 1e-6);
        return likeness * closenessAt(days - vectors.findDays(article));
      };
      const earlier = touched.filter((article) => article < firstOfDay);
      const best = new Set([
        ...keepBest(touched, rank, mostCompared),
        ...keepBest(earlier, rank, mostComparedEarlier),
      ]);
      for (const article of touched) scores[article] = 0;
      return vectors.compare(query, [...best]);
    },
  };
}

/** The vectors themselves, as long typed arrays. */
interface TermVectors extends Pick<PostingIndex, 'add' | 'compare' | 'createQuery'> {
  /** For each term, its articles in order, packed as article * 64 + count. */
  readonly postings: readonly (readonly number[])[];
  /** The length of an article’s vector at the time it was added. */
  findNorm(article: number): number;
  findDays(article: number): number;
}

function createTermVectors(): TermVectors {
  const ids = new Map<string, number>();
  // Small integers, which V8 keeps in plain arrays as densely as a typed array of that many would.
  const postings: number[][] = [];
  const rarity = createTermRarity();
  const termIds = createGrowingArray((length) => new Uint32Array(length));
  const counts = createGrowingArray((length) => new Uint8Array(length));
  const starts = createGrowingArray((length) => new Uint32Array(length));
  const days = createGrowingArray((length) => new Float64Array(length));
  const norms = createGrowingArray((length) => new Float32Array(length));
  let originals = 0;
  let frequencies = new Float32Array(1024);
  let queryWeights = new Float32Array(1024);
  starts.push(0);

  const findId = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = postings.length;
    ids.set(term, id);
    postings.push([]);
    if (id >= frequencies.length) {
      frequencies = enlarge(frequencies);
      queryWeights = enlarge(queryWeights);
    }
    return id;
  };
  const compareOne = (article: number, norm: number): Similar => {
    let dot = 0;
    let squares = 0;
    let shared = 0;
    const end = starts.values[article + 1] ?? 0;
    for (let place = starts.values[article] ?? 0; place < end; place += 1) {
      const id = termIds.values[place] ?? 0;
      const weight = (saturated[counts.values[place] ?? 0] ?? 0) * rarity.find(frequencies[id] ?? 0);
      const queryWeight = queryWeights[id] ?? 0;
      squares += weight * weight;
      dot += weight * queryWeight;
      if (queryWeight > 0) shared += 1;
    }
    return { article, cosine: squares === 0 || norm === 0 ? 0 : dot / (Math.sqrt(squares) * norm), shared };
  };

  return {
    postings,
    findNorm: (article) => norms.values[article] ?? 0,
    findDays: (article) => days.values[article] ?? 0,
    createQuery: (terms) => {
      let squares = 0;
      const weighted = terms.terms.map((term, place) => {
        const id = ids.get(term) ?? -1;
        const termRarity = rarity.find(id === -1 ? 0 : (frequencies[id] ?? 0));
        const weight = (saturated[Math.min(terms.counts[place] ?? 0, highestCount)] ?? 0) * termRarity;
        squares += weight * weight;
        return { id, weight, rarity: termRarity };
      });
      return { terms: weighted.filter(({ id, weight }) => id !== -1 && weight > 0), norm: Math.sqrt(squares) };
    },
    compare: ({ terms, norm }, articles) => {
      for (const { id, weight } of terms) queryWeights[id] = weight;
      const similar = articles.map((article) => compareOne(article, norm));
      for (const { id } of terms) queryWeights[id] = 0;
      return similar;
    },
    add: (terms, day, isCopy = false) => {
      const article = days.length;
      let squares = 0;
      terms.terms.forEach((term, place) => {
        const id = findId(term);
        const count = Math.min(terms.counts[place] ?? 0, highestCount);
        const weight = (saturated[count] ?? 0) * rarity.find(frequencies[id] ?? 0);
        squares += weight * weight;
        if (!isCopy) postings[id]?.push(article * 64 + count);
        if (!isCopy) frequencies[id] = (frequencies[id] ?? 0) + 1;
        termIds.push(id);
        counts.push(count);
      });
      starts.push(termIds.length);
      days.push(day);
      norms.push(Math.sqrt(squares));
      if (!isCopy) originals += 1;
      rarity.update(originals);
      return article;
    },
  };
}

const mostQueryTerms = 32;
const mostPostings = 16_384;
const mostPostingsOfTerm = 2048;
const mostCompared = 48;
const mostComparedEarlier = 24;

const highestCount = 63;
const saturation = 3;
const saturated = Float32Array.from({ length: highestCount + 1 }, (_, count) => count / (count + saturation));

function findHeaviest(terms: TermQuery['terms']): TermQuery['terms'] {
  const heaviest = terms.toSorted((first, second) => second.weight - first.weight || first.id - second.id);
  return heaviest.slice(0, mostQueryTerms);
}

const closeness = Float32Array.from({ length: 128 }, (_, days) => closenessInTime(days));

/** By whole days, from a table: good enough for gathering, where it is asked thousands of times. */
function closenessAt(days: number): number {
  return closeness[Math.min(Math.floor(Math.max(days, 0)), closeness.length - 1)] ?? 1;
}

function enlarge(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(values.length * 2);
  larger.set(values);
  return larger;
}
