import type { Article } from '../archive/article.ts';
import { digestOf } from './digest.ts';

/**
 * The digest of an article as the store has it. It covers the bytes of its file, its name, from which its address and
 * those of its pictures come, and the one value that may come from its source.
 * @param fileDigest `digestOf` the bytes.
 */
export function digestArticle(fileDigest: string, { file, originalLanguage }: Article): string {
  return digestOf(`${file} ${fileDigest} ${originalLanguage}`);
}
