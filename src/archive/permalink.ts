import { foldName } from '../letters/fold.ts';
import { isHour, type Day, type Month, type Period } from './calendar.ts';

/**
 * The whole archive, or the part of it that shares a section, a source, a topic, an author, or a
 * language: that of the original, or that of the text.
 */
export type Scope =
  | { readonly kind: 'archive' }
  | { readonly kind: 'section' | 'source' | 'topic' | 'author' | 'language' | 'text'; readonly id: string };

/** The part of a scope that is not the whole archive. */
export type Part = Exclude<Scope, { readonly kind: 'archive' }>;

export const wholeArchive = { kind: 'archive' } as const satisfies Scope;

/** The ways to part the archive, in the order of the navigation. */
export const partKinds = [
  'section',
  'source',
  'topic',
  'author',
  'language',
  'text',
] as const satisfies readonly Part['kind'][];

const folders = {
  section: 'sections',
  source: 'sources',
  topic: 'topics',
  author: 'authors',
  language: 'languages',
  text: 'in',
} as const;

export const homePath = '/';
export const archivePath = '/archive/';
export const latestPath = '/latest/';
export const trendsPath = '/trends/';
export const searchPath = '/search/';
export const comparePath = '/compare/';
export const privacyPath = '/privacy/';
export const storiesPath = '/stories/';
export const notFoundPath = '/404.html';
export const latestFragmentPath = '/fragments/latest.html';
export const trendsFragmentPath = '/fragments/trends.html';
export const sitemapIndexPath = '/sitemap.xml';
export const pagesSitemapPath = '/sitemap-pages.xml';
export const dataIndexPath = '/data/index.json';
export const newsSitemapPath = '/news-sitemap.xml';

/** The file of a path below the output folder: `2022/01/13/index.html`, `feed.xml`. */
export function pageFile(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The path of a page by its file: the inverse of `pageFile`. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
}

/** `articles/2022/01/13/a.md` is printed at `/2022/01/13/a/`. */
export function articlePath(file: string): string {
  return `${file.replace(/^articles/, '').replace(/\.md$/, '')}/`;
}

/** The file of an article by its path: the inverse of `articlePath`. */
export function articleFile(path: string): string {
  return `articles${path.replace(/\/$/, '')}.md`;
}

/** A key that two addresses share if some server or file system treats them as the same. */
export function pathKey(path: string): string {
  return path
    .replace(/\/(?:index\.html)?$/, '')
    .normalize('NFC')
    .toLowerCase();
}

/** The same where the case of letters tells addresses apart. */
export function casedPathKey(path: string): string {
  return path.replace(/\/(?:index\.html)?$/, '').normalize('NFC');
}

/** An address’s path as files are named: decoded and composed. A wrongly encoded path is not decoded. */
export function decodePath(path: string): string {
  // Most addresses are plain, and a page has many.
  if (isPlainPath.test(path)) return path;
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

/** ASCII in which nothing is encoded. */
const isPlainPath = /^[\x21-\x24\x26-\x7e]*$/;

/** The folder of an article’s published pictures, to which its `./` leads: `/2022/01/13/` of `/2022/01/13/a/`. */
export function articleFolder(path: string): string {
  return path.replace(/[^/]+\/$/, '');
}

/** Where an article’s image is published: `/2022/01/13/a.jpg` of `./a.jpg`; undefined if it has none. */
export function imagePath({ path, image }: ImageOfArticle): string | undefined {
  return image?.src.normalize('NFC').replace('./', articleFolder(path));
}

/** The folders above a path or the name of a published file, the outermost first: `/a` and `/a/b` for `/a/b/c`. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/')).filter((folder) => folder !== '');
}

/** `articles/2022/01/13/a.jpg` is published at `/2022/01/13/a.jpg`. */
export function mediaPath(file: string): string {
  return file.replace(/^articles/, '');
}

/**
 * `2022-01-13` is `/2022/01/13/`; so are months and years. An hour is `/archive/2022-01-13T14/`: below its day it could
 * have the address of an article.
 */
export function periodPath(period: Period): string {
  return isHour(period) ? `${archivePath}${period}/` : `/${period.replaceAll('-', '/')}/`;
}

/** `/sections/`, `/sources/`, `/topics/`, `/authors/`, `/languages/` or `/in/`. */
export function partsPath(kind: Part['kind']): string {
  return `/${folders[kind]}/`;
}

/** `/sources/elparis/`; the whole archive’s is `/`. */
export function scopePath(scope: Scope): string {
  return scope.kind === 'archive' ? homePath : `${partsPath(scope.kind)}${scope.id}/`;
}

/** `/sources/elparis/2022-01/`; days and hours of a long month likewise: `/sources/elparis/2022-01-13T14/`. */
export function partPeriodPath(part: Part, period: Period): string {
  return `${scopePath(part)}${period}/`;
}

/** `/stories/unrest-in-almaty-2022-01-05/2022-02/`, of a long story. @param path the story’s. */
export function storyPeriodPath(path: string, period: Period): string {
  return `${path}${period}/`;
}

/** `/trends/2022-01-13/` */
export function trendDayPath(day: Day): string {
  return `${trendsPath}${day}/`;
}

/** `/stories/unrest-in-almaty-2022-01-05/`: the slug and the day of the story’s first article. */
export function storyPath(firstArticlePath: string): string {
  const parts = firstArticlePath.split('/').filter(Boolean);
  return `${storiesPath}${parts.slice(3).join('-')}-${parts.slice(0, 3).join('-')}/`;
}

/** The path of the first article of the story at a path: the inverse of `storyPath`. */
export function firstOfStory(path: string): string {
  const [, slug = '', day = ''] = /^\/stories\/(.+)-(\d{4}-\d\d-\d\d)\/$/.exec(path) ?? [];
  return `${periodPath(day)}${slug}/`;
}

/** `/feed.xml`, `/topics/energy/atom.xml` … */
export function feedPath(scope: Scope, format: FeedFormat): string {
  return `${scopePath(scope)}${feedFiles[format]}`;
}

export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;
export const feedFormats = ['rss', 'atom', 'json'] as const satisfies readonly FeedFormat[];

/** The path at which an alias answers. One without an ending is a folder: `/old/page` answers as `/old/page/`. */
export function aliasPath(written: string): string {
  const alias = decodeAlias(written);
  return alias.endsWith('/') || /\.[a-z0-9]+$/i.test(alias) ? alias : `${alias}/`;
}

function decodeAlias(written: string): string {
  try {
    return decodeURI(written);
  } catch {
    return written;
  }
}

/** `/2022/01/13/index.json` */
export function dayDataPath(day: Day): string {
  return `${periodPath(day)}index.json`;
}

/** `/data/articles-2022-01.jsonl` */
export function monthDataPath(month: Month): string {
  return `/data/articles-${month}.jsonl`;
}

/** `/sitemap-2022-01.xml`; of a day of a long month, `/sitemap-2022-01-13.xml`. */
export function sitemapPath(period: Period): string {
  return `/sitemap-${period}.xml`;
}

/** `/sitemap-lists-2022-01.xml` */
export function listsSitemapPath(month: Month): string {
  return `/sitemap-lists-${month}.xml`;
}

/** The part of a section, which has a slug as topics have. */
export function sectionPart(name: string): Part {
  return { kind: 'section', id: topicSlug(name) };
}

/**
 * The part of an author. @returns undefined for a name that makes no address: without letters and digits, or longer than
 * a folder’s name may be. Such an author has no pages.
 */
export function findAuthorPart(name: string): Part | undefined {
  const id = joinWords(name);
  return id === '' || new TextEncoder().encode(id).length > longestId ? undefined : { kind: 'author', id };
}

/** In bytes of UTF-8, well below what file systems take for a folder. */
const longestId = 200;

/**
 * A topic’s name as a part of a path: letters and digits of any script in lower case, with hyphens between words.
 * `+` and `#` after a single letter become words, as in `c-plus-plus` and `c-sharp`. Every other sign only separates
 * words, so that no published address changes. Two spellings with one slug are one topic: case, accents, spaces and
 * punctuation do not count; a mark that makes another letter does (`foldName`).
 * @returns `other` for a name without letters and digits, which no article may have (`isNamelessTopic`).
 */
export function topicSlug(topic: string): string {
  return joinWords(topic) || 'other';
}

/** Whether a topic’s name has nothing to make an address from. */
export function isNamelessTopic(topic: string): boolean {
  return joinWords(topic) === '';
}

/**
 * The slug that a topic had until November 2026, when all marks of Latin and Cyrillic letters were dropped and shapes of
 * Arabic letters were kept. Its addresses were given out, and lead to the new ones.
 * @returns undefined if it is the same now.
 */
export function formerTopicSlug(topic: string): string | undefined {
  if (/^[ -~]*$/.test(topic)) return undefined;
  const folded = topic
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const former = joinFolded(folded);
  return former === '' || former === topicSlug(topic) ? undefined : former;
}

function joinWords(topic: string): string {
  return joinFolded(foldName(topic));
}

function joinFolded(folded: string): string {
  return folded
    .replace(signsOfLetter, spellSigns)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** A word of one letter with its signs. The letter is tested first, because most letters have no sign after them. */
const signsOfLetter = /[a-z](?=[+#])(?<![\p{L}\p{N}\p{M}].)[+#]+(?![\p{L}\p{N}+#])/gu;

function spellSigns(word: string): string {
  return word.replaceAll('+', '-plus').replaceAll('#', '-sharp');
}

/** A language’s path name: its tag in lower case. */
export function languageSlug(language: string): string {
  return language.toLowerCase();
}

/**
 * The path, as it is in addresses, that a link of the content leads to on this site. Names are composed (NFC), as files
 * are published. A link to a Markdown file of the content, which works in editors and on GitHub, leads to its page:
 * `../27/other.md` to that article, `../../../../pages/about.md` to `/about/`. A path from the root is taken as it is.
 * @param written the address as it stands in the content, which may be relative.
 * @param resolved its path, resolved against the page’s folder.
 */
export function linkedPath(written: string, resolved: string): string {
  const path = composed(resolved);
  if (written.startsWith('/') || schemeOrHost.test(written)) return path;
  return path
    .replace(/^\/articles(?=\/\d{4}\/\d{2}\/\d{2}\/)/, '')
    .replace(/^(\/\d{4}\/\d{2}\/\d{2}\/[^/]+)\.md$/, '$1/')
    .replace(/^(?:\/pages)?(\/[^/]+)\.md$/, '$1/');
}

const schemeOrHost = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

/** Composes what is encoded in a path. Most paths are ASCII, and composed; a wrongly encoded one stays as it is. */
function composed(path: string): string {
  if (!path.includes('%')) return path;
  try {
    const decoded = decodeURIComponent(path);
    const name = decoded.normalize('NFC');
    return name === decoded ? path : path.split('/').map(composedPart).join('/');
  } catch {
    return path;
  }
}

/** A part at a time, so that an encoded slash stays one. */
function composedPart(part: string): string {
  return encodeURIComponent(decodeURIComponent(part).normalize('NFC'));
}

interface ImageOfArticle {
  readonly path: string;
  /** `src` is `./` and the name of a file beside the article’s. */
  readonly image?: { readonly src: string } | undefined;
}
