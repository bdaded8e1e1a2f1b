import { monthOf } from '../archive/calendar.ts';
import { archivePath, firstOfStory, pathOfFile, periodPath } from '../archive/permalink.ts';
import { isHashed } from './hashed-files.ts';

/*
 * An address is promised once a publication has answered there. Its file tells what it is: a page record may be gone,
 * and a store too.
 */

/** What an address is, as far as its form tells. */
export type AddressKind =
  | { readonly kind: 'article' | 'list' | 'other' }
  | { readonly kind: 'story'; readonly first: string }
  /** A page or feed of a part: `rest` is what stands behind its folder. */
  | { readonly kind: 'part'; readonly part: string; readonly id: string; readonly rest: string };

/**
 * Whether an address is promised. Hashed files are not: they go with the pages that name them. Nor are lists for
 * machines, which are found by other lists: sitemaps, data files, fragments.
 */
export function isPromised(file: string): boolean {
  return !isHashed(file) && !unpromised.some((pattern) => pattern.test(file));
}

const unpromised: readonly RegExp[] = [
  // What hosts and crawlers read.
  /^(?:_headers|_redirects|robots\.txt)$/,
  /^(?:404\.html|sitemap(?:-[\w-]+)?\.xml|news-sitemap\.xml)$/,
  /^(?:search|fragments|data)\//,
  /^\d{4}\/\d{2}\/\d{2}\/index\.json$/,
];

export function describeAddress(file: string): AddressKind {
  const path = pathOfFile(file);
  if (/^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(path)) return { kind: 'article' };
  const [, ofStory] = storyPattern.exec(path) ?? [];
  if (ofStory !== undefined) return { kind: 'story', first: firstOfStory(ofStory) };
  const [, folder = '', id, rest = ''] = partPattern.exec(path) ?? [];
  const part = partFolders[folder];
  if (part !== undefined && id !== undefined) return { kind: 'part', part, id, rest };
  return listPattern.test(path) ? { kind: 'list' } : { kind: 'other' };
}

const partFolders: Readonly<Record<string, string>> = {
  sections: 'section',
  sources: 'source',
  topics: 'topic',
  authors: 'author',
  languages: 'language',
  in: 'text',
};

/** The months, days and hours of a long story lie below it. */
const storyPattern = /^(\/stories\/[^/]+-\d{4}-\d{2}-\d{2}\/)(?:\d{4}-\d{2}(?:-\d{2}(?:T\d{2})?)?\/)?$/;
const partPattern =
  /^\/([a-z]+)\/([^/]+)\/((?:\d{4}-\d{2}(?:-\d{2}(?:T\d{2})?)?\/|feed\.xml|atom\.xml|feed\.json)?)$/;
/**
 * Lists that come and go with the articles: those of a period, of a day’s trends, of all parts of a kind, of
 * topics to compare.
 */
const listPattern =
  /^\/(?:\d{4}\/(?:\d{2}\/){0,2}|archive\/\d{4}-\d{2}-\d{2}T\d{2}\/|trends\/(?:\d{4}-\d{2}-\d{2}\/)?|compare\/|stories\/|sections\/|sources\/|topics\/|authors\/|languages\/|in\/)$/;

/** The paths above a path, the nearest first: where a list leads that has nothing any more. */
export function listAbove(path: string): readonly string[] {
  const coarser = coarserPath(path);
  return coarser === undefined ? listFolders(path) : [coarser, ...listAbove(coarser)];
}

/** The list that a list’s day or hour is a piece of: it has the articles where it is not split any more. */
function coarserPath(path: string): string | undefined {
  const [, above, day = '', hour] = /^(\/.+\/)(\d{4}-\d{2}-\d{2})(T\d{2})?\/$/.exec(path) ?? [];
  if (above === undefined || above === '/trends/') return undefined;
  if (above === archivePath) return hour === undefined ? undefined : periodPath(day);
  return `${above}${hour === undefined ? monthOf(day) : day}/`;
}

function listFolders(path: string): readonly string[] {
  const parts = path.split('/').slice(1, -1);
  const above = parts
    .map(
      (_, index) =>
        `/${parts
          .slice(0, index)
          .map((part) => `${part}/`)
          .join('')}`,
    )
    .toReversed();
  return /^\/\d{4}\//.test(path) ? [...above.slice(0, -1), '/archive/', '/'] : above;
}
