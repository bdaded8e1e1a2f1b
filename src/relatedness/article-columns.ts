import { sketchLength } from './sketch.ts';
import type { TermNumbers } from './packed-terms.ts';

/**
 * What is compared of many articles, as columns of numbers in the archive’s order: 55 MB for 100,000 articles. An
 * article’s number is its place; it changes when an earlier article comes or goes.
 */
export interface ArticleColumns {
  readonly length: number;
  /** A number that an article keeps. No order and no result depends on it. */
  readonly keys: Uint32Array;
  /** Milliseconds since 1970. */
  readonly instants: Float64Array;
  /** The calendar day in the site’s time zone, as days since 1970. */
  readonly days: Int32Array;
  /** Hashes. */
  readonly sources: Uint32Array;
  readonly languages: Uint32Array;
  readonly topics: Ragged<Uint32Array>;
  readonly terms: Ragged<Uint32Array>;
  /** How often an article has each of its terms: in step with `terms.values`. */
  readonly counts: Uint8Array;
  /** `sketchLength` values an article. */
  readonly sketches: Int32Array;
  /** What relating found, if it is known. */
  readonly found: FoundColumns;
  readonly paths: Paths;
}

/** What relating needs to know of every earlier article: 24 bytes each. */
export interface KnownColumns extends Pick<ArticleColumns, 'length' | 'keys' | 'instants'> {
  readonly found: Omit<FoundColumns, 'rivals' | 'bases'>;
}

/** Paths by article number: an array, or a reader that decodes them when it is first asked. */
export interface Paths {
  at(article: number): string | undefined;
}

export interface FoundColumns {
  /** The length of the article’s vector. */
  readonly norms: Float32Array;
  /** The key of the first article of its story. */
  readonly stories: Uint32Array;
  /** The key of the first article with its text. */
  readonly originals: Uint32Array;
  /** The stories that it was measured against, as the keys of their first articles. */
  readonly rivals: Ragged<Uint32Array>;
  /** The key of the first of its versions in other languages. */
  readonly bases: Uint32Array;
}

/** A list for each article, one after the other: article n’s lies from `starts[n]` to `starts[n + 1]`. */
export interface Ragged<T> {
  readonly starts: Uint32Array;
  readonly values: T;
}

export interface ArticleRow {
  readonly key: number;
  readonly path: string;
  readonly instant: number;
  readonly day: number;
  readonly source: number;
  readonly language: number;
  readonly topics: readonly number[] | Uint32Array;
  readonly terms: TermNumbers;
  readonly found: FoundRow;
}

export interface FoundRow {
  readonly norm: number;
  readonly story: number;
  readonly original: number;
  readonly rivals: ArrayLike<number>;
  readonly base: number;
}

export const nothingFound: FoundRow = { norm: 0, story: 0, original: 0, rivals: [], base: 0 };

export function createColumns(rows: readonly ArticleRow[]): ArticleColumns {
  const terms = createRagged(rows.map((row) => row.terms.ids));
  const counts = new Uint8Array(terms.values.length);
  const sketches = new Int32Array(rows.length * sketchLength);
  rows.forEach((row, place) => {
    counts.set(row.terms.counts, terms.starts[place] ?? 0);
    sketches.set(row.terms.sketch, place * sketchLength);
  });
  return {
    length: rows.length,
    keys: Uint32Array.from(rows, ({ key }) => key),
    instants: Float64Array.from(rows, ({ instant }) => instant),
    days: Int32Array.from(rows, ({ day }) => day),
    sources: Uint32Array.from(rows, ({ source }) => source),
    languages: Uint32Array.from(rows, ({ language }) => language),
    topics: createRagged(rows.map(({ topics }) => topics)),
    terms,
    counts,
    sketches,
    found: createFoundColumns(rows.map(({ found }) => found)),
    paths: rows.map(({ path }) => path),
  };
}

export function createFoundColumns(rows: readonly FoundRow[]): FoundColumns {
  return {
    norms: Float32Array.from(rows, ({ norm }) => norm),
    stories: Uint32Array.from(rows, ({ story }) => story),
    originals: Uint32Array.from(rows, ({ original }) => original),
    rivals: createRagged(rows.map(({ rivals }) => rivals)),
    bases: Uint32Array.from(rows, ({ base }) => base),
  };
}

export function readRow(columns: ArticleColumns, article: number): ArticleRow {
  const { keys, paths, instants, days, sources, languages, topics } = columns;
  return {
    key: keys[article] ?? 0,
    path: paths.at(article) ?? '',
    instant: instants[article] ?? 0,
    day: days[article] ?? 0,
    source: sources[article] ?? 0,
    language: languages[article] ?? 0,
    topics: listOf(topics, article),
    terms: termsOf(columns, article),
    found: foundOf(columns, article),
  };
}

/** Whether two rows agree in all that is compared. `key` and `found` may differ. */
export function isSameRow(first: ArticleRow, second: ArticleRow): boolean {
  return (
    first.instant === second.instant &&
    first.path === second.path &&
    first.day === second.day &&
    first.source === second.source &&
    first.language === second.language &&
    isSameList(first.topics, second.topics) &&
    isSameList(first.terms.ids, second.terms.ids) &&
    isSameList(first.terms.counts, second.terms.counts) &&
    isSameList(first.terms.sketch, second.terms.sketch)
  );
}

function isSameList(first: ArrayLike<number>, second: ArrayLike<number>): boolean {
  if (first.length !== second.length) return false;
  for (let place = 0; place < first.length; place += 1) if (first[place] !== second[place]) return false;
  return true;
}

export function foundOf({ found }: ArticleColumns, article: number): FoundRow {
  return {
    norm: found.norms[article] ?? 0,
    story: found.stories[article] ?? 0,
    original: found.originals[article] ?? 0,
    rivals: listOf(found.rivals, article),
    base: found.bases[article] ?? 0,
  };
}

export function termsOf(columns: ArticleColumns, article: number): TermNumbers {
  const { terms, counts } = columns;
  const start = terms.starts[article] ?? 0;
  const end = terms.starts[article + 1] ?? 0;
  return {
    ids: terms.values.subarray(start, end),
    counts: counts.subarray(start, end),
    sketch: sketchOf(columns, article),
  };
}

export function sketchOf({ sketches }: ArticleColumns, article: number): Int32Array {
  return sketches.subarray(article * sketchLength, (article + 1) * sketchLength);
}

export function listOf({ starts, values }: Ragged<Uint32Array>, article: number): Uint32Array {
  return values.subarray(starts[article] ?? 0, starts[article + 1] ?? 0);
}

export function createRagged(lists: readonly ArrayLike<number>[]): Ragged<Uint32Array> {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, place) => {
    starts[place + 1] = (starts[place] ?? 0) + list.length;
  });
  const values = new Uint32Array(starts[lists.length] ?? 0);
  lists.forEach((list, place) => {
    values.set(list, starts[place] ?? 0);
  });
  return { starts, values };
}
