import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

/**
 * The files of pictures that changed since the site was last published, or that are not known to be published under
 * their names. They include pictures whose place a public file has: if it is deleted, nothing else tells that they are
 * missing.
 */
export function listUnpublishedPictures(store: Store): readonly string[] {
  return store.all(selectUnpublished).map((row) => text(row, 'file'));
}

const selectUnpublished = `select id as file from changes where kind = 'picture'
  union select files.file from published join files on files.file = 'articles/' || published.file
    where maker <> 'page' and (maker = 'public' or is_unfinished) and files.kind = 'picture'`;
