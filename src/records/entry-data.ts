import type { Hold } from '../archive/edition.ts';
import type { FrontMatter } from '../archive/front-matter.ts';
import type { Day } from '../archive/calendar.ts';
import type { Direction } from '../archive/language.ts';
import { articlePath } from '../archive/permalink.ts';
import type { ArticleEntry } from './article-entry.ts';

/** What a view reads of an article that it asked for: its front matter after the defaults, and what follows from its place. */
export interface EntryData extends FrontMatter {
  /** Where it is printed, from the site’s root: `/2022/01/13/russia-on-the-offensive/`. */
  readonly path: string;
  /** The day on which it is listed, in the site’s time zone. */
  readonly day: Day;
  /** In which direction its text runs. */
  readonly direction: Direction;
  /** The outlet’s name; absent if it is the house’s own news. */
  readonly sourceName?: string;
  /** Its first sentences, if nobody wrote a summary. */
  readonly excerpt?: string;
  /** Only in a preview: why readers do not have it yet. */
  readonly hold?: Hold;
}

/** The id of an article in the collection: `2022/01/13/russia-on-the-offensive`. */
export function entryId(path: string): string {
  return path.slice(1, -1);
}

/** The path of the article that an id names. Its path and its file name it too. */
export function pathOfEntry(id: string): string {
  const name = id.replace(/^\/|\/$/g, '').normalize('NFC');
  return /^articles\/.*\.md$/.test(name) ? articlePath(name) : `/${name}/`;
}

export function createEntryData({ article, direction, sourceName }: ArticleEntry): EntryData {
  const { file: _, pictures: __, hold, published, sourceId, isLead = false, ...matter } = article;
  return {
    ...matter,
    published: published.isDayOnly ? published.day : published.instant,
    ...(sourceId === undefined ? {} : { source: sourceId }),
    lead: isLead,
    draft: hold === 'draft',
    embargo: hold === 'embargo',
    ...(hold !== undefined && { hold }),
    day: published.day,
    direction,
    ...(sourceName === undefined ? {} : { sourceName }),
  };
}
