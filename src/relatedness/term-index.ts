import { createBestList } from './best-list.ts';
import { closenessInTime } from './closeness.ts';
import type { ComparedArticles, TermSpan } from './compared-articles.ts';
import type { KnownPast } from './known-past.ts';
import type { NumberSet } from './number-set.ts';
import { highestCount } from './packed-terms.ts';
import { termIdCount } from './term-id.ts';
import {
  articleOf,
  countOf,
  mostPostingsKept,
  mostPostingsOfTerm,
  packPosting,
  type TermPostings,
} from './term-postings.ts';
import { createTermRarity } from './term-rarity.ts';

/** Finds the articles that are most like one, in a time that hardly grows with the archive. */
export interface TermIndex {
  /** In how many of the articles added, without copies, each term is. */
  readonly frequencies: Uint32Array;
  /** How many articles were added, without copies. */
  readonly originals: number;
  /** Makes an article the query, with its terms weighed as of now. It replaces the query before. */
  ask(article: number): TermQuery;
  /** How like the given articles are to the one asked for last. */
  compare(articles: readonly number[]): readonly Similar[];
  /** The articles most like it, ranked with closeness in time. They are in no order, and without copies. */
  findSimilar(moment: Moment): readonly Similar[];
  /**
   * Articles are added in order.
   * @param norm the length of the article’s vector, as its query had it.
   * @param isCopy whether its text was added before. A copy can be compared, but is neither found nor counted.
   */
  add(article: number, norm: number, isCopy: boolean): void;
  /** The postings of some terms over all articles added. Correct only for terms whose past postings are known. */
  listPostings(terms: NumberSet): Iterable<TermPostings>;
}

export interface TermQuery {
  /** The terms that gather candidates, weightiest first. Ties go to the one that the article has first. */
  readonly leading: readonly QueryTerm[];
  readonly norm: number;
}

export interface QueryTerm {
  readonly id: number;
  /** What another article’s saturated count is multiplied by. */
  readonly weight: number;
}

export interface Similar {
  readonly article: number;
  /** Cosine of the two term vectors: 0 to about 1. */
  readonly cosine: number;
  /** How many terms both have. */
  readonly shared: number;
  /** How many of these are rare: see `leastRarity`. */
  readonly sharedRare: number;
}

export interface Moment {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** The number of the first article of that day. Some places are reserved for articles before it. */
  readonly firstOfDay: number;
}

/**
 * Weights are BM25’s saturated counts (Robertson, Walker 1994) times the logarithm of inverse document frequency. The
 * cosine replaces BM25’s normalisation by length. Rarity is that of the moment of the query, so only articles added
 * before count. The length of an article’s vector stays what it was when the article was added. The work of a query is
 * bounded: its weightiest terms gather candidates, each only from its newest articles, and the best candidates are then
 * compared by all their terms.
 * @param past has the postings of every term that will be asked for.
 */
export function createTermIndex(articles: ComparedArticles, past: KnownPast): TermIndex {
  const { instants } = articles;
  // Small integers, which V8 keeps in plain arrays as densely as a typed array would.
  const postings: number[][] = [];
  const frequencies = new Uint32Array(termIdCount);
  // For each article its instant, its sum for a query and its norm. Ranking reads all three for thousands of scattered
  // articles; side by side they take one cache line.
  const cells = new Float64Array(2 * articles.length);
  const halves = new Float32Array(cells.buffer);
  const sumPlace = (article: number): number => 4 * article + 2;
  const normPlace = (article: number): number => 4 * article + 3;
  const know = (article: number, norm: number): void => {
    cells[2 * article] = instants[article] ?? 0;
    halves[normPlace(article)] = norm;
  };
  // The query’s terms with a weight above 0, in the article’s order, from 1. `queryPlaces` has a term’s place there, or
  // 0: one byte a term, so that few pages of memory are touched.
  const queryIds = new Uint32Array(highestPlace + 1);
  const queryWeights = new Float64Array(highestPlace + 1);
  const queryIsRare = new Uint8Array(highestPlace + 1);
  const queryPlaces = new Uint8Array(termIdCount);
  let queryLength = 0;
  let leading: readonly QueryTerm[] = [];
  const weightiest = createBestList(mostQueryTerms);
  const rarity = createTermRarity();
  const best = createBestList(mostCompared);
  const bestEarlier = createBestList(mostComparedEarlier);
  const touched = new Uint32Array(mostPostings);
  let originals = past.originalCount;
  rarity.update(originals);
  for (let article = 0; article < past.length; article += 1) know(article, past.norms[article] ?? 0);
  for (const { id, frequency, newest } of past.postings) {
    frequencies[id] = frequency;
    postings[id] = Array.from(newest);
  }
  const post = (article: number, { ids, counts, start, end }: TermSpan): void => {
    for (let place = start; place < end; place += 1) {
      const id = ids[place] ?? 0;
      frequencies[id] = (frequencies[id] ?? 0) + 1;
      const list = (postings[id] ??= []);
      // Older ones are never asked for again.
      if (list.length === longestList) list.splice(0, longestList - mostPostingsKept);
      list.push(packPosting(article, counts[place] ?? 0));
    }
  };

  /** Sums scores over postings, and returns how many articles were touched. */
  const gather = (): number => {
    let count = 0;
    let budget = mostPostings;
    for (const { id, weight } of leading) {
      const list = postings[id] ?? [];
      const end = Math.max(0, list.length - Math.min(budget, mostPostingsOfTerm));
      budget -= list.length - end;
      for (let place = list.length - 1; place >= end; place -= 1) {
        const posting = list[place] ?? 0;
        const article = articleOf(posting);
        const sum = halves[sumPlace(article)] ?? 0;
        if (sum === 0) touched[count++] = article;
        halves[sumPlace(article)] = sum + weight * (saturated[countOf(posting)] ?? 0);
      }
    }
    return count;
  };
  const rank = (count: number, { instant, firstOfDay }: Moment): void => {
    best.clear();
    bestEarlier.clear();
    for (let place = 0; place < count; place += 1) {
      const article = touched[place] ?? 0;
      const likeness = (halves[sumPlace(article)] ?? 0) / (halves[normPlace(article)] ?? 0);
      const score = likeness * closenessAt(instant - (cells[2 * article] ?? 0));
      halves[sumPlace(article)] = 0;
      best.offer(article, score);
      if (article < firstOfDay) bestEarlier.offer(article, score);
    }
  };
  const compareOne = (article: number): Similar => {
    const { ids, counts, start, end } = articles.termsOf(article);
    let dot = 0;
    let shared = 0;
    let sharedRare = 0;
    for (let place = start; place < end; place += 1) {
      const inQuery = queryPlaces[ids[place] ?? 0] ?? 0;
      if (inQuery === 0) continue;
      dot += (queryWeights[inQuery] ?? 0) * (saturated[counts[place] ?? 0] ?? 0);
      shared += 1;
      sharedRare += queryIsRare[inQuery] ?? 0;
    }
    const norm = halves[normPlace(article)] ?? 0;
    return { article, cosine: norm === 0 ? 0 : dot / norm, shared, sharedRare };
  };
  const forgetQuery = (): void => {
    for (let place = 1; place <= queryLength; place += 1) queryPlaces[queryIds[place] ?? 0] = 0;
    queryLength = 0;
  };
  /** @returns the length of the article’s vector. */
  const weighTerms = (article: number): number => {
    const { ids, counts, start, end } = articles.termsOf(article);
    let squares = 0;
    for (let place = start; place < end; place += 1) {
      const id = ids[place] ?? 0;
      const count = saturated[counts[place] ?? 0] ?? 0;
      const termRarity = rarity.find(frequencies[id] ?? 0);
      const weight = count * termRarity;
      squares += count * weight;
      if (weight <= 0) continue;
      queryLength += 1;
      queryIds[queryLength] = id;
      queryWeights[queryLength] = weight;
      queryIsRare[queryLength] = Number(termRarity >= leastRarity);
      queryPlaces[id] = queryLength;
    }
    return roundNorm(Math.sqrt(squares));
  };
  const chooseLeading = (norm: number): readonly QueryTerm[] => {
    weightiest.clear();
    for (let place = 1; place <= queryLength; place += 1) {
      const weight = (queryWeights[place] ?? 0) / norm;
      queryWeights[place] = weight;
      // This list gives ties to the higher number.
      weightiest.offer(highestPlace - place, weight);
    }
    return weightiest.list().map((number) => {
      const place = highestPlace - number;
      return { id: queryIds[place] ?? 0, weight: queryWeights[place] ?? 0 };
    });
  };

  return {
    frequencies,
    get originals() {
      return originals;
    },
    ask: (article) => {
      forgetQuery();
      const norm = weighTerms(article);
      leading = chooseLeading(norm);
      return { leading, norm };
    },
    compare: (others) => others.map(compareOne),
    findSimilar: (moment) => {
      rank(gather(), moment);
      return [...new Set([...best.list(), ...bestEarlier.list()])].map(compareOne);
    },
    add: (article, norm, isCopy) => {
      know(article, norm);
      if (isCopy) return;
      post(article, articles.termsOf(article));
      originals += 1;
      rarity.update(originals);
    },
    *listPostings(terms) {
      for (const id of terms.list()) {
        const newest = (postings[id] ?? []).slice(-mostPostingsKept);
        yield { id, frequency: frequencies[id] ?? 0, newest };
      }
    },
  };
}

/** How many of an article’s terms gather candidates. */
const mostQueryTerms = 24;
/** An article has at most 80 terms; their places are bytes. */
const highestPlace = 255;
/** The rarity of a term that one article of fifty has. Rarer ones tell events apart, commoner ones kinds of news. */
const leastRarity = Math.log(50);
const longestList = 2 * mostPostingsKept;
const mostPostings = 4096;
const mostCompared = 24;
const mostComparedEarlier = 12;

/** BM25’s k1, higher than usual because headlines count three times. */
const saturation = 3;
const saturated = Float32Array.from({ length: highestCount + 1 }, (_, count) => count / (count + saturation));

const closeness = Float32Array.from({ length: 128 }, (_, days) => closenessInTime(days));
const millisecondsOfDay = 86_400_000;

/** Closeness by whole days, from a table: exact enough for gathering, which asks thousands of times. */
function closenessAt(milliseconds: number): number {
  return closeness[Math.min(Math.floor(milliseconds / millisecondsOfDay), closeness.length - 1)] ?? 1;
}

/** Rounds in steps of 3%, so that the rarity of a single term hardly ever changes the result. */
function roundNorm(norm: number): number {
  return norm === 0 ? 0 : Math.fround(2 ** (Math.round(Math.log2(norm) * normSteps) / normSteps));
}

const normSteps = 24;
