import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../archive/article.ts';
import { readDocument } from '../documents/read-document.ts';
import { readDigest } from '../store/archive/digested-values.ts';
import { digestArticle } from '../digests/article-digest.ts';
import { digestOf } from '../digests/digest.ts';

/**
 * A reader of articles’ Markdown bodies from their files. It throws where a file no longer holds what the store read:
 * pages with another text would be published under the digest of that one, and stay when the file is put back.
 */
export function createBodyReader(contentFolder: string): (article: Article) => string {
  return (article) => {
    const bytes = readIfThere(join(contentFolder, article.file));
    if (bytes === undefined || !isOfArticle(bytes, article)) throw changedMeanwhile(article.file);
    return readDocument(bytes).body;
  };
}

/** The file that such a reader found changed, where that is why an error was thrown, in whatever thread. */
export function findChangedFile(error: unknown): string | undefined {
  const { success, data } = changedSchema.safeParse(error);
  return success ? data.cause.changedFile : undefined;
}

/** Threads hand over an error’s message and cause, and nothing else of it. */
const changedSchema = z.object({ cause: z.object({ changedFile: z.string() }) });

/** The same, of files as they are now: for an editor, who sees the next moment’s anyway. */
export function createDraftReader(contentFolder: string): (article: Article) => string {
  return ({ file }) => readDocument(readFileSync(join(contentFolder, file))).body;
}

/** Whether bytes are those that an article was read from, but for their line ends, which git may write in two ways. */
function isOfArticle(bytes: Buffer, article: Article): boolean {
  const digest = readDigest(article);
  const isSame = (other: Uint8Array) => digestArticle(digestOf(other), article) === digest;
  if (isSame(bytes)) return true;
  const plain = bytes.toString('latin1').replaceAll('\r\n', '\n');
  return [plain, plain.replaceAll('\n', '\r\n')].some((text) => isSame(Buffer.from(text, 'latin1')));
}

function readIfThere(path: string): Buffer | undefined {
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
    { cause: { changedFile: file } },
  );
}
