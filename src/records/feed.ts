import type { Archive, Body } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { feedPath, scopePath, type FeedFormat, type Scope } from '../archive/permalink.ts';

/** `/feed.xml`, `/atom.xml`, `/feed.json`, for the whole archive or a part: the newest articles, full text. */
export interface Feed {
  readonly path: string;
  readonly format: FeedFormat;
  /** The page that the feed follows. */
  readonly pagePath: string;
  /** The name of the source, the topic or the language whose feed it is. */
  readonly part?: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly article: Article;
  /** Absent if it is the house’s own news. */
  readonly sourceName?: string;
  readonly body: Body;
  /** The article in other languages; absent if there is none. */
  readonly versions?: readonly FeedVersion[];
}

export interface FeedVersion {
  readonly path: string;
  readonly language: string;
}

export function createFeed(archive: Archive, scope: Scope, format: FeedFormat): Feed {
  const name = scope.kind === 'archive' ? undefined : nameOf(archive, scope);
  return {
    path: feedPath(scope, format),
    format,
    pagePath: scopePath(scope),
    ...(name === undefined ? {} : { part: name }),
    items: archive.listNewest(scope, archive.site.lists.feed).flatMap(({ path, sourceName }) => {
      const article = archive.findArticle(path);
      // Feeds are for readers, also in a preview.
      if (article === undefined || article.hold !== undefined) return [];
      const source = sourceName === undefined ? {} : { sourceName };
      return [{ article, ...source, body: archive.findBody(article), ...findOthers(archive, path) }];
    }),
  };
}

function findOthers(archive: Archive, path: string): Pick<FeedItem, 'versions'> {
  const others = archive.listVersions(path).filter((version) => version.path !== path);
  if (others.length === 0) return {};
  return { versions: others.map(({ path: ofOther, language }) => ({ path: ofOther, language })) };
}

function nameOf(archive: Archive, scope: Exclude<Scope, { kind: 'archive' }>): string {
  return archive.listParts(scope.kind).find(({ part }) => part.id === scope.id)?.name ?? scope.id;
}
