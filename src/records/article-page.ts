import { findShared } from '../pictures/picture-recipe.ts';
import type { Archive, Body, Story } from '../archive/archive.ts';
import type { Picture, PictureSize } from '../archive/picture.ts';
import {
  countOriginals,
  describeArticle,
  isHidden,
  type Article,
  type ArticleSummary,
} from '../archive/article.ts';
import type { Published } from '../archive/calendar.ts';
import type { Hold } from '../archive/edition.ts';
import { readLicense, type License } from './license.ts';
import type { Site } from '../archive/site.ts';
import type { Direction, LanguageNames } from '../archive/language.ts';
import { storyReach } from './list-lengths.ts';
import type { ForeignText, Link, Reference } from './link.ts';
import {
  findAuthorPart,
  imagePath,
  mediaPath,
  periodPath,
  scopePath,
  sectionPart,
  topicSlug,
} from '../archive/permalink.ts';
import type { Source } from '../archive/source.ts';
import type { TrendList } from '../archive/trend.ts';
import { createMoreLists, type MoreList } from './more-list.ts';
import { findTrendsBefore } from './trends-page.ts';
import { countBeforeGrouping, groupByStory, type ListedStory } from './listed-story.ts';
import { chooseVersions, findVersions, type Version } from './versions.ts';

/** Everything that an article’s page prints, in its order. */
export interface ArticlePage {
  readonly path: string;
  readonly title: string;
  readonly published: Published;
  readonly updated?: string;
  readonly language: string;
  readonly direction: Direction;
  readonly summary?: string;
  /** What search engines and feeds say of it: the summary, else its first sentences. */
  readonly description?: string;
  readonly authors: readonly AuthorName[];
  readonly section?: Link;
  /** In all languages, the original first; absent if there is no other. */
  readonly versions?: readonly Version[];
  readonly translation?: TranslationNote;
  readonly image?: NonNullable<Article['image']>;
  readonly imageSize?: Picture;
  readonly body: Body;
  /** The sizes of the pictures in its text, if they are known, by their paths: `/2022/01/13/a.jpg`. */
  readonly sizes?: PictureSizes;
  readonly moreInformation: readonly Reference[];
  /** Absent if it is the house’s own news. */
  readonly source?: SourceNote;
  readonly topics: readonly Link[];
  /** “All news articles on 2022-01-13” */
  readonly day: Link;
  /** Each story once, by the article that is most alike. */
  readonly related: readonly ListedStory[];
  /** What follows these if they are fewer than six. */
  readonly more: readonly MoreList[];
  readonly trends: TrendList;
  /** Each story once, by its newest article before this one. */
  readonly latest: readonly ListedStory[];
  readonly story?: StoryPart;
  /** The same text in other outlets, published before; not the house’s own. */
  readonly duplicates: readonly ArticleSummary[];
  readonly corrections: Article['corrections'];
  /** Absent if nothing is said of it. */
  readonly license?: License;
  readonly previous?: ArticleSummary;
  readonly next?: ArticleSummary;
  /** Whether search engines are asked to leave it out. */
  readonly isHidden: boolean;
  /** Only in a preview: why readers do not have it yet. */
  readonly hold?: Hold;
}

export type PictureSizes = Readonly<Record<string, Picture>>;

/** The part of a story around one of its articles. */
export interface StoryPart extends Story {
  /** How many articles the whole story has. */
  readonly articleCount: number;
}

/** A person who wrote an article; the path leads to what else they wrote. */
export interface AuthorName {
  readonly name: string;
  /** Absent if the name makes no address. */
  readonly path?: string;
}

/** From which language, how and by whom a text was translated. */
export interface TranslationNote {
  readonly method: NonNullable<Article['translation']>['method'];
  /** BCP 47, and its name in the site’s language. */
  readonly fromLanguage: string;
  readonly fromLanguageName: string;
  readonly engine?: string;
  readonly translator?: string;
  readonly reviewer?: string;
  readonly originalTitle?: ForeignText;
}

/** Where an article comes from. */
export interface SourceNote {
  readonly id: string;
  readonly name: ForeignText;
  readonly path: string;
  /** The address of the original. */
  readonly originalUrl?: string;
  readonly languageName: string;
  readonly countryName?: string;
  /** The outlet’s own home page. */
  readonly homeUrl?: string;
}

/** @throws if the article’s source is unknown; reading has made sure that it is not. */
export function createArticlePage(archive: Archive, article: Article): ArticlePage {
  const { site } = archive;
  const source = findSource(archive, article);
  const { lists } = site;
  const before = archive.listBefore(article, countBeforeGrouping(archive, lists.latest));
  const choose = (articles: readonly ArticleSummary[]) => chooseVersions(articles, article.language, article);
  const related = listRelatedStories(archive, article);
  const story = createStoryPart(archive.findStory(article.path), article);
  const versions = findVersions(archive, article);
  const [next] = archive.listAfter(article, 1);
  const previous = before[0];
  const description = describeArticle(article);
  return {
    path: article.path,
    title: article.title,
    published: article.published,
    ...(article.updated === undefined ? {} : { updated: article.updated }),
    language: article.language,
    direction: archive.names.direction(article.language),
    ...(article.summary === undefined ? {} : { summary: article.summary }),
    ...(description === undefined ? {} : { description }),
    authors: article.authors.map(nameAuthor),
    ...(article.section === undefined ? {} : { section: linkSection(article.section) }),
    ...(article.translation === undefined
      ? {}
      : { translation: createTranslationNote(article, archive.names) }),
    ...createImage(archive, article),
    body: archive.findBody(article),
    ...(article.pictures === undefined ? {} : { sizes: findSizes(archive, article.pictures) }),
    moreInformation: article.moreInformation.map(({ title, url }) => ({
      title,
      ...(url === undefined ? {} : { url }),
    })),
    ...(source === undefined ? {} : { source: createSourceNote(article, source, archive.names) }),
    topics: article.topics.map((topic) => ({
      title: topic,
      path: scopePath({ kind: 'topic', id: topicSlug(topic) }),
    })),
    day: { title: article.published.day, path: periodPath(article.published.day) },
    related,
    more: createMoreLists(archive, article, related.length),
    trends: findTrendsBefore(archive, article.published.day),
    latest: groupByStory(archive, choose(before)).slice(0, lists.latest),
    ...(versions === undefined ? {} : { versions }),
    ...(story === undefined ? {} : { story }),
    duplicates: choose(archive.listDuplicates(article.path)).filter(
      ({ sourceName }) => sourceName !== undefined,
    ),
    corrections: article.corrections,
    ...createLicense(article, site),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    isHidden: isHidden(article, site),
    ...(article.hold === undefined ? {} : { hold: article.hold }),
  };
}

/** “You may like”, as an article prints it. */
export function listRelatedStories(
  archive: Archive,
  article: Pick<Article, 'path' | 'language' | 'translationOf'>,
): readonly ListedStory[] {
  const related = chooseVersions(archive.listRelated(article.path), article.language, article);
  return groupByStory(archive, related).slice(0, archive.site.lists.related);
}

function nameAuthor(name: string): AuthorName {
  const part = findAuthorPart(name);
  return part === undefined ? { name } : { name, path: scopePath(part) };
}

function linkSection(title: string): Link {
  return { title, path: scopePath(sectionPart(title)) };
}

function findSource({ sources }: Archive, { file, sourceId }: Article): Source | undefined {
  if (sourceId === undefined) return undefined;
  const source = sources.get(sourceId);
  if (source === undefined) throw new Error(`${file}: source ${sourceId} is unknown.`);
  return source;
}

function createStoryPart(story: Story | undefined, article: Article): StoryPart | undefined {
  if (story === undefined) return undefined;
  const place = story.articles.findIndex(({ path }) => path === article.path);
  const around = story.articles.slice(Math.max(0, place - storyReach), place + storyReach + 1);
  const others = chooseVersions(around, article.language, article);
  // A story that only its own versions tell has no more to tell.
  if (others.length === 0) return undefined;
  const articles = around.filter((each) => each.path === article.path || others.includes(each));
  return { ...story, articles, articleCount: countOriginals(story.articles) };
}

/** The article’s own terms, else the site’s for its own news: what an outlet published is the outlet’s. */
function createLicense(
  { license, sourceId }: Article,
  site: Pick<Site, 'license'>,
): Pick<ArticlePage, 'license'> {
  const terms = license ?? (sourceId === undefined ? site.license : undefined);
  return terms === undefined ? {} : { license: readLicense(terms) };
}

/** The picture that networks show where an article is shared: the cut for them, else the one over its text. */
export function findSharedPicture(page: ArticlePage): { path: string; size?: PictureSize } | undefined {
  const path = imagePath(page);
  const size = page.imageSize;
  if (path === undefined) return undefined;
  const cut = size && findShared(size);
  if (cut !== undefined) return { path: `/${cut.name}`, size: cut };
  return { path, ...(size !== undefined && { size }) };
}

/** The picture over the text is the first in the list. */
function createImage(archive: Archive, { image, pictures: [file = ''] = [] }: Article) {
  if (image === undefined) return {};
  const imageSize = archive.findPicture(file);
  return { image, ...(imageSize === undefined ? {} : { imageSize }) };
}

export function findSizes(archive: Archive, pictures: readonly string[]): PictureSizes {
  const sizes = pictures.map((file) => [mediaPath(file), archive.findPicture(file)] as const);
  return Object.fromEntries(sizes.flatMap(([path, size]) => (size === undefined ? [] : [[path, size]])));
}

function createTranslationNote(article: Article, names: LanguageNames): TranslationNote {
  const { method = 'machine', engine, translator, reviewer } = article.translation ?? {};
  return {
    method,
    fromLanguage: article.originalLanguage,
    fromLanguageName: names.language(article.originalLanguage),
    ...(engine === undefined ? {} : { engine }),
    ...(translator === undefined ? {} : { translator }),
    ...(reviewer === undefined ? {} : { reviewer }),
    ...(article.originalTitle === undefined
      ? {}
      : { originalTitle: foreignText(article.originalTitle, article.originalLanguage, names) }),
  };
}

function createSourceNote(article: Article, source: Source, names: LanguageNames): SourceNote {
  return {
    id: source.id,
    name: foreignText(source.name, source.language, names),
    path: scopePath({ kind: 'source', id: source.id }),
    ...(article.sourceUrl === undefined ? {} : { originalUrl: article.sourceUrl }),
    languageName: names.languageTitle(source.language),
    ...(source.country === undefined ? {} : { countryName: names.country(source.country) }),
    ...(source.url === undefined ? {} : { homeUrl: source.url }),
  };
}

function foreignText(text: string, language: string, names: LanguageNames): ForeignText {
  return { text, language, direction: names.direction(language) };
}
