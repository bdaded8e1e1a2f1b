import { joinsWords } from './compounds.ts';
import { foldSearchWord } from '../search/search-fold.ts';
import { createSearchText } from '../search/search-text.ts';
import { collectSpellings, type Spelling } from '../search/spelling-list.ts';
import { appendParts, createIndexText } from './index-text.ts';
import { createSearchRecord, type SearchableArticle, type SearchRecord } from './search-record.ts';
import type { ShownArticle } from './shown-fragments.ts';

/** All that one bundle is made from. */
export interface BundleTexts {
  /** In the order of the articles, each made when it is asked for. */
  readonly records: () => Generator<SearchRecord>;
  /** What is handed out of an article, by its address. */
  readonly shownOf: (url: string) => ShownArticle | undefined;
  /** The words of the bundle that a reader may mean. */
  readonly spellings: readonly Spelling[];
}

/** All texts are folded first, since the words of all take the compounds of each apart. */
export function createBundleTexts(articles: readonly SearchableArticle[]): BundleTexts {
  const counter = createWordCounter();
  const texts = articles.map((article) => ({ article, text: createIndexText(article, counter.fold) }));
  const spellings = collectSpellings(counter.list());
  const vocabulary = { has: (word: string) => spellings.countOf(word) >= 2 };
  const shown = new Map(
    texts.map(({ article: { article }, text }) => [
      article.path,
      { text: text.shown, title: article.title.toWellFormed() },
    ]),
  );
  return {
    records: function* () {
      for (const { article, text } of texts) {
        const content = joinsWords(article.language) ? appendParts(text.folded, vocabulary) : text.folded;
        yield createSearchRecord(article.article, { content, title: foldTitle(article) });
      }
    },
    shownOf: (url) => shown.get(url),
    spellings: spellings.list(articles.length <= smallBundle ? 1 : 2),
  };
}

/** In a bundle of so few articles, a name that occurs once may be tomorrow’s. */
const smallBundle = 320;

function foldTitle({ article, language }: SearchableArticle): string {
  const text = createSearchText(article.title).toWellFormed();
  return createIndexText({ text, fields: [], language }).folded;
}

/** Folds words, and counts them. Each is folded once, since most occur often. */
function createWordCounter() {
  const words = new Map<string, { readonly folded: string; count: number }>();
  return {
    fold: (word: string): string => {
      const known = words.get(word);
      if (known !== undefined) {
        known.count += 1;
        return known.folded;
      }
      const folded = foldSearchWord(word);
      words.set(word, { folded, count: 1 });
      return folded;
    },
    /** The words as they are written, with their signs. */
    list: () => Array.from(words, ([word, { count }]) => ({ word, count })),
  };
}
