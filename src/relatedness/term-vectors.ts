import { createGrowingArray } from './growing-array.ts';
import { createTermRarity } from './term-rarity.ts';
import type { ArticleTerms } from './terms.ts';

/** The terms of all articles as weighted vectors. An article’s number is its place in the order of adding. */
export interface TermVectors {
  /** For each term, the articles that have it, in order, packed: see `unpackArticle`. No copies. */
  readonly postings: readonly (readonly number[])[];
  /**
   * Returns the article’s number.
   * @param isCopy of a text that was added before: such a text is compared, but neither found nor counted.
   */
  add(terms: ArticleTerms, isCopy: boolean): number;
  /** An article’s terms as this moment weighs them. */
  createQuery(terms: ArticleTerms): TermQuery;
  /** How like a query the given articles are. */
  compare(query: TermQuery, articles: readonly number[]): readonly Similar[];
  /** The length of each article’s vector as it was weighed when it was added. */
  readonly norms: { readonly values: Float32Array };
}

export interface TermQuery {
  /** Of those terms that an article had before, weightiest first. */
  readonly terms: readonly QueryTerm[];
  readonly norm: number;
}

export interface QueryTerm {
  readonly id: number;
  readonly weight: number;
  /** What a saturated count is multiplied by. */
  readonly rarity: number;
}

export interface Similar {
  readonly article: number;
  /** Cosine of the two term vectors: 0 to 1. */
  readonly cosine: number;
  /** How many terms both have. */
  readonly shared: number;
}

/**
 * Weights are BM25’s saturated counts (Robertson, Walker 1994) times a term’s rarity; the cosine takes the
 * place of BM25’s length. Rarity is that of the moment, so that only what was added before counts.
 */
export function createTermVectors(): TermVectors {
  const ids = new Map<string, number>();
  // Small integers, which V8 keeps in plain arrays as densely as a typed array of that many would.
  const postings: number[][] = [];
  const rarity = createTermRarity();
  const termIds = createGrowingArray((length) => new Uint32Array(length));
  const counts = createGrowingArray((length) => new Uint8Array(length));
  const starts = createGrowingArray((length) => new Uint32Array(length));
  const norms = createGrowingArray((length) => new Float32Array(length));
  let queryWeights = new Float32Array(1024);
  /** How many postings each term has: read so often that it pays not to go through the arrays. */
  let frequencies = new Uint32Array(1024);
  let originals = 0;
  starts.push(0);

  const findId = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = postings.length;
    ids.set(term, id);
    postings.push([]);
    if (id >= queryWeights.length) {
      queryWeights = new Float32Array(queryWeights.length * 2);
      const larger = new Uint32Array(queryWeights.length);
      larger.set(frequencies);
      frequencies = larger;
    }
    return id;
  };
  const rarityOf = (id: number): number => rarity.find(frequencies[id] ?? 0);

  /** Numbers alone and arrays taken out of their closures: the inner loop of everything. */
  const compareOne = (article: number, queryNorm: number): Similar => {
    const weights = queryWeights;
    const ownIds = termIds.values;
    const ownCounts = counts.values;
    const end = starts.values[article + 1] ?? 0;
    let dot = 0;
    let squares = 0;
    let shared = 0;
    for (let place = starts.values[article] ?? 0; place < end; place += 1) {
      const id = ownIds[place] ?? 0;
      const weight = (saturated[ownCounts[place] ?? 0] ?? 0) * rarityOf(id);
      const queryWeight = weights[id] ?? 0;
      squares += weight * weight;
      dot += weight * queryWeight;
      if (queryWeight > 0) shared += 1;
    }
    const norm = Math.sqrt(squares) * queryNorm;
    return { article, cosine: norm === 0 ? 0 : dot / norm, shared };
  };

  return {
    postings,
    norms,
    createQuery: (terms) => {
      const known: QueryTerm[] = [];
      let squares = 0;
      terms.terms.forEach((term, place) => {
        const id = ids.get(term);
        const termRarity = id === undefined ? rarity.find(0) : rarityOf(id);
        const weight = saturate(terms.counts[place]) * termRarity;
        squares += weight * weight;
        if (id !== undefined && weight > 0) known.push({ id, weight, rarity: termRarity });
      });
      return { terms: known.sort(compareTerms), norm: Math.sqrt(squares) };
    },
    compare: ({ terms, norm }, articles) => {
      for (const { id, weight } of terms) queryWeights[id] = weight;
      const similar = articles.map((article) => compareOne(article, norm));
      for (const { id } of terms) queryWeights[id] = 0;
      return similar;
    },
    add: (terms, isCopy) => {
      const article = norms.length;
      let squares = 0;
      terms.terms.forEach((term, place) => {
        const id = findId(term);
        const weight = saturate(terms.counts[place]) * rarityOf(id);
        squares += weight * weight;
        termIds.push(id);
        counts.push(Math.min(terms.counts[place] ?? 0, highestCount));
        if (isCopy) return;
        postings[id]?.push(packPosting(article, terms.counts[place] ?? 0));
        frequencies[id] = (frequencies[id] ?? 0) + 1;
      });
      starts.push(termIds.length);
      norms.push(Math.sqrt(squares));
      if (!isCopy) originals += 1;
      rarity.update(originals);
      return article;
    },
  };
}

/** The number of the article that a posting is of. */
export function unpackArticle(posting: number): number {
  return posting >>> countBits;
}

/** How much the count of a posting weighs: 0 to 1. */
export function unpackWeight(posting: number): number {
  return saturated[posting & highestCount] ?? 0;
}

const countBits = 6;
const highestCount = 2 ** countBits - 1;
/** BM25’s k1, higher than is usual since headlines count three times. */
const saturation = 3;
const saturated = Float32Array.from({ length: highestCount + 1 }, (_, count) => count / (count + saturation));

function saturate(count = 0): number {
  return saturated[Math.min(count, highestCount)] ?? 0;
}

function packPosting(article: number, count: number): number {
  return article * (highestCount + 1) + Math.min(count, highestCount);
}

function compareTerms(first: QueryTerm, second: QueryTerm): number {
  return second.weight - first.weight || first.id - second.id;
}
