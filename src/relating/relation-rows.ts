import { topicSlug } from '../archive/permalink.ts';
import { nothingFound, type ArticleRow } from '../relatedness/article-columns.ts';
import { readTermNumbers } from '../relatedness/packed-terms.ts';
import { hashText } from '../relatedness/term-id.ts';
import { findRelationRow, listChangedRows, type RelationRow } from '../store/content/relation-rows.ts';
import type { Store } from '../store/database/database.ts';
import { afterMonths } from './relation-changes.ts';

/** Reads what changed, one month at a time, so that the texts of only one month are in memory. */
export function createRowReader(store: Store, firstKey: number): (month: string) => readonly ArticleRow[] {
  let key = firstKey;
  return (month) =>
    listChangedRows(store, month, `${month}${afterMonths}`).map((row) => createRow(row, key++));
}

/** Reads what is compared of one article. */
export function readArticleRow(store: Store, path: string, key: number): ArticleRow {
  const row = findRelationRow(store, path);
  if (row === undefined) throw new Error(`The store relates ${path} but has no such article.`);
  return createRow(row, key);
}

function createRow({ path, topics, analysis, ...row }: RelationRow, key: number): ArticleRow {
  return {
    key,
    path,
    instant: Date.parse(row.instant),
    day: Date.parse(row.day) / 86_400_000,
    source: hashText(row.source),
    language: hashText(row.language),
    topics: topics.map((topic) => hashText(topicSlug(topic))),
    terms: readTermNumbers(analysis),
    found: nothingFound,
  };
}
