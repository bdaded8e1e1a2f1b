import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { readDocument } from '../reading/read-document.ts';
import { readDigest } from '../store/digests.ts';
import { digestArticle } from './article-digest.ts';
import { digestOf } from './manifest.ts';

/**
 * A reader of articles’ Markdown bodies from their files. It throws where a file no longer holds what the store read:
 * pages with another text would be published under the digest of that one, and stay when the file is put back.
 */
export function createBodyReader(contentFolder: string): (article: Article) => string {
  return (article) => {
    const bytes = readIfThere(join(contentFolder, article.file));
    if (bytes === undefined || digestArticle(digestOf(bytes), article) !== readDigest(article))
      throw changedMeanwhile(article.file);
    return readDocument(bytes).body;
  };
}

/** The same, of files as they are now: for an editor, who sees the next moment’s anyway. */
export function createDraftReader(contentFolder: string): (article: Article) => string {
  return ({ file }) => readDocument(readFileSync(join(contentFolder, file))).body;
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function changedMeanwhile(file: string): Error {
  return new Error(
    `${file} was changed while the site was built: ` +
      'some of it would tell of the file as it was, some as it is. Build it again, shards from a new plan.',
  );
}
