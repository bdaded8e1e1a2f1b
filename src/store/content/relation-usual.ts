import type { Store } from '../database/database.ts';
import { number } from '../database/row.ts';

/** What was usual in a language when an archive had so many articles: see usual-likeness.ts. */
export interface UsualRow {
  readonly articles: number;
  /** A hash. */
  readonly language: number;
  readonly likeness: number;
  readonly oneSource: number;
}

/** In the order of articles. */
export function listUsual(store: Store): readonly UsualRow[] {
  const rows = store.all('select articles, language, likeness, one_source from relation_usual order by articles');
  return rows.map((row) => ({
    articles: number(row, 'articles'),
    language: number(row, 'language'),
    likeness: number(row, 'likeness'),
    oneSource: number(row, 'one_source'),
  }));
}

export function writeUsual(store: Store, { articles, language, likeness, oneSource }: UsualRow): void {
  store.run(insertUsual, articles, language, likeness, oneSource);
}

/** Forgets what was measured among more articles than these. */
export function forgetUsualAfter(store: Store, articles: number): void {
  store.run('delete from relation_usual where articles > ?', articles);
}

const insertUsual =
  'insert into relation_usual (articles, language, likeness, one_source) values (?, ?, ?, ?)';
