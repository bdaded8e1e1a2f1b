import type { ArticlePage, AuthorName, SourceNote, TranslationNote } from './article-page.ts';
import type { Reference } from './link.ts';
import { withOffset } from '../archive/calendar.ts';
import { homePath, imagePath, searchPath } from '../archive/permalink.ts';
import { picturesOf } from '../archive/site-picture.ts';
import type { Site } from '../archive/site.ts';
import { addressOf } from '../archive/site-address.ts';
import { describeTranslation } from '../words/describe-translation.ts';
import type { Wording } from '../words/wording.ts';

/**
 * Structured data in schema.org’s vocabulary, ready for JSON.stringify: fields without a value are undefined
 * and so are not printed. Every address is absolute.
 */
export interface JsonLd {
  readonly '@context'?: 'https://schema.org';
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/**
 * An article’s page as a `NewsArticle`. A translation names the original as `translationOfWork`, with the outlet as its
 * publisher; the page itself stays the canonical address of the text that it prints. The house’s own news is by its
 * authors, else by the house, which publishes it.
 */
export function createArticleJsonLd(page: ArticlePage, site: Site, wording: Wording): JsonLd {
  const url = addressOf(site, page.path);
  const outlet = page.source === undefined ? createPublisher(site) : createOutlet(page.source, site);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: page.title,
    description: page.description,
    url,
    mainEntityOfPage: url,
    inLanguage: page.language,
    datePublished: describePublished(page, site),
    dateModified: page.updated && withOffset(page.updated, site.timeZone),
    image: createImage(page, site),
    author: page.authors.length === 0 ? [outlet] : page.authors.map((author) => createAuthor(author, site)),
    publisher: createPublisher(site),
    isAccessibleForFree: true,
    articleSection: page.section?.title,
    keywords: valueOf(page.topics.map(({ title }) => title)),
    isBasedOn: page.source?.originalUrl,
    ...(page.translation === undefined
      ? {}
      : {
          translationOfWork: createOriginal(page.translation, page.source?.originalUrl, outlet),
          ...createTranslation(page.translation, wording),
        }),
    ...createVersions(page, site),
    isPartOf: createStory(page, site),
    citation: valueOf(page.moreInformation.flatMap((reference) => createCitation(reference, site))),
    correction: valueOf(page.corrections.map(createCorrection)),
    license: page.license?.url ?? page.license?.name,
  };
}

/** When an article was published, by the site’s clocks; the day alone if the hour is unknown. */
export function describePublished({ published }: Pick<ArticlePage, 'published'>, site: Site): string {
  return published.isDayOnly ? published.day : withOffset(published.instant, site.timeZone);
}

/** What an article is a version of on this site, which comes before an outlet’s original, or the versions that it has. */
function createVersions({ path, versions = [] }: ArticlePage, site: Site) {
  const [original, ...others] = versions.map((version) => ({
    '@type': 'NewsArticle',
    url: addressOf(site, version.path),
    inLanguage: version.language,
  }));
  if (original === undefined) return {};
  return versions[0]?.path === path ? { workTranslation: others } : { translationOfWork: original };
}

/** The site as a `WebSite` with its search, for the home page. */
export function createWebSiteJsonLd(site: Site): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    alternateName: site.tagline === '' ? undefined : site.tagline,
    description: site.description === '' ? undefined : site.description,
    url: addressOf(site, homePath),
    inLanguage: site.language,
    publisher: createPublisher(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${addressOf(site, searchPath)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/**
 * In schema.org a translator is a person or an organisation, not a machine. `digitalSourceType` (IPTC’s codes) and,
 * for people, `creditText` say what a machine did. The reviewer is the `editor`.
 */
function createTranslation(translation: TranslationNote, wording: Wording) {
  const { method, translator, reviewer } = translation;
  return {
    translator: translator === undefined ? undefined : createPerson(translator),
    editor: reviewer === undefined ? undefined : createPerson(reviewer),
    creditText: method === 'human' ? undefined : describeTranslation(translation, wording),
    digitalSourceType: digitalSourceTypes[method],
  };
}

const digitalSourceTypes = {
  human: undefined,
  machine: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  'machine-reviewed': 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
} as const satisfies Record<TranslationNote['method'], string | undefined>;

function createOriginal(
  { originalTitle, fromLanguage }: TranslationNote,
  originalUrl: string | undefined,
  outlet: JsonLd,
): JsonLd {
  return {
    '@type': 'NewsArticle',
    headline: originalTitle?.text,
    inLanguage: fromLanguage,
    url: originalUrl,
    publisher: outlet,
  };
}

function createOutlet({ name, homeUrl, path }: SourceNote, site: Site): JsonLd {
  return { '@type': 'Organization', name: name.text, url: homeUrl ?? addressOf(site, path) };
}

/** Who publishes the site, as its settings say; the site itself if they do not. */
function createPublisher(site: Site): JsonLd {
  const { publisher, logo } = site;
  const picture = publisher?.logo ?? (logo && picturesOf(logo).light);
  return {
    '@type': 'Organization',
    name: publisher?.name ?? site.house ?? site.name,
    url: publisher?.url ?? addressOf(site, homePath),
    ...(picture && { logo: { '@type': 'ImageObject', url: addressOf(site, picture) } }),
  };
}

function createAuthor({ name, path }: AuthorName, site: Site): JsonLd {
  return { ...createPerson(name), url: path === undefined ? undefined : addressOf(site, path) };
}

function createPerson(name: string): JsonLd {
  return { '@type': 'Person', name };
}

function createImage(page: ArticlePage, site: Site): JsonLd | undefined {
  const { image, imageSize } = page;
  const path = imagePath(page);
  if (image === undefined || path === undefined) return undefined;
  return {
    '@type': 'ImageObject',
    url: addressOf(site, path),
    width: imageSize?.width,
    height: imageSize?.height,
    caption: image.caption ?? image.alt,
    creditText: image.credit,
  };
}

function createStory({ story }: ArticlePage, site: Site): JsonLd | undefined {
  if (story === undefined) return undefined;
  return { '@type': 'Collection', name: story.title, url: addressOf(site, story.path) };
}

function createCitation({ title, url }: Reference, site: Site): readonly JsonLd[] {
  return url === undefined ? [] : [{ '@type': 'CreativeWork', name: title, url: addressOf(site, url) }];
}

function createCorrection({ date, text }: ArticlePage['corrections'][number]): JsonLd {
  return { '@type': 'CorrectionComment', datePublished: date, text };
}

/** The list, or undefined if it is empty: an empty list would state that there are no values. */
function valueOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
