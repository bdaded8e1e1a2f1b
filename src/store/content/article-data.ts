import type { Article } from '../../archive/article.ts';
import type { Store } from '../database/database.ts';
import { bytes, text } from '../database/row.ts';

/** The terms of an article, packed: see packed-terms.ts. Undefined if there is no such article. */
export function findAnalysis(store: Store, path: string): Uint8Array | undefined {
  const row = store.get('select analysis from article_data where path = ?', path);
  return row === undefined ? undefined : bytes(row, 'analysis');
}

/** The topics of an article, as it names them. */
export function findTopics(store: Store, path: string): readonly string[] {
  const row = store.get('select article from article_data where path = ?', path);
  // The store wrote this JSON itself.
  return row === undefined ? [] : (JSON.parse(text(row, 'article')) as Article).topics;
}
