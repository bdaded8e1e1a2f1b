import type { Article } from '../archive/article.ts';
import { changedMeanwhile } from './changed-file.ts';
import { openContentFolder, type ContentFolder } from '../documents/content-folder.ts';
import { readDocument } from '../documents/read-document.ts';
import { RefusedFile } from '../documents/refused-file.ts';
import { readDigest } from '../store/archive/digested-values.ts';
import { digestArticle } from '../digests/article-digest.ts';
import { digestOf } from '../digests/digest.ts';

/**
 * Creates a reader of articles’ Markdown bodies from their files. It throws if a file no longer holds what the store
 * read: a page with the new text would be published under the digest of the old, and stay when the file is put back.
 */
export function createBodyReader(contentFolder: string): (article: Article) => string {
  const folder = openContentFolder(contentFolder);
  return (article) => {
    const bytes = readIfThere(folder, article.file);
    if (bytes === undefined || !isOfArticle(bytes, article)) throw changedMeanwhile(article.file);
    return readDocument(bytes).body;
  };
}

/** Creates a reader that does not check: an editor wants files as they are now, and sees the next change anyway. */
export function createDraftReader(contentFolder: string): (article: Article) => string {
  return ({ file }) => readDocument(openContentFolder(contentFolder).read(file)).body;
}

/** Whether an article was read from these bytes, apart from line ends, which git may write in two ways. */
function isOfArticle(bytes: Buffer, article: Article): boolean {
  const digest = readDigest(article);
  const isSame = (other: Uint8Array) => digestArticle(digestOf(other), article) === digest;
  if (isSame(bytes)) return true;
  const plain = bytes.toString('latin1').replaceAll('\r\n', '\n');
  return [plain, plain.replaceAll('\n', '\r\n')].some((text) => isSame(Buffer.from(text, 'latin1')));
}

/** @returns undefined if the file is gone, or became one that is not read, such as a link out of the folder. */
function readIfThere(folder: ContentFolder, file: string): Buffer | undefined {
  try {
    return folder.read(file);
  } catch (error) {
    if (error instanceof RefusedFile) return undefined;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
