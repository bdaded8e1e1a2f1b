import type { Archive } from '../archive/archive.ts';
import { shortDigest } from '../digests/digest.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import type { PageEntry } from '../page-kinds/page-kinds.ts';

/** The digest of everything that a page prints. @param archive its parts are digests in JSON: see src/store. */
export function digestPage(archive: Archive, page: PageEntry): string {
  return digestRecord(page.kind, sitePages.createRecord(archive, page));
}

export function digestRecord(kind: PageEntry['kind'], record: object): string {
  return shortDigest(`${kind} ${JSON.stringify(record)}`);
}
