import type { ArticleColumns, KnownColumns, Paths } from './article-columns.ts';

/**
 * Columns as bytes in three parts, for the store. Relating a new article reads only the first part of most others.
 * The bytes are in the machine’s own order, because a store stays on its machine.
 */
export interface PackedColumns {
  /** What `KnownColumns` has. */
  readonly known: Uint8Array;
  readonly paths: Uint8Array;
  /** All else: 500 bytes an article. */
  readonly content: Uint8Array;
}

export function packColumns(columns: ArticleColumns): PackedColumns {
  const { length, paths } = columns;
  const list = Array.from({ length }, (_, article) => paths.at(article) ?? '');
  return {
    known: packArrays([Float64Array.of(length), ...listKnown(columns)]),
    paths: new TextEncoder().encode(list.join('\n')),
    content: packArrays(listContent(columns)),
  };
}

/** Reads what `packColumns` wrote, without copying it. */
export function readColumns({ known, paths, content }: PackedColumns): ArticleColumns {
  const next = createArrayReader(content);
  const { found, ...rest } = readKnownColumns(known);
  // In the order of `listContent`.
  return {
    ...rest,
    days: next(Int32Array),
    sources: next(Uint32Array),
    languages: next(Uint32Array),
    topics: { starts: next(Uint32Array), values: next(Uint32Array) },
    terms: { starts: next(Uint32Array), values: next(Uint32Array) },
    counts: next(Uint8Array),
    sketches: next(Int32Array),
    found: {
      ...found,
      rivals: { starts: next(Uint32Array), values: next(Uint32Array) },
      bases: next(Uint32Array),
    },
    paths: createPaths(paths),
  };
}

export function readKnownColumns(known: Uint8Array): KnownColumns {
  const next = createArrayReader(known);
  // In the order of `listKnown`.
  return {
    length: next(Float64Array)[0] ?? 0,
    keys: next(Uint32Array),
    instants: next(Float64Array),
    found: { norms: next(Float32Array), stories: next(Uint32Array), originals: next(Uint32Array) },
  };
}

export function readPaths(packed: Uint8Array): readonly string[] {
  return new TextDecoder().decode(packed).split('\n');
}

/** Decodes the paths when one of them is first asked for. For most months none is. */
function createPaths(packed: Uint8Array): Paths {
  let paths: readonly string[] | undefined;
  return { at: (article) => (paths ??= readPaths(packed)).at(article) };
}

function listKnown({ keys, instants, found }: KnownColumns): readonly Viewed[] {
  return [keys, instants, found.norms, found.stories, found.originals];
}

function listContent(columns: ArticleColumns): readonly Viewed[] {
  const { days, sources, languages, topics, terms, counts, sketches, found } = columns;
  const lists = [topics.starts, topics.values, terms.starts, terms.values];
  const { rivals, bases } = found;
  return [days, sources, languages, ...lists, counts, sketches, rivals.starts, rivals.values, bases];
}

/** Each array follows its length. */
function packArrays(arrays: readonly Viewed[]): Uint8Array {
  const parts = arrays.flatMap((array) => [Float64Array.of(array.length), array]);
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.byteLength), 0));
  let end = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), end);
    end += padded(byteLength);
  }
  return packed;
}

function createArrayReader(packed: Uint8Array): <T extends Viewed>(create: ViewOf<T>) => T {
  const { buffer, byteOffset } = packed.byteOffset % 8 === 0 ? packed : new Uint8Array(packed);
  let end = byteOffset;
  return (create) => {
    const length = new Float64Array(buffer, end, 1)[0] ?? 0;
    const view = new create(buffer, (end += 8), length);
    end += padded(view.byteLength);
    return view;
  };
}

function padded(byteLength: number): number {
  return Math.ceil(byteLength / 8) * 8;
}

type Viewed = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;
type ViewOf<T> = new (buffer: ArrayBufferLike, offset: number, length: number) => T;
