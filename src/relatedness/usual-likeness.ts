import { createBestList } from './best-list.ts';
import type { ComparedArticles, TermSpan } from './compared-articles.ts';
import { highestCount } from './packed-terms.ts';
import { mixBits } from './term-id.ts';

/*
 * How alike two articles are that have nothing to do with one another. It differs by language: some have more words for
 * one thing, or more stop words that no list has. So what counts as alike is relative to it. It is measured when an
 * archive has 16, 32, 64 … articles, among those that it has then. Between two measurements nothing changes, so that an
 * edit hardly ever reaches other articles through it.
 */

/** What is usual between two articles of a language. */
export interface Usual {
  /** The mean likeness of pairs, in steps of a twelfth. */
  readonly likeness: number;
  /** The part of the pairs that one outlet has, in tenths. */
  readonly oneSource: number;
}

/** By language, as hashes. */
export type UsualByLanguage = ReadonlyMap<number, Usual>;

/** A measurement. */
export interface MeasuredUsual {
  /** Among how many articles: the first ones of the archive. */
  readonly articles: number;
  readonly usual: UsualByLanguage;
}

/** Whether an archive of so many articles is measured. */
export function isMeasuredAt(articles: number): boolean {
  return articles >= firstMeasured && (articles & (articles - 1)) === 0;
}

/** Whether an archive that grows from one number of articles to another is measured on the way. */
export function isMeasuredBetween(before: number, after: number): boolean {
  for (let articles = before + 1; articles <= after; articles += 1) if (isMeasuredAt(articles)) return true;
  return false;
}

/** The measurement that holds for the article after so many; undefined if there was none. */
export function findMeasured(
  measured: readonly MeasuredUsual[],
  articles: number,
): MeasuredUsual | undefined {
  return measured.findLast((one) => one.articles <= articles);
}

/** Measures the likeness of all pairs in a sample of each language: 64 articles of those before `end`. */
export function measureUsual(articles: ComparedArticles, end: number): MeasuredUsual {
  const samples = takeSamples(articles, end);
  const usual = Array.from(samples).flatMap(([language, sample]): [number, Usual][] =>
    sample.length < leastSample ? [] : [[language, measureSample(articles, sample)]],
  );
  return { articles: end, usual: new Map(usual) };
}

const firstMeasured = 16;
const mostSample = 64;
const leastSample = 12;
const roundSteps = 8;

function measureSample({ termsOf, traitsOf }: ComparedArticles, sample: readonly number[]): Usual {
  const sources = Map.groupBy(sample, (article) => traitsOf(article).source);
  const pairs = [...sources.values()].reduce((sum, { length }) => sum + countPairs(length), 0);
  return {
    likeness: roundUsual(meanLikeness(sample.map(termsOf))),
    oneSource: Math.round((10 * pairs) / countPairs(sample.length)) / 10,
  };
}

function countPairs(items: number): number {
  return (items * (items - 1)) / 2;
}

/** Whether two articles are measured by the same. */
export function isSameUsual(first: Usual | undefined, second: Usual | undefined): boolean {
  return first?.likeness === second?.likeness && first?.oneSource === second?.oneSource;
}

/** Those with the lowest hash of their text, so that an article that comes or goes hardly ever changes a sample. */
function takeSamples(articles: ComparedArticles, end: number): ReadonlyMap<number, readonly number[]> {
  const byLanguage = new Map<number, Map<number, number>>();
  for (let article = 0; article < end; article += 1) {
    const { language } = articles.traitsOf(article);
    const firstOf = byLanguage.get(language) ?? new Map<number, number>();
    byLanguage.set(language, firstOf);
    // Copies have one hash, and count once.
    const hash = hashSketch(articles.sketchOf(article));
    if (!firstOf.has(hash)) firstOf.set(hash, article);
  }
  return new Map(
    Array.from(byLanguage, ([language, firstOf]) => {
      const lowest = createBestList(mostSample);
      for (const [hash, article] of firstOf) lowest.offer(article, -hash);
      return [language, lowest.list()];
    }),
  );
}

function hashSketch(sketch: ReturnType<ComparedArticles['sketchOf']>): number {
  let hash = 0;
  for (const value of sketch) hash = Math.imul(hash, 31) + value;
  return mixBits(hash);
}

/** The mean cosine of all pairs. A term’s rarity is that in the sample, so that nothing else need be known. */
function meanLikeness(sample: readonly TermSpan[]): number {
  const weigh = createWeights(sample);
  const vectors = sample.map((span) => createVector(span, weigh));
  let sum = 0;
  vectors.forEach((vector, place) => {
    for (const other of vectors.slice(0, place)) sum += multiply(vector, other);
  });
  return sum / countPairs(sample.length);
}

type Vector = ReadonlyMap<number, number>;

/** How many articles without a term are added to the sample. */
const unseen = 40;

function createWeights(sample: readonly TermSpan[]): (id: number) => number {
  const frequencies = new Map<number, number>();
  for (const { ids, start, end } of sample) {
    for (const id of ids.subarray(start, end)) frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
  }
  return (id) => Math.sqrt(Math.log((sample.length + unseen) / (frequencies.get(id) ?? 1)));
}

/** A vector of length 1, or an empty one. */
function createVector({ ids, counts, start, end }: TermSpan, weigh: (id: number) => number): Vector {
  const vector = new Map<number, number>();
  let squares = 0;
  for (let place = start; place < end; place += 1) {
    const id = ids[place] ?? 0;
    const count = Math.min(counts[place] ?? 0, highestCount);
    const weight = (count / (count + saturation)) * weigh(id);
    vector.set(id, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  return new Map(Array.from(vector, ([id, weight]) => [id, weight / length]));
}

const saturation = 3;

function multiply(first: Vector, second: Vector): number {
  let sum = 0;
  for (const [id, weight] of first) sum += weight * (second.get(id) ?? 0);
  return sum;
}

/** In steps, so that an edit in the sample hardly ever changes the result. */
function roundUsual(likeness: number): number {
  return likeness <= 0 ? 0 : 2 ** (Math.round(Math.log2(likeness) * roundSteps) / roundSteps);
}
