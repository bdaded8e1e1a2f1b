import type { ArticleColumns, Ragged } from './article-columns.ts';
import { sketchLength } from './sketch.ts';

/** The articles from `start` to before `end`, numbered from 0 on. */
export function sliceColumns(columns: ArticleColumns, start: number, end = columns.length): ArticleColumns {
  const { keys, instants, days, sources, languages, topics, terms, counts, sketches, found } = columns;
  return {
    length: end - start,
    keys: keys.subarray(start, end),
    instants: instants.subarray(start, end),
    days: days.subarray(start, end),
    sources: sources.subarray(start, end),
    languages: languages.subarray(start, end),
    topics: sliceRagged(topics, start, end),
    terms: sliceRagged(terms, start, end),
    counts: counts.subarray(terms.starts[start], terms.starts[end]),
    sketches: sketches.subarray(start * sketchLength, end * sketchLength),
    found: {
      norms: found.norms.subarray(start, end),
      stories: found.stories.subarray(start, end),
      originals: found.originals.subarray(start, end),
      rivals: sliceRagged(found.rivals, start, end),
      bases: found.bases.subarray(start, end),
    },
    paths: { at: (article) => columns.paths.at(start + article) },
  };
}

function sliceRagged({ starts, values }: Ragged<Uint32Array>, start: number, end: number) {
  const base = starts[start] ?? 0;
  return {
    starts: starts.subarray(start, end + 1).map((place) => place - base),
    values: values.subarray(base, starts[end]),
  };
}
