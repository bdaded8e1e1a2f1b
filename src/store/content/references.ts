import type { References } from '../../reading/read-references.ts';
import type { Store } from '../database/database.ts';
import { flag, optionalText, text, type Row } from '../database/row.ts';

/** What an article refers to. */
export interface StoredReferences extends Pick<References, 'file' | 'path' | 'isDraft'> {
  /** Undefined if it refers to nothing. */
  readonly references: References | undefined;
}

/** The references of drafts and of the articles that refer to anything, in order of file. */
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

const select = 'select file, path, is_draft, references_ from articles join article_data using (path)';
const selectReferring = `${select} where path in (
    select path from article_data where references_ is not null union select path from articles where is_draft
  ) order by file`;
const selectClashing = `${select} where path_key in
  (select path_key from articles group by path_key having count(*) > 1)`;
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
