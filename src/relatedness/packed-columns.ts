import type { ArticleColumns, Paths } from './article-columns.ts';

/** Columns as bytes, for a store. Read back by the same machine’s byte order: a store does not travel. */
export function packColumns(columns: ArticleColumns): Uint8Array {
  const arrays = listArrays(columns);
  const list = Array.from({ length: columns.length }, (_, article) => columns.paths.at(article) ?? '');
  const paths = new TextEncoder().encode(list.join('\n'));
  const lengths = Float64Array.from([columns.length, ...arrays.map(({ length }) => length), paths.length]);
  const parts = [lengths, ...arrays, paths];
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.byteLength), 0));
  let end = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), end);
    end += padded(byteLength);
  }
  return packed;
}

/** Reads what `packColumns` wrote, without copying it. */
export function readColumns(packed: Uint8Array): ArticleColumns {
  const bytes = packed.byteOffset % 8 === 0 ? packed : new Uint8Array(packed);
  const lengths = new Float64Array(bytes.buffer, bytes.byteOffset, arrayCount + 2);
  let end = bytes.byteOffset + padded(lengths.byteLength);
  let part = 0;
  const next = <T extends Viewed>(create: ViewOf<T>): T => {
    const view = new create(bytes.buffer, end, lengths[(part += 1)] ?? 0);
    end += padded(view.byteLength);
    return view;
  };
  return {
    length: lengths[0] ?? 0,
    keys: next(Uint32Array),
    instants: next(Float64Array),
    days: next(Int32Array),
    sources: next(Uint32Array),
    languages: next(Uint32Array),
    topics: { starts: next(Uint32Array), values: next(Uint32Array) },
    terms: { starts: next(Uint32Array), values: next(Uint32Array) },
    counts: next(Uint8Array),
    sketches: next(Int32Array),
    found: {
      norms: next(Float32Array),
      stories: next(Uint32Array),
      originals: next(Uint32Array),
      rivals: { starts: next(Uint32Array), values: next(Uint32Array) },
    },
    paths: createPaths(next(Uint8Array)),
  };
}

/** In the order in which they are read. */
function listArrays(columns: ArticleColumns): readonly Viewed[] {
  const { keys, instants, days, sources, languages, topics, terms, counts, sketches, found } = columns;
  return [
    keys,
    instants,
    days,
    sources,
    languages,
    topics.starts,
    topics.values,
    terms.starts,
    terms.values,
    counts,
    sketches,
    found.norms,
    found.stories,
    found.originals,
    found.rivals.starts,
    found.rivals.values,
  ];
}

const arrayCount = 16;

function padded(byteLength: number): number {
  return Math.ceil(byteLength / 8) * 8;
}

/** Texts are made of bytes where one of them is asked for: of most months none is. */
function createPaths(bytes: Uint8Array): Paths {
  let paths: readonly string[] | undefined;
  return { at: (article) => (paths ??= new TextDecoder().decode(bytes).split('\n')).at(article) };
}

type Viewed = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;
type ViewOf<T> = new (buffer: ArrayBufferLike, offset: number, length: number) => T;
