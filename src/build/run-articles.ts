import type { Article } from '../archive/article.ts';
import { openStoreReadOnly, text } from '../store/store.ts';
import { hasRun, readRun } from './run.ts';

/** The articles whose pages this run renders; none where no build is running, as in `astro check`. */
export function listRunArticles(): readonly Article[] {
  if (!hasRun()) return [];
  const run = readRun();
  const store = openStoreReadOnly(run.storeFile);
  const articles = run.pages
    .filter(({ kind }) => kind === 'article')
    .flatMap(({ path }) => store.all('select article from articles where path = ?', path))
    // The store wrote this JSON itself, from an article that the schema had passed.
    .map((row) => JSON.parse(text(row, 'article')) as Article);
  store.close();
  return articles;
}
