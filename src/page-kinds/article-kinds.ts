import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { aliasPath } from '../archive/permalink.ts';
import { createArticlePage } from '../records/article-page.ts';
import type { SiteRedirect } from '../archive/site-redirect.ts';
import { createGonePage, createTombstonePage } from '../records/moved-pages.ts';
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
  // Those of redirects.yaml come from the settings, which note no changes.
  touch: ({ aliases, archive }) => [...aliases, ...archive.redirects.map(({ old }) => old)],
  createRecord: (archive, alias) => {
    const path = aliasPath(alias);
    return { target: found(archive.findRedirect(path), path).to };
  },
  printedBy: printedFile(renderRedirect),
});

/** What stands at an address of redirects.yaml that leads nowhere. Files other than pages have none. */
export const gone = definePageKind({
  path: (old: string) => aliasPath(old),
  examples: [],
  list: (archive) => listGone(archive).map(({ old }) => old),
  find: (archive, path) => findGone(archive, path)?.old,
  touch: ({ archive }) => listGone(archive).map(({ old }) => old),
  createRecord: (archive, old) => {
    const path = aliasPath(old);
    return createGonePage(path, found(findGone(archive, path), path));
  },
  printedBy: { view: 'TombstonePage' },
});

function listGone({ redirects }: Archive): readonly SiteRedirect[] {
  return redirects.filter(({ old, target }) => target === undefined && isPagePath(aliasPath(old)));
}

function findGone(archive: Archive, path: string): SiteRedirect | undefined {
  return listGone(archive).find(({ old }) => aliasPath(old) === path);
}

function isPagePath(path: string): boolean {
  return /(?:\/|\.html?)$/.test(path);
}

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
