import type { Hold } from '../../archive/edition.ts';
import type { ArticleRows } from '../../reading/read-job.ts';
import type { Store } from '../database/database.ts';
import { checkOf } from '../database/checked-value.ts';
import { text } from '../database/row.ts';

export function hasArticles(store: Store): boolean {
  return store.get('select 1 from articles limit 1') !== undefined;
}

/** The paths of all articles, including drafts and withdrawn ones. */
export function listPaths(store: Store): readonly string[] {
  return store.all('select path from articles').map((row) => text(row, 'path'));
}

/** The files of all articles, in order. */
export function listArticleFiles(store: Store): readonly string[] {
  return store.all('select file from articles order by file').map((row) => text(row, 'file'));
}

/** The digest of every article, in order of path. */
export function listArticleDigests(store: Store): readonly ArticleDigest[] {
  const rows = store.all('select path, digest from articles order by path');
  return rows.map((row) => ({ path: text(row, 'path'), digest: text(row, 'digest') }));
}

export interface ArticleDigest {
  readonly path: string;
  readonly digest: string;
}

/** Whether an article is in the store’s edition, and why readers do not have it. */
export interface Standing {
  readonly hold: Hold | undefined;
  readonly isLeftOut: boolean;
}

/** Stores what was read from a file that has no article in the store yet. One that is left out is in no list. */
export function rememberArticle(
  store: Store,
  file: string,
  rows: ArticleRows,
  { hold, isLeftOut }: Standing,
): void {
  const { article, data, parts, files } = rows;
  const { path, instant, day } = article;
  store.run(
    insertArticle,
    path,
    article.pathKey,
    file,
    article.digest,
    instant,
    day,
    article.isDayOnly,
    article.title,
    article.summary,
    checkOf(article.title, article.summary),
    article.language,
    article.source,
    article.translationOf,
    article.picture,
    article.isLead,
    Number(article.isListed === 1 && !isLeftOut),
    article.isDraft,
    article.isEmbargoed,
    article.isMovedOrWithdrawn,
    hold ?? null,
    Number(isLeftOut),
  );
  store.run(
    insertData,
    path,
    data.article,
    checkOf(data.article),
    data.references,
    data.referenceSource,
    checkOf(data.analysis),
    data.analysis,
  );
  for (const { kind, id, name } of isLeftOut ? [] : parts)
    store.run(insertPart, kind, id, name, instant, path, day);
  for (const used of files) store.run(insertUsedFile, used, path);
}

/** Forgets the article of a file, if it has one, and all that was read from it. */
export function forgetArticle(store: Store, file: string): void {
  const row = store.get('delete from articles where file = ? returning path', file);
  if (row === undefined) return;
  const path = text(row, 'path');
  for (const table of ['article_data', 'parts', 'article_files'])
    store.run(`delete from ${table} where path = ?`, path);
}

/** The other articles that an article is related to, by path. */
export interface ArticleRelations {
  readonly related: readonly { readonly path: string; readonly score: number }[];
  readonly duplicates: readonly string[];
  /** The first article of its story. */
  readonly story: string;
}

/** @returns whether the store had others. */
export function writeRelations(store: Store, path: string, relations: ArticleRelations): boolean {
  const values = [JSON.stringify(relations.related), JSON.stringify(relations.duplicates), relations.story];
  return store.get(updateRelations, ...values, path, ...values) !== undefined;
}

const insertArticle = `insert into articles (path, path_key, file, digest, instant, day, is_day_only, title, summary, heading_check,
  language, source, translation_of, picture, is_lead, is_listed, is_draft, is_embargoed, is_moved_or_withdrawn, hold, is_left_out)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertData = `insert into article_data (path, article, article_check, references_, reference_source,
  analysis_check, analysis) values (?, ?, ?, ?, ?, ?, ?)`;
const insertPart =
  'insert or ignore into parts (kind, id, name, instant, path, day) values (?, ?, ?, ?, ?, ?)';
export const insertUsedFile = 'insert into article_files (file, path) values (?, ?)';
const updateRelations = `update articles set related = ?, duplicates = ?, story = ?
  where path = ? and (related, duplicates, story) is not (?, ?, ?) returning 1`;
