import type { LiveDataEntry } from 'astro';
import type { LiveLoader } from 'astro/loaders';
import { readArticleQuery, type ArticleFilter } from '../archive/article-query.ts';
import { articleFolder } from '../archive/permalink.ts';
import type { ArticleEntry } from '../records/article-entry.ts';
import { createEntryData, entryId, pathOfEntry, type EntryData } from '../records/entry-data.ts';
import { findAsking, type Asking } from './asking.ts';

/**
 * Loads the articles that a view asks for from the store: `getLiveCollection('articles', { topic: 'Energy', limit: 5 })`
 * and `getLiveEntry('articles', '2022/01/13/slug')`. Astro keeps none of them. An article’s text is read from its file
 * only if it is rendered.
 */
export const articlesLoader: LiveLoader<EntryData, { id: string }, ArticleFilter> = {
  name: 'archive',
  loadCollection: ({ filter }) =>
    load((asking) => {
      const entries = asking.answer(() => ({ query: readArticleQuery(filter) }));
      return { entries: entries.map((entry) => createEntry(entry, asking)) };
    }),
  loadEntry: ({ filter: { id } }) =>
    load((asking) => {
      const [entry] = asking.answer(() => ({ path: pathOfEntry(id) }));
      return entry && createEntry(entry, asking);
    }),
};

/** Astro hands an error to the view, as a value. */
function load<T>(find: (asking: Asking) => T): Promise<T> {
  return Promise.resolve().then(() => find(findAsking()));
}

function createEntry(entry: ArticleEntry, { renderBody }: Asking): LiveDataEntry<EntryData> {
  const { article, body, sizes } = entry;
  return {
    id: entryId(article.path),
    data: createEntryData(entry),
    rendered: {
      get html() {
        const { path, language } = article;
        const place = { page: path, folder: articleFolder(path), language, ...(sizes && { sizes }) };
        return renderBody(body.text, place);
      },
    },
  };
}
