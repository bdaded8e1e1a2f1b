import type { Article } from '../archive/article.ts';
import type { ReadingSite } from '../archive/site.ts';
import { findTypesetter } from '../typography/typeset.ts';

/**
 * An article with the marks of its lines set by its language: headline, summary, caption, corrections. They are set once,
 * here, because lists, feeds, data, search and structured data all print them. The body is set where it is printed.
 */
export function typesetArticle(article: Article, { typography }: Pick<ReadingSite, 'typography'>): Article {
  const typesetter = typography ? findTypesetter(article.language) : undefined;
  if (typesetter === undefined) return article;
  const set = (text: string) => typesetter.set(text);
  const { title, summary, excerpt, image, corrections, originalTitle, originalLanguage } = article;
  return {
    ...article,
    title: set(title),
    ...(summary !== undefined && { summary: set(summary) }),
    ...(excerpt !== undefined && { excerpt: set(excerpt) }),
    ...(image?.caption !== undefined && { image: { ...image, caption: set(image.caption) } }),
    ...(corrections.length > 0 && {
      corrections: corrections.map((correction) => ({ ...correction, text: set(correction.text) })),
    }),
    ...(originalTitle !== undefined && {
      originalTitle: findTypesetter(originalLanguage)?.set(originalTitle) ?? originalTitle,
    }),
  };
}
