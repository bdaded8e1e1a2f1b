import type { Article } from '../archive/article.ts';
import { digestOf } from './digest.ts';

/**
 * The digest of an article as the store has it: of its file’s bytes; of its name, from which its address and its
 * pictures’ come; and of the one thing in it that its source may say.
 * @param fileDigest `digestOf` the bytes.
 */
export function digestArticle(fileDigest: string, { file, originalLanguage }: Article): string {
  return digestOf(`${file} ${fileDigest} ${originalLanguage}`);
}
