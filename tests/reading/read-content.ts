import { formatContentError, type ContentError } from '../../src/documents/content-error.ts';
import { siteSchema, type Site } from '../../src/archive/site.ts';
import type { Source } from '../../src/archive/source.ts';
import { checkFiles } from '../../src/checking/check-files.ts';
import { checkLinks } from '../../src/checking/check-links.ts';
import { checkPaths } from '../../src/checking/check-paths.ts';
import { readArticle, type ArticleReading } from '../../src/reading/read-article.ts';

/** Settings of a small site; what a test does not care about is at its standard. */
export function createSite(settings: object = {}): Site {
  return siteSchema.parse({ name: 'The Ferry Post', url: 'https://news.example', ...settings });
}

export const sources: ReadonlyMap<string, Source> = new Map([
  ['elparis', { id: 'elparis', name: 'El París', language: 'es' }],
  ['havenblad', { id: 'havenblad', name: 'Havenblad', language: 'nl' }],
]);

/** Reads an article from its text. */
export function readText(
  text: string,
  file = 'articles/2022/01/13/ferry.md',
  site = createSite(),
): ArticleReading {
  return readArticle(file, new TextEncoder().encode(text), { site, sources });
}

/** Every error of one file, on a site with one other article and the picture `here.jpg`. */
export function listErrors({ errors, references }: ArticleReading): readonly ContentError[] {
  const known = new Set(['/', '/2022/01/12/known-article/', '/2022/01/13/ferry/']);
  const links = checkLinks([references], { isKnownPath: (path) => known.has(path), listPaths: () => known });
  const images = checkFiles([references], {
    isPublished: (file) => file === 'articles/2022/01/13/here.jpg',
    isLeftOver: () => false,
    listFiles: () => [],
  });
  return [
    ...errors,
    ...links,
    ...images,
    ...checkPaths([references], { hasPage: (path) => known.has(path), hasFolder: () => false }),
  ];
}

/** An error a text, without the sentences below its first line. */
export function firstLines(errors: readonly ContentError[]): readonly string[] {
  return errors.map((error) => formatContentError(error).split('\n')[0] ?? '');
}
