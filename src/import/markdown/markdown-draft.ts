import { dirname, join } from 'node:path';
import { canonicalTag, isLanguageTag } from '../../archive/language-tag.ts';
import { isWebAddress } from '../../archive/web-address.ts';
import { noHost } from '../address-key.ts';
import type { ArticleDraft, DraftImage, FormerPlace } from '../article-draft.ts';
import {
  createLeftOutList,
  fitAuthors,
  fitSection,
  fitSummary,
  fitTopics,
  type Leave,
} from '../fitting-fields.ts';
import { plainText } from '../plain-text.ts';
import { readDate } from '../read-date.ts';
import { readFileNames } from './file-date.ts';
import type { OtherDocument } from './front-matter-forms.ts';
import { firstText, listTexts } from './key-values.ts';
import { readMeanings, type Meaning, type MeantKeys } from './keys.ts';
import { findOldPath, type OtherSite } from './site-config.ts';
import { translateTags } from './translate-tags.ts';

/** How the files of a tree become drafts. */
export interface MarkdownRule {
  /** The folder that is imported. */
  readonly folder: string;
  readonly site: OtherSite;
  readonly mapped: ReadonlyMap<string, Meaning | undefined>;
  /** The pattern of addresses that the command line names. */
  readonly permalink?: string | undefined;
  readonly keepsUnknown: boolean;
  readonly timeZone: string;
}

/** @param file from the folder that is imported, with slashes. */
export function createMarkdownDraft(file: string, document: OtherDocument, rule: MarkdownRule): ArticleDraft {
  const place = file;
  const names = readFileNames(file);
  const keys = readMeanings(document.keys, rule.mapped);
  const { leave, list: leftOut } = createLeftOutList(place);
  for (const key of keys.unknown) leave(`the key “${key}”`, document.keys[key]);
  if (document.fault !== undefined) leave(document.fault);
  const { title, body } = readTitle(document, keys);
  const date = firstText(keys.list('date').filter((value) => typeof value !== 'boolean')) ?? names.day;
  const writtenLanguage = firstText(keys.list('language')) ?? names.language;
  const language = readLanguage(writtenLanguage);
  if (writtenLanguage !== undefined && language === undefined) leave('the language is none', writtenLanguage);
  const former = describeFormer({
    file,
    keys,
    categories: readCategories(document),
    rule,
    date,
    slug: names.slug,
    title,
  });
  const isHtml = /\.html?$/i.test(file);
  return {
    place,
    origin: firstText(keys.list('id')) ?? file,
    title,
    date,
    updated: firstText(keys.list('updated')),
    sourceName: firstText(keys.list('source')),
    language,
    sourceUrl: readSourceUrl(keys, leave),
    summary: readSummary(keys, leave),
    authors: fitAuthors(listTexts(keys.list('authors')), leave),
    section: fitSection(firstText(keys.list('section')), leave),
    topics: fitTopics(listTexts(keys.list('topics')), leave),
    moreInformation: [],
    image: readImage(keys, leave),
    body: {
      format: isHtml ? 'html' : 'markdown',
      text: translateTags(file.endsWith('.mdx') ? dropModules(body) : body, {
        siteUrl: rule.site.url ?? '',
        keepsUnknown: rule.keepsUnknown,
        onUnknown: (kind) => {
          leave(kind);
        },
      }),
    },
    slug: firstText(keys.list('slug')) ?? names.slug,
    isDraft: isDraft(keys, file),
    former,
    leftOut,
    site: { name: rule.site.name, language: readLanguage(rule.site.language) },
  };
}

/** A file without a title has it as its first heading. */
function readTitle(
  { body }: OtherDocument,
  keys: MeantKeys,
): { readonly title: string | undefined; readonly body: string } {
  const title = firstText(keys.list('title'));
  const heading = /^\s*(?:#[ \t]+([^\n]+?)[ \t]*#*[ \t]*\n|([^\n]+)\n=+[ \t]*\n)/.exec(`${body}\n`);
  const words = heading?.[1] ?? heading?.[2];
  const written = title ?? (words === undefined ? undefined : plainText(words));
  const isSame = words !== undefined && (title === undefined || plainText(words) === title);
  return { title: written, body: isSame ? body.slice(heading?.[0].length ?? 0) : body };
}

function readSummary(keys: MeantKeys, leave: Leave): string | undefined {
  const [summary] = keys
    .list('summary')
    .map((value) => (typeof value === 'string' ? plainText(value) : undefined))
    .filter((text) => text !== undefined);
  return fitSummary(summary, leave);
}

function readSourceUrl(keys: MeantKeys, leave: Leave): string | undefined {
  const written = firstText(keys.list('sourceUrl'));
  if (written === undefined || isWebAddress(written)) return written;
  leave('the address of the original is no web address', written);
  return undefined;
}

function readLanguage(written: string | undefined): string | undefined {
  const tag = written?.replaceAll('_', '-') ?? '';
  return isLanguageTag(tag) ? canonicalTag(tag) : undefined;
}

function readImage(keys: MeantKeys, leave: Leave): DraftImage | undefined {
  const address = firstText(keys.list('image').map(imageAddress));
  if (address === undefined) return undefined;
  if (!/\.(?:avif|gif|jpe?g|png|webp)(?:\?.*)?$/i.test(address)) {
    leave('the picture over the text is of a type that cannot be one', address);
    return undefined;
  }
  const { alt, caption, credit } = describeImage(keys.list('image')[0]);
  return {
    address,
    alt: alt ?? firstText(keys.list('imageAlt')),
    caption: caption ?? firstText(keys.list('imageCaption')),
    credit,
  };
}

/** The address of a picture that is an object, or a list of them. */
function imageAddress(value: unknown): unknown {
  const [first]: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (typeof first !== 'object' || first === null) return first;
  const { src, url, path, image, file, feature } = first as Readonly<Record<string, unknown>>;
  return [src, url, path, image, file, feature].find((each) => typeof each === 'string');
}

function describeImage(value: unknown): Pick<DraftImage, 'alt' | 'caption' | 'credit'> {
  if (typeof value !== 'object' || value === null) return {};
  const { alt, caption, credit } = value as Readonly<Record<string, unknown>>;
  return { alt: firstText([alt]), caption: firstText([caption]), credit: firstText([credit]) };
}

function isDraft(keys: MeantKeys, file: string): boolean {
  const flags = [...keys.list('draft'), ...keys.list('status')].map((value) => String(value).toLowerCase());
  const isUnpublished = keys.list('date').some((value) => value === false || value === 'false');
  return (
    isUnpublished ||
    flags.some((flag) => flag === 'true' || flag === 'draft') ||
    /(?:^|\/)_drafts\//.test(file)
  );
}

interface FormerParts {
  readonly file: string;
  readonly keys: MeantKeys;
  /** Of Jekyll, whose addresses begin with them. */
  readonly categories: readonly string[];
  readonly rule: MarkdownRule;
  readonly date: string | undefined;
  readonly slug: string;
  readonly title: string | undefined;
}

function describeFormer({
  file,
  keys,
  rule,
  date = '',
  slug,
  title = '',
  categories,
}: FormerParts): FormerPlace {
  const { site, folder } = rule;
  const written = firstText(keys.list('permalink'));
  const read = readDate(date, { timeZone: rule.timeZone, languages: [], now: new Date() });
  const ofContent = contentFile(file, rule);
  const parts = {
    day: 'value' in read ? localDay(read.value) : '',
    slug: firstText(keys.list('slug')) ?? slug,
    file: ofContent,
    categories,
    title,
  };
  const own = written === undefined ? undefined : readPermalink(written, parts);
  return {
    address: own ?? (parts.day === '' ? undefined : withHost(findOldPath(site, parts, rule.permalink), site)),
    aliases: listTexts(keys.list('aliases')).map(
      (alias) => URL.parse(alias, new URL(own ?? '/', noHost))?.pathname ?? alias,
    ),
    file: ofContent,
    folder: dirname(join(folder, file)),
  };
}

/** A text of several has spaces between. */
function readCategories({ keys }: OtherDocument): readonly string[] {
  const { categories, category } = keys;
  return typeof categories === 'string' ? categories.split(/\s+/) : listTexts([categories, category]);
}

/** A key may hold a path, a whole address, or a pattern of Jekyll’s or Hugo’s. */
function readPermalink(written: string, parts: Parameters<typeof findOldPath>[1]): string | undefined {
  if (/^https?:\/\//.test(written)) return written;
  if (/[{<]/.test(written)) return undefined;
  const path = written.startsWith('/') ? written : `/${written}`;
  return /:[a-z]/.test(path)
    ? findOldPath({ program: 'unknown', folder: '', contentFolder: '', permalinks: {} }, parts, path)
    : path;
}

function withHost(path: string | undefined, { url }: OtherSite): string | undefined {
  return path === undefined || url === undefined ? path : URL.parse(path.slice(1), url)?.href;
}

/** The day as the old program counted it: that of the offset with which it was written. */
function localDay(value: string): string {
  return value.slice(0, 10);
}

/** The file from the folder whose files have addresses. */
function contentFile(file: string, { folder, site }: MarkdownRule): string {
  const place = join(folder, file);
  const content = join(site.contentFolder, '/');
  return place.startsWith(content) ? place.slice(content.length).replaceAll('\\', '/') : file;
}

/** MDX begins with the modules that it loads. */
function dropModules(body: string): string {
  return body.replace(/^(?:\s*(?:import|export)\b[^\n]*(?:\n(?!\n)[^\n]*)*\n)+/, '');
}
