import { foldSearchWord } from '../search/search-fold.ts';
import { joinsWords } from './compounds.ts';
import { createSpellingCollector, type Spelling } from '../search/spelling-list.ts';
import { keepFound } from '../values/kept-values.ts';
import { createSearchRecord, type SearchableArticle, type SearchRecord } from './search-record.ts';
import type { ShownArticle } from './shown-fragments.ts';

/** All that one bundle is made from. */
export interface BundleTexts {
  /** In the order of the articles, each made when it is asked for. */
  readonly records: () => Generator<SearchRecord>;
  /** By an article’s address, once its record was made. */
  readonly shownOf: (url: string) => ShownArticle | undefined;
  /** The words of the bundle that a reader may mean. */
  readonly spellings: readonly Spelling[];
}

/** The words of all articles are counted first, since they take the compounds of each apart. */
export function createBundleTexts(articles: readonly SearchableArticle[]): BundleTexts {
  const fold = keepFound(foldSearchWord, { limit: mostKept });
  const collector = createSpellingCollector(fold);
  for (const { text } of articles) collector.add(text);
  const vocabulary = { has: (word: string) => collector.countOf(word) >= 2 };
  const shown = new Map<string, ShownArticle>();
  return {
    records: function* () {
      for (const article of articles) {
        const options = { fold, vocabulary: joinsWords(article.language) ? vocabulary : undefined };
        const made = createSearchRecord(article, options);
        shown.set(made.record.url, made.shown);
        yield made.record;
      }
    },
    shownOf: (url) => shown.get(url),
    spellings: collector.list(articles.length <= smallBundle ? 1 : 2),
  };
}

/** Words whose folded form is remembered: more than a bundle has, in most languages. */
const mostKept = 300_000;
/** In a bundle of so few articles, a name that occurs once may be tomorrow’s. */
const smallBundle = 320;
