import type { Article } from '../archive/article.ts';
import { digestOf } from './manifest.ts';

/**
 * The digest of an article as the store has it: of its file’s bytes, and of the one thing in it that its source may say.
 * @param fileDigest `digestOf` the bytes.
 */
export function digestArticle(fileDigest: string, { originalLanguage }: Article): string {
  return digestOf(`${fileDigest} ${originalLanguage}`);
}
