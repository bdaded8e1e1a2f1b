import type { Article } from '../../archive/article.ts';
import type { References, ReferenceSource } from '../../reading/read-references.ts';
import type { Store } from '../database/database.ts';
import { checkedText, checkOf } from '../database/checked-value.ts';
import { insertUsedFile } from './articles.ts';
import { flag, optionalText, text, type Row } from '../database/row.ts';

/** What an article refers to. */
export interface StoredReferences extends Pick<References, 'file' | 'path' | 'isDraft'> {
  /** Undefined if it refers to nothing. */
  readonly references: References | undefined;
}

/** The references of the articles that are held back or refer to anything, in order of file. */
export function listReferences(store: Store): readonly StoredReferences[] {
  return store.all(selectReferring).map(parseReferences);
}

/** The references of the articles whose address some server takes for that of another article. */
export function listClashing(store: Store): readonly StoredReferences[] {
  return store.all(selectClashing).map(parseReferences);
}

/** The references of the articles whose address has a key: see `pathKey`. */
export function listReferencesAt(store: Store, key: string): readonly StoredReferences[] {
  return store.all(selectOfKey, key).map(parseReferences);
}

/** The references of the articles that show or link to a file. @param name composed, as `files.name`. In order of file. */
export function listReferencesTo(store: Store, name: string): readonly StoredReferences[] {
  return store.all(selectUsing, name).map(parseReferences);
}

/** An article whose references depend on the site’s address. */
export interface SourcedReferences {
  readonly path: string;
  readonly source: ReferenceSource;
  /** JSON, as it is stored; null if it refers to nothing. */
  readonly references: string | null;
}

/** What the references are made of, of all articles whose references depend on the site’s address. */
export function listReferenceSources(store: Store): readonly SourcedReferences[] {
  return store.all(selectSources).map((row) => ({
    path: text(row, 'path'),
    // The store wrote this JSON itself.
    source: JSON.parse(text(row, 'reference_source')) as ReferenceSource,
    references: optionalText(row, 'references_') ?? null,
  }));
}

/** What an article refers to, as the store keeps it. */
export interface RewrittenReferences {
  /** JSON; null if it refers to nothing. */
  readonly references: string | null;
  readonly files: readonly string[];
  readonly pictures: Article['pictures'];
}

/** Replaces what the article at a path refers to. */
export function rewriteReferences(
  store: Store,
  path: string,
  { references, files, pictures }: RewrittenReferences,
): void {
  const row = store.get('select article, article_check from article_data where path = ?', path);
  if (row === undefined) return;
  // The store wrote this JSON itself.
  const article = JSON.parse(checkedText(row, 'article', 'article_check')) as Article;
  // Without pictures the key is left out.
  const json = JSON.stringify({ ...article, pictures });
  store.run(updateArticle, json, checkOf(json), references, path);
  store.run('delete from article_files where path = ?', path);
  for (const file of files) store.run(insertUsedFile, file, path);
}

const updateArticle = 'update article_data set article = ?, article_check = ?, references_ = ? where path = ?';
const selectSources = `select path, reference_source, references_ from article_data
  where reference_source is not null order by path`;
const select = 'select file, path, is_draft, references_ from articles join article_data using (path)';
const selectReferring = `${select} where path in (
    select path from article_data where references_ is not null union select path from articles where hold is not null
  ) order by file`;
const selectClashing = `${select} where path_key in
  (select path_key from articles group by path_key having count(*) > 1)`;
const selectUsing = `${select} where path in (select path from article_files where file = ?) order by file`;
const selectOfKey = `${select} where path_key = ?`;

function parseReferences(row: Row): StoredReferences {
  const json = optionalText(row, 'references_');
  return {
    file: text(row, 'file'),
    path: text(row, 'path'),
    isDraft: flag(row, 'is_draft'),
    // The store wrote this JSON itself.
    references: json === undefined ? undefined : (JSON.parse(json) as References),
  };
}
