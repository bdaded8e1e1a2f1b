import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { aliasPath } from '../archive/permalink.ts';
import { createArticlePage } from '../records/article-page.ts';
import { createTombstonePage } from '../records/moved-pages.ts';
import { renderRedirect } from '../syndication/redirect-html.ts';
import { found } from './found.ts';
import { definePageKind, printedFile } from './page-kind.ts';

const example = '/2022/01/13/a/';

/** One page per article, by its path. */
export const article = definePageKind({
  path: (path: string) => path,
  examples: [example],
  list: (archive) => archive.listArticlePaths(),
  find: (archive, path) => findArticlePath(archive, path, (status) => status !== 'withdrawn'),
  touch: ({ surroundings }) => surroundings,
  createRecord: (archive, path) => createArticlePage(archive, getArticle(archive, path)),
  printedBy: { view: 'ArticlePage' },
});

/** What stands at the path of a withdrawn article. */
export const tombstone = definePageKind({
  path: (path: string) => path,
  examples: [example],
  list: (archive) => archive.listWithdrawnPaths(),
  find: (archive, path) => findArticlePath(archive, path, (status) => status === 'withdrawn'),
  touch: ({ articles }) => articles,
  createRecord: (archive, path) => createTombstonePage(getArticle(archive, path)),
  printedBy: { view: 'TombstonePage' },
});

/** What stands at an old address of an article. */
export const redirect = definePageKind({
  path: (alias: string) => aliasPath(alias),
  examples: [],
  list: (archive) => archive.listRedirects().map(({ from }) => from),
  find: (archive, path) => archive.findRedirect(path)?.from,
  touch: ({ aliases }) => aliases,
  createRecord: (archive, alias) => {
    const path = aliasPath(alias);
    return { target: found(archive.findRedirect(path), path).to };
  },
  printedBy: printedFile(renderRedirect),
});

function findArticlePath(
  archive: Archive,
  path: string,
  isOfKind: (status: Article['status']) => boolean,
): string | undefined {
  if (!/^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path)) return undefined;
  const known = archive.findArticle(path);
  return known !== undefined && isOfKind(known.status) ? path : undefined;
}

function getArticle(archive: Archive, path: string): Article {
  return found(archive.findArticle(path), path);
}
