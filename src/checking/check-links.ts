import type { ContentError } from '../documents/content-error.ts';
import { compareText } from '../archive/article.ts';
import { decodePath } from '../archive/permalink.ts';
import { pathBelow } from '../archive/site-address.ts';
import { findNearestWord } from '../reading/nearest-word.ts';
import { otherType } from './check-files.ts';
import { isInOrder, never, type Due, type PublicationOrder } from './publication-order.ts';
import { findMeantAddress } from './meant-address.ts';
import type { References, SiteLink } from '../reading/read-references.ts';

/** The paths that a link may lead to. */
export interface KnownPaths {
  /** Whether a page or file will be at a path, decoded: `/2022/01/12/slug/`, `/feed.xml`. */
  readonly isKnownPath: (path: string) => boolean;
  /** The site’s base path, which addresses of the content do not have. Default: the root. */
  readonly basePath?: string;
  /** All articles’ paths, to suggest one. Called once, and only if a link is broken. */
  readonly listPaths?: () => Iterable<string>;
  /** When readers get what is held back. Without it only the drafts among the files are. */
  readonly order?: PublicationOrder;
  /** Whether a file is in the content folder, but of a type that is not published. @param file its composed name. */
  readonly isLeftOver?: (file: string) => boolean;
}

/**
 * An error for every link that leads nowhere on this site, or to an article that readers do not have when they get the
 * one that links to it. So a draft may link to a draft, and what waits to what comes no later.
 */
export function checkLinks(files: Iterable<References>, known: KnownPaths): readonly ContentError[] {
  const all = [...files];
  const drafts = new Set(all.filter(({ isDraft }) => isDraft).map(({ path }) => path));
  const dueOf = (path: string) => (drafts.has(path) ? never : known.order?.dueOf(path));
  const dueOfLinking = (path: string) => (drafts.has(path) ? never : known.order?.dueOfLinking(path));
  const suggest = createSuggester(known);
  return all.flatMap(({ file, path, links }) =>
    links.flatMap((link) => {
      const due = dueOf(link.path);
      if (due !== undefined) return isInOrder(due, dueOfLinking(path)) ? [] : [earlyLink(file, link, due)];
      if (known.isKnownPath(link.path)) return [];
      const fileOfLink = `articles${link.path}`;
      if (known.isLeftOver?.(fileOfLink) === true) return [otherType(file, { ...link, file: fileOfLink })];
      return [brokenLink(file, link, findMeantAddress(link.url) ?? suggest(link.path))];
    }),
  );
}

type Suggest = (path: string) => string | undefined;

/** Finds the path that is most likely meant by one that leads nowhere: respelt, on another day, or nearly of its name. */
export function createSuggester({ isKnownPath, listPaths, basePath = '/' }: KnownPaths): Suggest {
  let bySlug: ReadonlyMap<string, readonly string[]> | undefined;
  let byFolder: ReadonlyMap<string, readonly string[]> | undefined;
  return (path) => {
    const below = pathBelow(decodePath(basePath), path);
    const spelling = [
      ...(below === undefined ? [] : [below, `${below}/`]),
      `${path}/`,
      path.replace(/\/(?:index\.html)?$/, ''),
      path.replace(/index\.html$/, ''),
    ];
    const respelt = spelling.find((candidate) => candidate !== path && isKnownPath(candidate));
    if (respelt !== undefined || listPaths === undefined) return respelt;
    if (bySlug === undefined || byFolder === undefined) {
      const paths = [...listPaths()].sort(compareText);
      bySlug = Map.groupBy(paths, slugOf);
      byFolder = Map.groupBy(paths, folderOf);
    }
    return findSimilar(path, bySlug.get(slugOf(path)) ?? [], byFolder.get(folderOf(path)) ?? []);
  };
}

/** The same slug on the nearest other day, else a similar slug on the same day. */
function findSimilar(
  path: string,
  sameSlug: readonly string[],
  sameDay: readonly string[],
): string | undefined {
  const slug = slugOf(path);
  const nearest = findNearestWord(slug, sameDay.map(slugOf));
  return (
    findNearestWord(path, sameSlug) ??
    sameSlug[0] ??
    sameDay.find((candidate) => slugOf(candidate) === nearest)
  );
}

function slugOf(path: string): string {
  return path.split('/').findLast((part) => part !== '') ?? '';
}

function folderOf(path: string): string {
  return path.replace(/[^/]*\/?$/, '');
}

function brokenLink(
  file: string,
  { url, line, column }: SiteLink,
  suggestion: string | undefined,
): ContentError {
  return {
    file,
    line,
    column,
    what: `the link “${url}” leads nowhere`,
    why: 'No page or file of this site is at that address; links end as the address does, with its slash.',
    remedy:
      suggestion === undefined
        ? 'Correct the address, or remove the link and leave its words.'
        : `Did you mean ${suggestion}?`,
  };
}

function earlyLink(file: string, { url, line, column }: SiteLink, due: Due): ContentError {
  return {
    file,
    line,
    column,
    what: `the link “${url}” leads to an article that readers do not have yet`,
    why:
      due === never
        ? 'It is a draft, so the link would lead nowhere.'
        : `It waits until ${due}, so until then the link would lead nowhere.`,
    remedy: 'Remove the link and leave its words; put it back when the article is published.',
  };
}
