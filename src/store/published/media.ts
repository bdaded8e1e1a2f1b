import { isUsed, parseReadMedia, type ReadMediaFile } from '../content/media.ts';
import type { Store } from '../database/database.ts';

/**
 * The files beside the articles that a page uses, and that changed since the site was last published, or were not used
 * then, or are not known to be published under their names. They include files whose place a public file has: if it is
 * deleted, nothing else tells that they are missing.
 */
export function listUnpublishedMedia(store: Store): readonly ReadMediaFile[] {
  return store.all(selectUnpublished).map(parseReadMedia);
}

const selectUnpublished = `select file, name, digest from (
    select id as file from changes where kind = 'media'
    union select files.file from published join files on files.name = 'articles/' || published.file
      where maker <> 'page' and (maker = 'public' or is_unfinished) and files.kind = 'media'
  ) join files using (file) where files.kind = 'media' and ${isUsed} order by file`;
