import type { Picture } from './picture.ts';
import { createPublished, type Published } from './calendar.ts';
import type { Hold } from './edition.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Direction } from './language.ts';
import { articlePath, decodePath } from './permalink.ts';
import type { ReadingSite, Site } from './site.ts';
import type { Source } from './source.ts';

/** One piece of news, as everything after reading sees it. Its body stays in its file. */
export interface Article extends Readonly<
  Omit<FrontMatter, 'published' | 'source' | 'lead' | 'draft' | 'embargo'>
> {
  /** Where it is printed: `/2022/01/13/russia-on-the-offensive/`. It is also its name. */
  readonly path: string;
  /** Where it is written, from the content folder: `articles/2022/01/13/russia-on-the-offensive.md`. */
  readonly file: string;
  readonly published: Published;
  /** The outlet; absent if it is the house’s own news. */
  readonly sourceId?: string;
  /** Whether its editors want it to lead the home page; absent if not. */
  readonly isLead?: true;
  /** The language of this text. */
  readonly language: string;
  /** The language of the original; the same as `language` if this text is the original. */
  readonly originalLanguage: string;
  /** Its first sentences, which stand for the summary in lists if nobody wrote one; absent if somebody did. */
  readonly excerpt?: string;
  /** The pictures that it shows, as files from the content folder; absent if it shows none. */
  readonly pictures?: readonly string[];
  /** Only in a preview: why readers do not have it yet. */
  readonly hold?: Hold;
}

/** The picture over an article’s text, with the path at which it is published. */
export interface ListedPicture extends Picture {
  readonly path: string;
}

/** What a list prints of an article. */
export interface ArticleSummary {
  readonly path: string;
  readonly title: string;
  readonly summary?: string;
  readonly published: Published;
  readonly language: string;
  readonly direction: Direction;
  /** The outlet; absent if it is the house’s own news. */
  readonly sourceId?: string;
  readonly sourceName?: string;
  /** Whether its editors want it to lead the home page; absent if not. */
  readonly isLead?: true;
  readonly picture?: ListedPicture;
  /** Only in a preview: why readers do not have it yet. */
  readonly hold?: Hold;
  /** The article on this site of which it is a version in another language. */
  readonly translationOf?: string;
}

/**
 * Creates an article from its front matter, its place and the settings.
 * @param file from the content folder, `articles/2022/01/13/slug.md`.
 * @param source undefined if it is the house’s own news.
 */
export function createArticle(
  file: string,
  matter: FrontMatter,
  source: Pick<Source, 'language'> | undefined,
  site: ReadingSite,
): Article {
  const { published: publishedAt, updated, source: sourceId, lead, draft: _, embargo: __, ...rest } = matter;
  const published = createPublished(publishedAt, site.timeZone);
  const language = matter.language ?? site.language;
  const isTranslated = matter.translation !== undefined || matter.translationOf !== undefined;
  return {
    ...rest,
    path: articlePath(file),
    file,
    published,
    ...(updated === undefined ? {} : { updated: latest(published, createPublished(updated, site.timeZone)) }),
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(lead && { isLead: true }),
    ...(matter.translationOf === undefined ? {} : { translationOf: decodePath(matter.translationOf) }),
    language,
    originalLanguage:
      matter.originalLanguage ?? source?.language ?? (isTranslated ? site.language : language),
  };
}

/** An update on a bare day counts from the day’s first instant, which may be before the publication. */
function latest(published: Published, updated: Published): string {
  return updated.instant < published.instant ? published.instant : updated.instant;
}

/** What lists, feeds and search engines say of an article: its summary, else its first sentences. */
export function describeArticle({
  summary,
  excerpt,
}: Pick<Article, 'summary' | 'excerpt'>): string | undefined {
  return summary ?? excerpt;
}

/** Whether search engines are asked to leave an article out: by its editors, or by the site’s settings. */
export function isHidden(
  { status, translation, hold }: Article,
  { noindexMachineTranslations }: Site,
): boolean {
  if (status !== 'published' || hold !== undefined) return true;
  return noindexMachineTranslations && translation?.method === 'machine';
}

/** Compares by code unit, so that the order is the same in every locale. */
export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** How many articles there are, if the versions of one in several languages count as one. */
export function countOriginals(articles: readonly MaybeVersion[]): number {
  return new Set(articles.map(originalOf)).size;
}

/** What the versions of an article in several languages share: the path of the original. */
export function originalOf({ path, translationOf }: MaybeVersion): string {
  return translationOf ?? path;
}

interface MaybeVersion {
  readonly path: string;
  readonly translationOf?: string | undefined;
}
