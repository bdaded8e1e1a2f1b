import { menuEntries, type MenuEntry } from '../archive/site-menu.ts';
import {
  archivePath,
  homePath,
  latestPath,
  partsPath,
  searchPath,
  storiesPath,
  trendsPath,
} from '../archive/permalink.ts';
import type { Part } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import type { Words } from './words.ts';

/** A link of the menu. */
export interface MenuLink {
  readonly title: string;
  /** A path of the site without its base path, or the address of another site. */
  readonly url: string;
}

/**
 * The links of a site’s menu, in its own order or else in ours. What the site does not have is left out.
 * @param hasParts whether the archive has pages of a kind of parts.
 */
export function createMenu(
  site: Pick<Site, 'menu' | 'trends' | 'stories'>,
  { menu }: Words,
  hasParts: (kind: Part['kind']) => boolean,
): readonly MenuLink[] {
  const isThere = (entry: MenuEntry) => {
    const kind = partsOf[entry];
    if (kind !== undefined) return hasParts(kind);
    return entry === 'trends' || entry === 'stories' ? site[entry] : true;
  };
  return (site.menu ?? menuEntries)
    .filter((entry) => typeof entry !== 'string' || isThere(entry))
    .map((entry) => (typeof entry === 'string' ? { title: menu[entry], url: menuPaths[entry] } : entry));
}

/** The entries that lead to all parts of a kind. */
const partsOf: Readonly<Partial<Record<MenuEntry, Part['kind']>>> = {
  sources: 'source',
  topics: 'topic',
  sections: 'section',
  authors: 'author',
  languages: 'language',
  texts: 'text',
};

/** How a link of the menu is marked on a page: as the page’s own, or as that of the section above it. */
export function currentOf(url: string, path: string): 'page' | 'true' | undefined {
  if (path === url) return 'page';
  return url !== homePath && url.startsWith('/') && path.startsWith(url) ? 'true' : undefined;
}

const menuPaths: Readonly<Record<MenuEntry, string>> = {
  latest: latestPath,
  trends: trendsPath,
  archive: archivePath,
  sources: partsPath('source'),
  topics: partsPath('topic'),
  sections: partsPath('section'),
  authors: partsPath('author'),
  languages: partsPath('language'),
  texts: partsPath('text'),
  stories: storiesPath,
  search: searchPath,
};
