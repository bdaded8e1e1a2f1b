import { describeArticle, type Article } from '../archive/article.ts';
import type { FeedItem } from '../records/feed.ts';
import type { LanguageNames } from '../archive/language.ts';
import { imagePath } from '../archive/permalink.ts';
import { addressOf } from '../archive/site-address.ts';
import type { Site } from '../archive/site.ts';
import { fillTranslation, type Translation } from '../words/describe-translation.ts';
import type { Wording } from '../words/wording.ts';
import { printMessage } from './print-message.ts';
import { escapeText } from './xml.ts';

/** Renders the Markdown body of an article as safe HTML with absolute addresses. */
export type RenderBody = (markdown: string, article: Pick<Article, 'path' | 'language'>) => string;

/** An article as every format of a feed prints it; every address is absolute. */
export interface FeedEntry {
  /** Its permalink, which is also its permanent id. */
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
  /** The people who wrote it, else the outlet, else the house. */
  readonly authors: readonly string[];
  /** The article in other languages. */
  readonly versions: readonly { readonly url: string; readonly language: string }[];
  /** Its section, then its topics. */
  readonly categories: readonly string[];
}

/** What all entries of a site share. */
export interface EntryContext {
  readonly site: Site;
  /** In the site’s language. */
  readonly names: LanguageNames;
  readonly wording: Wording;
  readonly renderBody: RenderBody;
}

/** Creates the entry of an article and renders its body. */
export function createFeedEntry(item: FeedItem, context: EntryContext): FeedEntry {
  const { article, sourceName } = item;
  const { site, renderBody } = context;
  const image = imagePath(article);
  const summary = describeArticle(article);
  const imageUrl = image && addressOf(site, image);
  const body = renderBody(item.body.text, article);
  return {
    url: addressOf(site, article.path),
    title: article.title,
    language: article.language,
    ...(summary === undefined ? {} : { summary }),
    html: renderEntry(item, context, { imageUrl, body }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
    ...(article.sourceUrl === undefined ? {} : { originalUrl: article.sourceUrl }),
    published: article.published.instant,
    updated: article.updated ?? article.published.instant,
    authors: article.authors.length === 0 ? [sourceName ?? site.house ?? site.name] : article.authors,
    versions: (item.versions ?? []).map(({ path, language }) => ({ url: addressOf(site, path), language })),
    categories: [...(article.section === undefined ? [] : [article.section]), ...article.topics],
  };
}

/** What stands in the place of a text that is too heavy: the summary, and a link to the article. */
export function renderBrief(item: FeedItem, context: EntryContext): string {
  const { article } = item;
  const image = imagePath(article);
  const summary = describeArticle(article);
  const link = `<p><a href="${escapeText(addressOf(context.site, article.path))}">${escapeText(article.title)}</a></p>`;
  return renderEntry(item, context, {
    imageUrl: image && addressOf(context.site, image),
    body: `${summary === undefined ? '' : `<p>${escapeText(summary)}</p>`}${link}`,
  });
}

function renderEntry(item: FeedItem, context: EntryContext, { imageUrl, body }: RenderedParts): string {
  const { article } = item;
  const { language } = article;
  const text = `${renderImage(article, imageUrl)}${body}`;
  const credit = renderCredit(item, context);
  return `<div lang="${escapeText(language)}" dir="${context.names.direction(language)}">${text}</div>${credit}`;
}

function renderImage({ image }: Article, url: string | undefined): string {
  if (image === undefined || url === undefined) return '';
  const caption = [image.caption, image.credit]
    .filter((part) => part !== undefined)
    .map(isolate)
    .join(' ');
  const captionElement = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${escapeText(url)}" alt="${escapeText(image.alt)}">${captionElement}</figure>`;
}

/**
 * Whose news it is and how it was translated: a feed’s readers never see the page that says so. Empty for the house’s
 * own news in its own words.
 */
function renderCredit(item: FeedItem, context: EntryContext): string {
  const { names, wording } = context;
  const { language } = wording.words;
  const credit = item.sourceName === undefined ? translationOf(item, context) : renderSource(item, context);
  return credit === '' ? '' : `<p lang="${language}" dir="${names.direction(language)}">${credit}</p>`;
}

function renderSource(item: FeedItem, context: EntryContext): string {
  const { feeds } = context.wording.words;
  const { sourceUrl } = item.article;
  const name = isolate(item.sourceName ?? '');
  const source = () => (sourceUrl === undefined ? name : `<a href="${escapeText(sourceUrl)}">${name}</a>`);
  const translation = translationOf(item, context);
  return translation === ''
    ? printMessage(feeds.source, { source })
    : printMessage(feeds.sourceAndTranslation, { source, translation: () => translation });
}

/** How an article was translated; empty if it was not. */
function translationOf({ article }: FeedItem, { names, wording }: EntryContext): string {
  const { translation, originalLanguage } = article;
  if (translation === undefined) return '';
  const fromLanguageName = names.language(originalLanguage);
  return renderTranslation({ ...translation, fromLanguage: originalLanguage, fromLanguageName }, wording);
}

function renderTranslation(translation: Translation, { words }: Wording): string {
  return fillTranslation(translation, words, (name) => ({ name }))
    .map((piece) => (typeof piece === 'string' ? escapeText(piece) : isolate(piece.name)))
    .join('');
}

/** A name as HTML, which runs in its own direction. */
function isolate(name: string): string {
  return `<bdi>${escapeText(name)}</bdi>`;
}

interface RenderedParts {
  readonly imageUrl: string | undefined;
  readonly body: string;
}
