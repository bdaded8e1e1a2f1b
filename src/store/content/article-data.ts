import type { Article } from '../../archive/article.ts';
import type { Store } from '../database/database.ts';
import { checkedBytes, checkedText } from '../database/checked-value.ts';

/** The terms of an article, packed: see packed-terms.ts. Undefined if there is no such article. */
export function findAnalysis(store: Store, path: string): Uint8Array | undefined {
  const row = store.get('select analysis, analysis_check from article_data where path = ?', path);
  return row === undefined ? undefined : checkedBytes(row, 'analysis', 'analysis_check');
}

/** The topics of an article, as it names them. */
export function findTopics(store: Store, path: string): readonly string[] {
  const row = store.get('select article, article_check from article_data where path = ?', path);
  // The store wrote this JSON itself.
  return row === undefined ? [] : (JSON.parse(checkedText(row, 'article', 'article_check')) as Article).topics;
}
