import type { ContentError } from '../documents/content-error.ts';
import { findNearestWord } from '../reading/nearest-word.ts';
import type { AnchorUse, References } from '../reading/read-references.ts';

/**
 * The places within a page that a link can lead to, as links name them: without the prefix that they have in HTML.
 * @returns undefined for a page whose places are not known: the site makes it, or it is not there.
 */
export type ListAnchors = (path: string) => ReadonlySet<string> | undefined;

/**
 * An error for every link to a place within an article that is not there.
 * @param isChanged whether the page at a path changed since all links were right. Links between others are not checked,
 *   because each page must be read for its places.
 */
export function checkAnchors(
  files: Iterable<References>,
  listAnchors: ListAnchors,
  isChanged: (path: string) => boolean = () => true,
): readonly ContentError[] {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  const anchorsOf = (path: string) => {
    if (!known.has(path)) known.set(path, listAnchors(path));
    return known.get(path);
  };
  return [...files].flatMap(({ file, path, anchors }) =>
    anchors.flatMap((use) => {
      if (!isChanged(path) && !isChanged(use.path)) return [];
      const places = anchorsOf(use.path);
      return places === undefined || places.has(use.fragment) ? [] : [missingPlace(file, use, places)];
    }),
  );
}

function missingPlace(
  file: string,
  { url, line, column, path, fragment }: AnchorUse,
  places: ReadonlySet<string>,
): ContentError {
  const nearest = findNearestWord(fragment, places);
  return {
    file,
    line,
    column,
    what: `the link “${url}” leads to no place in ${path}`,
    why: `No heading, footnote or element there has the name ${fragment}.`,
    remedy:
      nearest === undefined ? 'Correct what stands behind #, or remove it.' : `Did you mean #${nearest}?`,
  };
}
