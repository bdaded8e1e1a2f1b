import type { Archive } from '../archive/archive.ts';
import { isHidden, originalOf, type Article, type ArticleSummary } from '../archive/article.ts';
import type { Direction } from '../archive/language.ts';

/** A version of an article in one language, as its page names it. */
export interface Version {
  readonly path: string;
  readonly language: string;
  readonly direction: Direction;
  /** The language, as it calls itself. */
  readonly name: string;
  /** Whether search engines are asked to leave it out. */
  readonly isHidden: boolean;
}

/** All versions of an article, itself among them, the original first; undefined if there is no other. */
export function findVersions(
  archive: Archive,
  { path }: Pick<Article, 'path'>,
): readonly Version[] | undefined {
  const versions = archive.listVersions(path);
  if (versions.length === 0) return undefined;
  return versions.map(({ path: ofVersion, language, direction }) => {
    const article = archive.findArticle(ofVersion);
    return {
      path: ofVersion,
      language,
      direction,
      name: archive.names.own(language),
      isHidden: article !== undefined && isHidden(article, archive.site),
    };
  });
}

/** How many articles to ask for, so that `count` are left after `chooseVersions`, if each has two versions. */
export function countWithVersions(archive: Pick<Archive, 'hasVersions'>, count: number): number {
  return archive.hasVersions() ? 2 * count : count;
}

/**
 * The first `count` of a list for readers of the site’s language: an article that has a version in it stands there only
 * as that one; of other versions, one.
 */
export function chooseForSite(
  archive: Archive,
  articles: readonly ArticleSummary[],
  count: number,
): readonly ArticleSummary[] {
  if (!archive.hasVersions()) return articles.slice(0, count);
  const { language } = archive.site;
  const isOwn = (article: ArticleSummary) => article.language === language;
  const shown = articles.filter(
    (article) => isOwn(article) || !archive.listVersions(article.path).some(isOwn),
  );
  return chooseVersions(shown, language).slice(0, count);
}

/** Those of a list, in its order, that readers of the site’s language are shown: each article in one language. */
export function listOnce(archive: Archive, articles: readonly ArticleSummary[]): readonly ArticleSummary[] {
  if (!archive.hasVersions()) return articles;
  const shown = new Set(chooseForSite(archive, articles, articles.length));
  return articles.filter((article) => shown.has(article));
}

/**
 * A list in which each article stands once: of several versions the one in a language, else the first.
 * @param except the article whose page it is; none of its versions stands in the list.
 */
export function chooseVersions(
  articles: readonly ArticleSummary[],
  language: string,
  except?: Pick<Article, 'path' | 'translationOf'>,
): readonly ArticleSummary[] {
  const own = except === undefined ? undefined : originalOf(except);
  const chosen = new Map<string, ArticleSummary>();
  for (const article of articles) {
    const original = originalOf(article);
    const known = chosen.get(original);
    const isBetter = known === undefined || (known.language !== language && article.language === language);
    if (original !== own && isBetter) chosen.set(original, article);
  }
  // Most lists have one version of each article, and stay as they are.
  return chosen.size === articles.length ? articles : [...chosen.values()];
}
