import type { Article } from '../archive/article.ts';
import { topicSlug } from '../archive/permalink.ts';
import { nothingFound, type ArticleRow } from '../relatedness/article-columns.ts';
import { readTermNumbers } from '../relatedness/packed-terms.ts';
import { hashText } from '../relatedness/term-id.ts';
import { bytes, text, type Row, type Store } from '../store/store.ts';
import { afterMonths } from './relation-changes.ts';

/** Reads what changed in one month after the other, so that never more than one is held with its texts. */
export function createRowReader(store: Store, firstKey: number): (month: string) => readonly ArticleRow[] {
  let key = firstKey;
  return (month) =>
    store.all(selectChanged, month, `${month}${afterMonths}`).map((row) => createRow(row, key++));
}

/** Reads what is compared of one article. */
export function readArticleRow(store: Store, path: string, key: number): ArticleRow {
  const row = store.get(`${select} where path = ?`, path);
  if (row === undefined) throw new Error(`The store knows ${path} as related, and has no such article.`);
  return createRow(row, key);
}

const select =
  'select path, instant, day, source, language, article, analysis from articles join article_data using (path)';
const selectChanged = `${select} where is_listed and instant >= ? and instant < ?
  and exists (select 1 from relation_changes as changes where changes.path = articles.path)`;

/** JSON in the store is the build’s own. */
function createRow(row: Row, key: number): ArticleRow {
  const { topics } = JSON.parse(text(row, 'article')) as Article;
  return {
    key,
    path: text(row, 'path'),
    instant: Date.parse(text(row, 'instant')),
    day: Date.parse(text(row, 'day')) / 86_400_000,
    source: hashText(text(row, 'source')),
    language: hashText(text(row, 'language')),
    topics: topics.map((topic) => hashText(topicSlug(topic))),
    terms: readTermNumbers(bytes(row, 'analysis')),
    found: nothingFound,
  };
}
