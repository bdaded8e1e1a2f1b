import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { frontMatterOf } from './archive/article.ts';
import { frontMatterSchema } from './archive/front-matter.ts';
import { listRunArticles } from './build/run-articles.ts';

/*
 * The articles of this run, and no others: Astro’s time and memory go with what is rendered, not with what
 * the archive holds. Bodies stay in their files. The entries have passed this very schema when they were
 * read, and are not parsed again. `astro sync` makes the editors’ JSON schema from it.
 */
const articlesOfThisRun: Loader = {
  name: 'articles-of-this-run',
  load: ({ store }) => {
    store.clear();
    for (const article of listRunArticles()) {
      store.set({ id: article.path, data: frontMatterOf(article) });
    }
    return Promise.resolve();
  },
};

export const collections = {
  articles: defineCollection({ loader: articlesOfThisRun, schema: frontMatterSchema }),
};
