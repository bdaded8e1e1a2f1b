import { mostAsked, type ArticleQuery } from '../archive/article-query.ts';
import type { Archive, Body } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Direction } from '../archive/language.ts';
import { findSizes, type PictureSizes } from './article-page.ts';

/** An article as a view gets it that asked for it. In JSON, article and body are their digests. */
export interface ArticleEntry {
  readonly article: Article;
  readonly direction: Direction;
  /** Absent if it is the house’s own news. */
  readonly sourceName?: string;
  readonly body: Body;
  /** The sizes of the pictures in its text, as on its own page. */
  readonly sizes?: PictureSizes;
}

/** What a view asks while it is printed: the articles that fit a query, or the one at a path. Plain data. */
export type Question = { readonly query: ArticleQuery } | { readonly path: string };

/**
 * The listed articles that a question asks for, the newest first: no drafts, none that are withdrawn.
 * @throws if there are more than a page may hold, and the query has no limit.
 */
export function answerQuestion(archive: Archive, question: Question): readonly ArticleEntry[] {
  return findArticles(archive, question).map((article) => createArticleEntry(archive, article));
}

function findArticles(archive: Archive, question: Question): readonly Article[] {
  if ('path' in question) {
    const article = archive.findArticle(question.path);
    return article === undefined || isKeptOut(article) ? [] : [article];
  }
  const { query } = question;
  const found = archive.listMatching({ ...query, limit: query.limit ?? mostAsked + 1 });
  if (found.length <= mostAsked) return found;
  throw new Error(
    `More than ${String(mostAsked)} articles fit ${JSON.stringify(query)}: a page would hold them all in memory. ` +
      'Add a limit, or a narrower from and to.',
  );
}

/** What no list shows: the one is gone, the other not to be seen before its time, where drafts are shown. */
function isKeptOut({ status, hold }: Article): boolean {
  return status === 'withdrawn' || hold === 'embargo';
}

function createArticleEntry(archive: Archive, article: Article): ArticleEntry {
  const { sourceId } = article;
  return {
    article,
    direction: archive.names.direction(article.language),
    ...(sourceId === undefined ? {} : { sourceName: archive.sources.get(sourceId)?.name ?? sourceId }),
    body: archive.findBody(article),
    ...(article.pictures === undefined ? {} : { sizes: findSizes(archive, article.pictures) }),
  };
}
