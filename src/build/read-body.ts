import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { readDocument } from '../reading/read-document.ts';

/** A reader of articles’ Markdown bodies from their files. */
export function createBodyReader(contentFolder: string): (article: Article) => string {
  return ({ file }) => readDocument(readFileSync(join(contentFolder, file))).body;
}
