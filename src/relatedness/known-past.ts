import type { ArticleColumns, KnownColumns } from './article-columns.ts';
import { listBands, type BandEntries } from './bands.ts';
import type { Focus } from './focus.ts';
import { joinFloats } from './join-columns.ts';
import type { NumberOf } from './key-numbers.ts';
import { createKnownReader } from './known-reader.ts';
import { listPostings, type TermPostings } from './term-postings.ts';

/** What is known of the articles before the first one that is related. */
export interface KnownPast extends PastIndex {
  /** How many articles there are. */
  readonly length: number;
  /** How many of them are not copies. */
  readonly originalCount: number;
  readonly norms: Float32Array;
  /** For each article, the first article of its story. */
  readonly stories: Uint32Array;
  /** The first article with the same text. */
  readonly originalOf: (article: number) => number;
}

/** The lists that lead to earlier articles: those of the terms and bands that will be asked for. */
export interface PastIndex {
  readonly postings: Iterable<TermPostings>;
  /** By bucket. */
  readonly bands: ReadonlyMap<number, BandEntries>;
}

export const nothingKnown: KnownPast = {
  length: 0,
  originalCount: 0,
  norms: new Float32Array(),
  stories: new Uint32Array(),
  originalOf: (article) => article,
  postings: [],
  bands: new Map(),
};

/** Collects what is known of the first `length` articles, which are all in memory. */
export function collectPast(
  articles: ArticleColumns,
  length: number,
  { focus, numberOf }: { readonly focus: Focus; readonly numberOf: NumberOf },
): KnownPast {
  const { originalOf } = createKnownReader(articles, numberOf);
  const isOriginal = (article: number) => originalOf(article) === article;
  return joinPast([sliceKnown(articles, length)], numberOf, {
    postings: listPostings(articles, { end: length, terms: focus.terms, isOriginal }),
    bands: listBands(articles, { from: 0, end: length, buckets: focus.buckets }),
  });
}

/** @param periods the first ones of the archive, in order. */
export function joinPast(periods: readonly KnownColumns[], numberOf: NumberOf, index: PastIndex): KnownPast {
  const length = periods.reduce((sum, period) => sum + period.length, 0);
  const stories = new Uint32Array(length);
  const copies = new Map<number, number>();
  let article = 0;
  for (const { keys, found } of periods) {
    for (let place = 0; place < keys.length; place += 1, article += 1) {
      stories[article] = numberOf(found.stories[place] ?? 0);
      if (found.originals[place] !== keys[place]) copies.set(article, numberOf(found.originals[place] ?? 0));
    }
  }
  return {
    ...index,
    length,
    originalCount: length - copies.size,
    norms: joinFloats(periods.map(({ found }) => found.norms)),
    stories,
    originalOf: (copy) => copies.get(copy) ?? copy,
  };
}

function sliceKnown({ keys, instants, found }: ArticleColumns, length: number): KnownColumns {
  return {
    length,
    keys: keys.subarray(0, length),
    instants: instants.subarray(0, length),
    found: {
      norms: found.norms.subarray(0, length),
      stories: found.stories.subarray(0, length),
      originals: found.originals.subarray(0, length),
    },
  };
}
