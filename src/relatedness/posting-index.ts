import { createBestList } from './best-list.ts';
import { closenessInTime } from './closeness.ts';
import { createGrowingArray } from './growing-array.ts';
import {
  createTermVectors,
  unpackArticle,
  unpackWeight,
  type Similar,
  type TermQuery,
  type TermVectors,
} from './term-vectors.ts';
import type { ArticleTerms } from './terms.ts';

/** Finds the articles that are most like one, in a time that hardly grows with the archive. */
export interface PostingIndex extends Pick<TermVectors, 'compare' | 'createQuery'> {
  /**
   * Returns the article’s number: its place in the order of adding.
   * @param days since any epoch; never less than that of the article added before.
   * @param isCopy of a text that was added before: such a text is compared, but neither found nor counted.
   */
  add(terms: ArticleTerms, days: number, isCopy: boolean): number;
  /** The articles that are most like a query, closeness in time counted in; no copies; in no order. */
  findSimilar(query: TermQuery, moment: Moment): readonly Similar[];
}

export interface Moment {
  readonly days: number;
  /** The number of the first article of that day: some places are kept for those before it. */
  readonly firstOfDay: number;
}

/**
 * The work of a query is bounded: its weightiest terms gather candidates, each from its newest articles
 * alone, and the best of these are then compared with all their terms.
 */
export function createPostingIndex(): PostingIndex {
  const vectors = createTermVectors();
  const allDays = createGrowingArray((length) => new Float64Array(length));
  const best = createBestList(mostCompared);
  const bestEarlier = createBestList(mostComparedEarlier);
  const touched = new Uint32Array(mostPostings);
  let scores = new Float32Array(1024);

  /** Sums scores over postings, and returns how many articles were touched. */
  const gather = (query: TermQuery): number => {
    const sums = scores;
    let count = 0;
    let budget = mostPostings;
    for (const { id, weight, rarity } of query.terms.slice(0, mostQueryTerms)) {
      const list = vectors.postings[id] ?? [];
      const end = Math.max(0, list.length - Math.min(budget, mostPostingsOfTerm));
      budget -= list.length - end;
      const factor = weight * rarity;
      for (let place = list.length - 1; place >= end; place -= 1) {
        const posting = list[place] ?? 0;
        const article = unpackArticle(posting);
        const sum = sums[article] ?? 0;
        if (sum === 0) touched[count++] = article;
        sums[article] = sum + factor * unpackWeight(posting);
      }
    }
    return count;
  };
  const rank = (count: number, { days, firstOfDay }: Moment): void => {
    best.clear();
    bestEarlier.clear();
    const sums = scores;
    const norms = vectors.norms.values;
    const daysOfArticles = allDays.values;
    for (let place = 0; place < count; place += 1) {
      const article = touched[place] ?? 0;
      const likeness = (sums[article] ?? 0) / (norms[article] ?? 1);
      const score = likeness * closenessAt(days - (daysOfArticles[article] ?? 0));
      sums[article] = 0;
      best.offer(article, score);
      if (article < firstOfDay) bestEarlier.offer(article, score);
    }
  };

  return {
    createQuery: (terms) => vectors.createQuery(terms),
    compare: (query, articles) => vectors.compare(query, articles),
    add: (terms, days, isCopy) => {
      const article = vectors.add(terms, isCopy);
      allDays.push(days);
      if (scores.length <= article + 1) scores = new Float32Array(scores.length * 2);
      return article;
    },
    findSimilar: (query, moment) => {
      rank(gather(query), moment);
      return vectors.compare(query, [...new Set([...best.list(), ...bestEarlier.list()])]);
    },
  };
}

const mostQueryTerms = 24;
const mostPostings = 4096;
const mostPostingsOfTerm = 256;
const mostCompared = 24;
const mostComparedEarlier = 12;

const closeness = Float32Array.from({ length: 128 }, (_, days) => closenessInTime(days));

/** By whole days, from a table: good enough for gathering, where it is asked thousands of times. */
function closenessAt(days: number): number {
  return closeness[Math.min(Math.floor(Math.max(days, 0)), closeness.length - 1)] ?? 1;
}
