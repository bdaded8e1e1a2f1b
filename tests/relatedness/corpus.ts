import type { Candidate } from '../../src/relatedness/relate.ts';
import { createTerms } from '../../src/relatedness/terms.ts';

/** What a test says of an article; the rest is made up. */
export interface ArticleSketch {
  readonly path: string;
  readonly text: string;
  /** `2022-01-13`, at noon, or an instant. */
  readonly at: string;
  readonly title?: string;
  readonly source?: string;
  readonly language?: string;
  readonly topics?: readonly string[];
}

export function createCandidate({
  path,
  text,
  at,
  title = '',
  source = path,
  language = 'en',
  topics = [],
}: ArticleSketch): Candidate {
  const instant = at.length === 10 ? `${at}T12:00:00.000Z` : at;
  const terms = createTerms({ title, text, language });
  return { path, instant, day: at.slice(0, 10), sourceId: source, language, topics, terms };
}

/** Sentences of made-up words, the same for the same seed: a text about nothing else. */
export function createText(seed: number, length: number): string {
  return Array.from({ length }, (_, index) => `x${String(seed)}y${String((index * 7919) % 104_729)}`).join(
    ' ',
  );
}

/** A repeatable sequence of numbers from 0 to 1. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
