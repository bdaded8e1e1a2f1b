import type { Article } from '../archive/article.ts';
import type { FeedItem } from '../records/feed.ts';
import type { LanguageNames } from '../archive/language.ts';
import type { Site } from '../archive/site.ts';
import { escapeText } from './xml.ts';

/** Makes safe HTML of a Markdown body, its addresses whole. @param folder the path where `./` leads. */
export type RenderBody = (markdown: string, folder: string) => string;

/** An article as every format of a feed prints it; every address is whole. */
export interface FeedEntry {
  /** Its permalink, and its name for ever. */
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly summary?: string;
  /** The full text in an element that names its language and direction. */
  readonly html: string;
  readonly imageUrl?: string;
  /** The address of the original. */
  readonly originalUrl?: string;
  /** UTC instants. */
  readonly published: string;
  readonly updated: string;
  /** The people who wrote it, else the outlet. */
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

/** What all entries of a site share. */
export interface EntryContext {
  readonly site: Site;
  /** In the site’s language. */
  readonly names: LanguageNames;
  readonly renderBody: RenderBody;
}

/** Creates the entry of an article, the rendering of its body included. */
export function createFeedEntry(item: FeedItem, { site, names, renderBody }: EntryContext): FeedEntry {
  const { article, sourceName } = item;
  const url = new URL(article.path, site.url).href;
  const imageUrl =
    article.image === undefined ? undefined : new URL(article.image.src, new URL('..', url)).href;
  return {
    url,
    title: article.title,
    language: article.language,
    ...(article.summary === undefined ? {} : { summary: article.summary }),
    html: renderEntry(item, names, { imageUrl, body: renderBody(item.body.text, folderOf(article.path)) }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
    ...(article.sourceUrl === undefined ? {} : { originalUrl: article.sourceUrl }),
    published: article.published.instant,
    updated: article.updated ?? article.published.instant,
    authors: article.authors.length === 0 ? [sourceName] : article.authors,
    topics: article.topics,
  };
}

/** `/2022/01/13/` for `/2022/01/13/a/`: where an article’s pictures lie. */
function folderOf(path: string): string {
  return path.replace(/[^/]+\/$/, '');
}

function renderEntry(item: FeedItem, names: LanguageNames, { imageUrl, body }: RenderedParts): string {
  const { article, sourceName } = item;
  const { language } = article;
  const text = `${renderImage(article, imageUrl)}${body}`;
  const credit = renderCredit(article, sourceName, names);
  return `<div lang="${escapeText(language)}" dir="${names.direction(language)}">${text}</div>${credit}`;
}

function renderImage({ image }: Article, url: string | undefined): string {
  if (image === undefined || url === undefined) return '';
  const caption = [image.caption, image.credit].filter((part) => part !== undefined).join(' ');
  const captionElement = caption === '' ? '' : `<figcaption>${escapeText(caption)}</figcaption>`;
  return `<figure><img src="${escapeText(url)}" alt="${escapeText(image.alt)}">${captionElement}</figure>`;
}

/** Whose news it is and how it was translated: a feed’s readers never see the page that says so. */
function renderCredit(article: Article, sourceName: string, names: LanguageNames): string {
  const name = `<bdi>${escapeText(sourceName)}</bdi>`;
  const { sourceUrl } = article;
  const source = sourceUrl === undefined ? name : `<a href="${escapeText(sourceUrl)}">${name}</a>`;
  return `<p lang="en" dir="ltr">Source: ${source}.${describeTranslation(article, names)}</p>`;
}

function describeTranslation({ translation, originalLanguage }: Article, names: LanguageNames): string {
  if (translation === undefined) return '';
  const from = escapeText(names.language(originalLanguage));
  return ` ${methods[translation.method].replace('{from}', from)}`;
}

const methods = {
  human: 'Translated from {from}.',
  machine: 'Translated from {from} by a machine; nobody has reviewed it.',
  'machine-reviewed': 'Translated from {from} by a machine and reviewed by a person.',
} as const satisfies Record<NonNullable<Article['translation']>['method'], string>;

interface RenderedParts {
  readonly imageUrl: string | undefined;
  readonly body: string;
}
