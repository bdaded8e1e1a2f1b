import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

/** Notes by its text the article of a file that is gone, so that it is known at another address. */
export function noteDeparted(store: Store, file: string): void {
  store.run(
    `insert or replace into departed (path, analysis)
      select articles.path, analysis from articles join article_data using (path) where file = ?`,
    file,
  );
}

/** The articles with just the text that an article had whose file is gone. */
export function listSameTexts(store: Store, departed: string): readonly string[] {
  const rows = store.all(
    `select article_data.path from article_data join departed on departed.analysis = article_data.analysis
      where departed.path = ? and article_data.path <> departed.path order by article_data.path`,
    departed,
  );
  return rows.map((row) => text(row, 'path'));
}

/** Forgets all articles that are gone but those at some paths. */
export function forgetDeparted(store: Store, kept: readonly string[]): void {
  store.run('delete from departed where path not in (select value from json_each(?))', JSON.stringify(kept));
}
