import type { ArticleColumns, Paths } from './article-columns.ts';
import { compareColumns, createFirstOfDay, type BaseOf, type ComparedArticles } from './compared-articles.ts';

/** Articles that arrive period by period, in the archive’s order, and can be compared meanwhile. */
export interface GrowingArticles {
  /** The articles that came; `length` is how many may come. */
  readonly compared: ComparedArticles;
  /** How many came. */
  readonly count: number;
  readonly pathOf: (article: number) => string | undefined;
  append(columns: ArticleColumns): void;
}

/** @param most how many articles may come. */
export function createGrowingArticles(most: number, baseOf: BaseOf): GrowingArticles {
  const instants = new Float64Array(most);
  const days = new Int32Array(most);
  const periods: Period[] = [];
  /** For each article, the place of its period in `periods`. */
  const places = new Uint16Array(most);
  let count = 0;
  const periodOf = (article: number): Period => {
    const period = periods[places[article] ?? 0];
    if (period === undefined || article >= count) throw new Error(`No article ${String(article)} yet.`);
    return period;
  };
  const ask = <T>(article: number, question: (articles: ComparedArticles, place: number) => T): T => {
    const { articles, start } = periodOf(article);
    return question(articles, article - start);
  };
  return {
    compared: {
      length: most,
      instants,
      firstOfDay: createFirstOfDay({ days }, 0),
      termsOf: (article) => ask(article, ({ termsOf }, place) => termsOf(place)),
      sketchOf: (article) => ask(article, ({ sketchOf }, place) => sketchOf(place)),
      traitsOf: (article) => ask(article, ({ traitsOf }, place) => traitsOf(place)),
      baseOf,
    },
    get count() {
      return count;
    },
    pathOf: (article) => {
      const { paths, start } = periodOf(article);
      return paths.at(article - start);
    },
    append: (columns) => {
      instants.set(columns.instants, count);
      days.set(columns.days, count);
      places.fill(periods.length, count, count + columns.length);
      periods.push({ start: count, articles: compareColumns(columns), paths: columns.paths });
      count += columns.length;
    },
  };
}

interface Period {
  readonly start: number;
  readonly articles: ComparedArticles;
  readonly paths: Paths;
}
