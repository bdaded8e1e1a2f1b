import type { Trend } from '../archive/trend.ts';
import { describeParts } from '../renderer/frame.ts';
import { keep } from '../renderer/keep.ts';
import FooterOnce from './Footer.astro';
import ListedArticleOnce from './ListedArticle.astro';
import MastheadOnce from './Masthead.astro';
import TrendListOnce from './TrendList.astro';
import type { ListedArticle as Listed } from './listed-article.ts';

/*
 * What many pages print alike is printed once: the frame, a day's trends on the pages of all its articles, an article in the
 * lists of those after it and of its source, topics and language.
 */

export const Footer = keep(FooterOnce, { what: () => 'footer' });

/** Pages below a section show which it is; the section's own page shows more. */
export const Masthead = keep(MastheadOnce, {
  what: ({ path }: { readonly path: string }) => /^\/([^/]+)\/./.exec(path)?.[1],
  how: describeParts,
});

export const TrendList = keep(TrendListOnce, {
  what: ({ trends }: { readonly trends: readonly Trend[] }) => trends,
  how: describeParts,
});

export const ListedArticle = keep(ListedArticleOnce, {
  what: ({ article, isCurrent }: Listed) => (isCurrent ? undefined : article),
  how: ({ stamp, hasSummary, heading }: Listed) => `${stamp} ${String(hasSummary)} ${heading ?? ''}`,
});
