import {
  createColumns,
  nothingFound,
  type ArticleColumns,
  type ArticleRow,
} from '../../src/relatedness/article-columns.ts';
import { compareColumns, type ComparedArticles } from '../../src/relatedness/compared-articles.ts';
import { packTerms, readTermNumbers } from '../../src/relatedness/packed-terms.ts';
import { createRelater } from '../../src/relatedness/relate.ts';
import { hashText } from '../../src/relatedness/term-id.ts';
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

/** What was found about an article, with paths for numbers. */
export interface TestRelations {
  readonly related: readonly string[];
  readonly duplicates: readonly string[];
  readonly story: string;
}

/** Relates articles that stand in the archive’s order. */
export function relateAll(sketches: readonly ArticleSketch[], limit = 12): readonly TestRelations[] {
  const articles = createColumns(sketches.map(createRow));
  return relateCompared(sketches, articles, compareColumns(articles), limit);
}

/** How often relating some articles looks at one: for its terms, its sketch or what else it is compared by. */
export function countAsked(sketches: readonly ArticleSketch[]): number {
  const articles = createColumns(sketches.map(createRow));
  const compared = compareColumns(articles);
  let count = 0;
  const counted =
    <T>(ask: (article: number) => T) =>
    (article: number): T => {
      count += 1;
      return ask(article);
    };
  const { termsOf, sketchOf, traitsOf } = compared;
  relateCompared(sketches, articles, {
    ...compared,
    termsOf: counted(termsOf),
    sketchOf: counted(sketchOf),
    traitsOf: counted(traitsOf),
  });
  return count;
}

function relateCompared(
  sketches: readonly ArticleSketch[],
  articles: ArticleColumns,
  compared: ComparedArticles,
  limit = 12,
): readonly TestRelations[] {
  const relater = createRelater(compared, { limit });
  const pathOf = (article: number) => articles.paths.at(article) ?? '';
  return sketches.map((_, article) => {
    const relations = relater.find(article);
    relater.add(article, relations);
    return {
      related: relations.related.map((other) => pathOf(other.article)),
      duplicates: relations.duplicates.map(pathOf),
      story: pathOf(relations.story),
    };
  });
}

export function createRow(
  { path, text, at, title = '', source = path, language = 'en', topics = [] }: ArticleSketch,
  index: number,
): ArticleRow {
  return {
    key: index + 1,
    path,
    instant: Date.parse(at.length === 10 ? `${at}T12:00:00.000Z` : at),
    day: Date.parse(at.slice(0, 10)) / 86_400_000,
    source: hashText(source),
    language: hashText(language),
    topics: topics.map(hashText),
    terms: readTermNumbers(packTerms(createTerms({ title, text, language }))),
    found: nothingFound,
  };
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
