import type { Archive } from '../archive/archive.ts';
import { listBodyAnchors } from '../body/analyse-body.ts';
import type { ListAnchors } from './check-anchors.ts';

/** Lists the places in articles and pages of the editors. Only texts that are asked for are read. */
export function createAnchorLister(archive: Archive): ListAnchors {
  return (path) => {
    const text = findText(archive, path);
    return text === undefined ? undefined : new Set(listBodyAnchors(text));
  };
}

function findText(archive: Archive, path: string): string | undefined {
  const article = archive.findArticle(path);
  // A notice stands in place of the text of a withdrawn article.
  if (article !== undefined) return article.status === 'withdrawn' ? '' : archive.findBody(article).text;
  return archive.editorialPages.find((page) => page.path === path)?.body;
}
