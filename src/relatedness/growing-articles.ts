import type { ArticleColumns } from './article-columns.ts';
import { compareColumns, createFirstOfDay, type ComparedArticles } from './compared-articles.ts';

/** Articles that arrive period by period, in the archive’s order, and can be compared meanwhile. */
export interface GrowingArticles {
  /** The articles that came; `length` is how many may come. */
  readonly compared: ComparedArticles;
  /** How many came. */
  readonly count: number;
  append(columns: ArticleColumns): void;
}

/** @param most how many articles may come. */
export function createGrowingArticles(most: number): GrowingArticles {
  const instants = new Float64Array(most);
  const days = new Int32Array(most);
  const periods: Period[] = [];
  /** For each article, the place of its period in `periods`. */
  const places = new Uint16Array(most);
  let count = 0;
  const ask = <T>(article: number, question: (articles: ComparedArticles, place: number) => T): T => {
    const period = periods[places[article] ?? 0];
    if (period === undefined || article >= count) throw new Error(`No article ${String(article)} yet.`);
    return question(period.articles, article - period.start);
  };
  return {
    compared: {
      length: most,
      instants,
      firstOfDay: createFirstOfDay({ days }, 0),
      termsOf: (article) => ask(article, ({ termsOf }, place) => termsOf(place)),
      sketchOf: (article) => ask(article, ({ sketchOf }, place) => sketchOf(place)),
      traitsOf: (article) => ask(article, ({ traitsOf }, place) => traitsOf(place)),
    },
    get count() {
      return count;
    },
    append: (columns) => {
      instants.set(columns.instants, count);
      days.set(columns.days, count);
      places.fill(periods.length, count, count + columns.length);
      periods.push({ start: count, articles: compareColumns(columns) });
      count += columns.length;
    },
  };
}

interface Period {
  readonly start: number;
  readonly articles: ComparedArticles;
}
