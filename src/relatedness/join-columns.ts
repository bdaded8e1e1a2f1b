import type { ArticleColumns, Paths, Ragged } from './article-columns.ts';

/** Puts the columns of periods that follow one another into one. */
export function joinColumns(periods: readonly ArticleColumns[]): ArticleColumns {
  const join = <T extends Numbers>(create: (length: number) => T, pick: (period: ArticleColumns) => T) =>
    joinNumbers(create, periods.map(pick));
  const joinLists = (pick: (period: ArticleColumns) => Ragged<Uint32Array>) => joinRagged(periods.map(pick));
  return {
    length: periods.reduce((sum, { length }) => sum + length, 0),
    keys: join(createUint32, ({ keys }) => keys),
    instants: join(createFloat64, ({ instants }) => instants),
    days: join(createInt32, ({ days }) => days),
    sources: join(createUint32, ({ sources }) => sources),
    languages: join(createUint32, ({ languages }) => languages),
    topics: joinLists(({ topics }) => topics),
    terms: joinLists(({ terms }) => terms),
    counts: join(createUint8, ({ counts }) => counts),
    sketches: join(createInt32, ({ sketches }) => sketches),
    found: {
      norms: join(createFloat32, ({ found }) => found.norms),
      stories: join(createUint32, ({ found }) => found.stories),
      originals: join(createUint32, ({ found }) => found.originals),
      rivals: joinLists(({ found }) => found.rivals),
    },
    paths: joinPaths(periods),
  };
}

type Numbers = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;

const createUint8 = (length: number) => new Uint8Array(length);
const createUint32 = (length: number) => new Uint32Array(length);
const createInt32 = (length: number) => new Int32Array(length);
const createFloat32 = (length: number) => new Float32Array(length);
const createFloat64 = (length: number) => new Float64Array(length);

function joinNumbers<T extends Numbers>(create: (length: number) => T, parts: readonly T[]): T {
  const joined = create(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

function joinRagged(parts: readonly Ragged<Uint32Array>[]): Ragged<Uint32Array> {
  const values = joinNumbers(
    createUint32,
    parts.map((part) => part.values),
  );
  const starts = new Uint32Array(1 + parts.reduce((sum, part) => sum + part.starts.length - 1, 0));
  let place = 0;
  let base = 0;
  for (const part of parts) {
    for (let article = 1; article < part.starts.length; article += 1) {
      starts[(place += 1)] = base + (part.starts[article] ?? 0);
    }
    base += part.values.length;
  }
  return { starts, values };
}

function joinPaths(periods: readonly ArticleColumns[]): Paths {
  const ends: number[] = [];
  for (const { length } of periods) ends.push((ends.at(-1) ?? 0) + length);
  return {
    at: (article) => {
      const place = ends.findIndex((end) => article < end);
      return periods[place]?.paths.at(article - (ends[place - 1] ?? 0));
    },
  };
}
