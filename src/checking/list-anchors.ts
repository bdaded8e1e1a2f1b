import type { Archive } from '../archive/archive.ts';
import { articleFolder } from '../archive/permalink.ts';
import { idPrefix } from '../body/sanitize-schema.ts';
import { createMarkdownRenderer, type MarkdownRenderer } from '../html/render.ts';
import { keepOnce } from '../values/kept-values.ts';
import type { ListAnchors } from './check-anchors.ts';

/** Lists the places in articles and pages of the editors by printing their texts. Only texts that are asked for. */
export function createAnchorLister(archive: Archive): ListAnchors {
  return (path) => {
    const text = findText(archive, path);
    if (text === undefined) return undefined;
    const place = { folder: articleFolder(path), siteUrl: archive.site.url };
    return new Set([...findRenderer().render(text, place).matchAll(ids)].map(([, id = '']) => decodeId(id)));
  };
}

function findText(archive: Archive, path: string): string | undefined {
  const article = archive.findArticle(path);
  // A notice stands in place of the text of a withdrawn article.
  if (article !== undefined) return article.status === 'withdrawn' ? '' : archive.findBody(article).text;
  return archive.editorialPages.find((page) => page.path === path)?.body;
}

/** Made when the first link to a place is checked: most builds have none. */
const findRenderer: () => MarkdownRenderer = keepOnce(() => createMarkdownRenderer());

const ids = new RegExp(` id="${idPrefix}([^"]*)"`, 'g');

/** Both characters that the printer escapes in an attribute. */
function decodeId(id: string): string {
  return id.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&');
}
