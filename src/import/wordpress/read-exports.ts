import type { DraftResult } from '../article-draft.ts';
import { failInput } from '../fail-input.ts';
import { readBytes } from '../input-bytes.ts';
import type { InputFile } from '../standard-input.ts';
import { readExportItems } from './export-items.ts';
import { createItemDraft, noteFacts, type ExportFacts } from './item-draft.ts';

/**
 * Reads the articles of exports of WordPress, which may be parts of one, as often as it is called. What stands after an
 * article, such as its pictures, is known from the second reading on.
 */
export function createExportReader(files: readonly InputFile[]): () => AsyncGenerator<DraftResult> {
  const facts: ExportFacts = { authors: new Map(), attachments: new Map() };
  return async function* readExports() {
    for (const { path, name } of files) {
      try {
        for await (const item of readExportItems(path)) {
          noteFacts(item, facts);
          if (item.kind === 'item') yield createItemDraft(item, facts, `${name}:${String(item.line)}`);
        }
      } catch (error) {
        yield failInput(name, error);
      }
    }
  };
}

/** The address of the site that an export is of, from its head; undefined if it does not say. */
export async function findExportedSite(file: string): Promise<string | undefined> {
  for await (const bytes of readBytes(file)) {
    const address = /<wp:base_blog_url>\s*([^<\s]+)|<link>\s*([^<\s]+)/.exec(bytes.toString('utf8'));
    const url = URL.parse(address?.[1] ?? address?.[2] ?? '');
    return url === null ? undefined : url.href.replace(/\/?$/, '/');
  }
  return undefined;
}
