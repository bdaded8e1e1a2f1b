import type { Archive, MoreArticles } from '../archive/archive.ts';
import type { Article, ArticleSummary } from '../archive/article.ts';
import { archivePath, findAuthorPart, scopePath, topicSlug } from '../archive/permalink.ts';
import type { Link } from './link.ts';

/** What a short list of related articles goes on with: articles of one part, under words of their own. */
export interface MoreList {
  readonly kind: MoreArticles['scope']['kind'];
  /** The part, as the article names it. The whole archive needs no name. */
  readonly of: Link;
  /** The newest first. */
  readonly articles: readonly ArticleSummary[];
}

/** @param relatedCount how many related articles the page prints before these. */
export function createMoreLists(
  archive: Archive,
  article: Article,
  relatedCount: number,
): readonly MoreList[] {
  const lists = archive.listMore(article.path);
  return cutMore(lists, archive, relatedCount).map(({ scope, articles }) => ({
    kind: scope.kind,
    of: {
      title: nameScope(archive, article, scope),
      path: scope.kind === 'archive' ? archivePath : scopePath(scope),
    },
    articles,
  }));
}

/** Cuts lists to the room that is left after the related articles: six in all, or as few as the site lists as related. */
export function cutMore<Listed>(
  lists: readonly MoreArticles<Listed>[],
  { site }: Pick<Archive, 'site'>,
  relatedCount: number,
): readonly MoreArticles<Listed>[] {
  let room = Math.min(site.lists.related, mostWithMore) - relatedCount;
  return lists.flatMap(({ scope, articles: all }) => {
    const articles = all.slice(0, Math.max(0, room));
    room -= articles.length;
    return articles.length === 0 ? [] : [{ scope, articles }];
  });
}

/** A list with so many related articles does not go on, however many a site lists. */
const mostWithMore = 6;

/** What the article calls a part that it has. */
export function nameScope(
  { sources }: Pick<Archive, 'sources'>,
  { topics, section, authors }: Pick<Article, 'topics' | 'section' | 'authors'>,
  scope: MoreArticles['scope'],
): string {
  switch (scope.kind) {
    case 'topic':
      return topics.find((topic) => topicSlug(topic) === scope.id) ?? scope.id;
    case 'section':
      return section ?? scope.id;
    case 'author':
      return authors.find((author) => findAuthorPart(author)?.id === scope.id) ?? scope.id;
    case 'source':
      return sources.get(scope.id)?.name ?? scope.id;
    case 'archive':
      return '';
  }
}
