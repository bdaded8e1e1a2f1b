import { homePath, searchPath } from '../archive/permalink.ts';
import type { Trend } from '../archive/trend.ts';
import { describeParts, site } from '../renderer/frame.ts';
import { keep } from '../renderer/keep.ts';
import FooterOnce from './Footer.astro';
import ListedArticleOnce from './ListedArticle.astro';
import MastheadOnce from './Masthead.astro';
import ReadingChoicesOnce from './ReadingChoices.astro';
import TrendListOnce from './TrendList.astro';
import { createMenu, currentOf } from '../words/menu.ts';
import { overridden } from './overridden.ts';
import { words } from './site-format.ts';
import type { ListedArticle as Listed } from './listed-article.ts';

/*
 * What many pages print alike is printed once: the frame, a day's trends on the pages of all its articles, an article in the
 * lists of those after it and of its source, topics and language. A site's own component may print anything, so it is
 * printed on each page.
 */

export const Footer = overridden.has('Footer') ? FooterOnce : keep(FooterOnce, { what: () => 'footer' });

export const ReadingChoices = overridden.has('ReadingChoices')
  ? ReadingChoicesOnce
  : keep(ReadingChoicesOnce, { what: () => 'choices' });

const menu = createMenu(site, words, () => true);
const hasOwnMasthead = ['Masthead', 'SiteName', 'SearchField'].some((name) => overridden.has(name));

/** Pages with the same mark in the menu have the same masthead, the home page and that of the search aside. */
export const Masthead = hasOwnMasthead
  ? MastheadOnce
  : keep(MastheadOnce, {
      what: ({ path }: { readonly path: string }) =>
        path === homePath || path === searchPath
          ? undefined
          : menu.map(({ url }) => currentOf(url, path) ?? '').join(),
      how: describeParts,
    });

const KeptTrendList = keep(TrendListOnce, {
  what: ({ trends }: { readonly trends: readonly Trend[] }) => trends,
  how: describeParts,
});

export const TrendList = overridden.has('TrendList') ? TrendListOnce : KeptTrendList;

const KeptListedArticle = keep(ListedArticleOnce, {
  // Of a story other pages know other articles.
  what: ({ article, isCurrent, story }: Listed) =>
    isCurrent || story?.path !== undefined ? undefined : article,
  how: ({ stamp, hasSummary, heading }: Listed) => `${stamp} ${String(hasSummary)} ${heading ?? ''}`,
});

export const ListedArticle = overridden.has('ListedArticle') ? ListedArticleOnce : KeptListedArticle;
