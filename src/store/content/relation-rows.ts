import type { Article } from '../../archive/article.ts';
import type { Store } from '../database/database.ts';
import { checkedBytes, checkedText } from '../database/checked-value.ts';
import { text, type Row } from '../database/row.ts';

/** What relating compares of an article, as it was read. */
export interface RelationRow {
  readonly path: string;
  readonly instant: string;
  readonly day: string;
  readonly source: string;
  readonly language: string;
  readonly topics: readonly string[];
  /** Its terms, packed. */
  readonly analysis: Uint8Array;
}

/** The listed articles with `from` <= instant < `to` that came or changed since articles were last related. */
export function listChangedRows(store: Store, from: string, to: string): readonly RelationRow[] {
  return store.all(selectChanged, from, to).map(parseRow);
}

/** @returns undefined if there is no such article. */
export function findRelationRow(store: Store, path: string): RelationRow | undefined {
  const row = store.get(`${select} where path = ?`, path);
  return row === undefined ? undefined : parseRow(row);
}

const select = `select path, instant, day, source, language, article, article_check, analysis_check, analysis
  from articles join article_data using (path)`;
const selectChanged = `${select} where is_listed and instant >= ? and instant < ?
  and exists (select 1 from relation_changes as changes where changes.path = articles.path)`;

function parseRow(row: Row): RelationRow {
  return {
    path: text(row, 'path'),
    instant: text(row, 'instant'),
    day: text(row, 'day'),
    source: text(row, 'source'),
    language: text(row, 'language'),
    // The store wrote this JSON itself.
    topics: (JSON.parse(checkedText(row, 'article', 'article_check')) as Article).topics,
    analysis: checkedBytes(row, 'analysis', 'analysis_check'),
  };
}
