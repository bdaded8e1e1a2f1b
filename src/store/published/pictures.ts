import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

/**
 * The files of the pictures that changed since the site was last published, or that are not what is published under their
 * names. With those whose place a public file has: it may be deleted, and then nothing else tells that they are missing.
 */
export function listUnpublishedPictures(store: Store): readonly string[] {
  return store.all(selectUnpublished).map((row) => text(row, 'file'));
}

const selectUnpublished = `select id as file from changes where kind = 'picture'
  union select files.file from published join files on files.file = 'articles/' || published.file
    where maker <> 'page' and (maker = 'public' or is_unfinished) and files.kind = 'picture'`;
