import type { ArticleColumns, KnownColumns, Paths, Ragged } from './article-columns.ts';
import { sketchLength } from './sketch.ts';

/** A period of which only these columns are in memory. */
export interface EarlierColumns extends KnownColumns {
  readonly paths: Paths;
}

/**
 * Joins the columns of periods that follow one another.
 * @param earlier periods before these. Their articles get only a key, an instant and a path; all else stays blank and
 * takes no memory.
 */
export function joinColumns(
  periods: readonly ArticleColumns[],
  earlier: readonly EarlierColumns[] = [],
): ArticleColumns {
  const all = [...earlier, ...periods];
  const blanks = sumLengths(earlier);
  const join = <T extends Numbers>(
    create: (length: number) => T,
    pick: (period: ArticleColumns) => T,
    of = 1,
  ) => joinNumbers(create, periods.map(pick), blanks * of);
  const joinLists = (pick: (period: ArticleColumns) => Ragged<Uint32Array>) =>
    joinRagged(periods.map(pick), blanks);
  return {
    length: sumLengths(all),
    keys: joinNumbers(
      createUint32,
      all.map(({ keys }) => keys),
    ),
    instants: joinNumbers(
      createFloat64,
      all.map(({ instants }) => instants),
    ),
    days: join(createInt32, ({ days }) => days),
    sources: join(createUint32, ({ sources }) => sources),
    languages: join(createUint32, ({ languages }) => languages),
    topics: joinLists(({ topics }) => topics),
    terms: joinLists(({ terms }) => terms),
    counts: join(createUint8, ({ counts }) => counts, 0),
    sketches: join(createInt32, ({ sketches }) => sketches, sketchLength),
    found: {
      norms: join(createFloat32, ({ found }) => found.norms),
      stories: join(createUint32, ({ found }) => found.stories),
      originals: join(createUint32, ({ found }) => found.originals),
      rivals: joinLists(({ found }) => found.rivals),
      bases: join(createUint32, ({ found }) => found.bases),
    },
    paths: joinPaths(all),
  };
}

/** Joins lists of numbers. */
export function joinFloats(parts: readonly Float32Array[]): Float32Array {
  return joinNumbers(createFloat32, parts);
}

type Numbers = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;

const createUint8 = (length: number) => new Uint8Array(length);
const createUint32 = (length: number) => new Uint32Array(length);
const createInt32 = (length: number) => new Int32Array(length);
const createFloat32 = (length: number) => new Float32Array(length);
const createFloat64 = (length: number) => new Float64Array(length);

function sumLengths(parts: readonly { readonly length: number }[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Blanks are never touched, so the system allocates no memory for them. */
function joinNumbers<T extends Numbers>(create: (length: number) => T, parts: readonly T[], blanks = 0): T {
  const joined = create(blanks + sumLengths(parts));
  let end = blanks;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

function joinRagged(parts: readonly Ragged<Uint32Array>[], blanks: number): Ragged<Uint32Array> {
  const values = joinNumbers(
    createUint32,
    parts.map((part) => part.values),
  );
  const starts = new Uint32Array(1 + blanks + parts.reduce((sum, part) => sum + part.starts.length - 1, 0));
  let place = blanks;
  let base = 0;
  for (const part of parts) {
    for (let article = 1; article < part.starts.length; article += 1) {
      starts[(place += 1)] = base + (part.starts[article] ?? 0);
    }
    base += part.values.length;
  }
  return { starts, values };
}

function joinPaths(periods: readonly EarlierColumns[]): Paths {
  const ends: number[] = [];
  for (const { length } of periods) ends.push((ends.at(-1) ?? 0) + length);
  return {
    at: (article) => {
      const place = ends.findIndex((end) => article < end);
      return periods[place]?.paths.at(article - (ends[place - 1] ?? 0));
    },
  };
}
