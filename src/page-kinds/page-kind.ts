import type { Archive } from '../archive/archive.ts';
import type { Period } from '../archive/calendar.ts';
import type { Site } from '../archive/site.ts';
import type { RenderBody } from '../syndication/feed-entry.ts';
import type { Wording } from '../words/wording.ts';
import type { ArchiveChanges } from './archive-changes.ts';

/**
 * Everything that the program knows of one kind of page. Lists, addresses, sitemaps, plans and printing follow from
 * these entries: see page-kinds.ts.
 *
 * @typeParam Subject says which page of its kind a page is: a day, a part with its month. Plain data; null for the only
 *   page of its kind.
 * @typeParam PageRecord is all that the page prints.
 */
export interface PageKind<Subject, PageRecord extends object> {
  /** Where the page of a subject answers: a folder’s path with a slash at its end, or a file’s. */
  path(subject: Subject): string;
  /** Subjects of every form that an address of this kind can have. The site’s reserved names come from them. */
  readonly examples: readonly Subject[];
  /** The subjects that have a page now, each once, in an order that is the same on every machine. */
  list(archive: Archive): readonly Subject[];
  /**
   * The subject of the page at a path, as `list` has it, without making the list. It may accept paths that `path` would
   * not write: the caller compares.
   */
  find(archive: Archive, path: string): Subject | undefined;
  /** The subjects whose records these changes can reach, whether their pages exist now or did before. */
  touch(changes: ArchiveChanges): readonly Subject[];
  /** @throws if the archive does not hold the subject. */
  createRecord(archive: Archive, subject: Subject, site: SitemapSource): PageRecord;
  readonly printedBy: View | File<PageRecord>;
  /** Which sitemap names its pages: that of all pages, in the order of the list, or those of the months. */
  readonly sitemap?: 'in-order' | Dated<Subject>;
}

/** Says which pages of a kind belong to a period, so that a new one changes the sitemap of its month alone. */
export interface Dated<Subject> {
  /** Whether each belongs to a day or to a whole month. */
  readonly of: 'month' | 'day';
  /** @param period a month; of pages that belong to days, also a day. */
  listIn(archive: Archive, period: Period): readonly Subject[];
}

/** A component of src/views, by the name of its file. */
export interface View {
  readonly view: string;
  /** Whether it is a part of a page, which begins without a doctype. */
  readonly isFragment?: boolean;
  /** Whether Astro prints the page by its own file in src/pages, at the path in its record. */
  readonly isRoute?: boolean;
}

/** What prints a file that is not HTML, or needs no frame. */
export interface File<PageRecord> {
  /** Creates a printer for all records of the kind. It may keep what several of them have in common. */
  createPrinter(context: PrintContext): FilePrinter<PageRecord>;
}

export interface FilePrinter<PageRecord> {
  print(record: PageRecord): string;
}

/** What printing a file needs besides its record. */
export interface PrintContext {
  readonly site: Site;
  readonly wording: Wording;
  readonly renderBody: RenderBody;
}

/** Declares that a kind’s files are printed from their records and the site’s settings and words alone. */
export function printedFile<PageRecord>(
  print: (record: PageRecord, site: Site, wording: Wording) => string,
): File<PageRecord> {
  return { createPrinter: ({ site, wording }) => ({ print: (record) => print(record, site, wording) }) };
}

/** What one kind of page asks of all others. */
export interface SitemapSource {
  /** The paths of all pages that the sitemap of pages names. */
  listSitemapPaths(): readonly string[];
  /** The paths of the pages other than articles that belong to a month, or to a day of a period. */
  listDatedPaths(of: 'month' | 'day', period: Period): readonly string[];
}

/** Declares a kind of page. */
export function definePageKind<Subject, PageRecord extends object>(
  kind: PageKind<Subject, PageRecord>,
): PageKind<Subject, PageRecord> {
  return kind;
}

/** Declares a kind that has one page. Every change touches it, because most such pages follow the newest articles. */
export function defineSinglePage<PageRecord extends object>({
  path,
  isPartOf = () => true,
  createRecord,
  ...kind
}: SinglePage<PageRecord>): PageKind<null, PageRecord> {
  return {
    ...kind,
    path: () => path,
    examples: [null],
    list: ({ site }) => (isPartOf(site) ? [null] : []),
    find: ({ site }, asked) => (asked === path && isPartOf(site) ? null : undefined),
    touch: ({ isAny }) => (isAny ? [null] : []),
    createRecord: (archive, _, site) => createRecord(archive, site),
  };
}

interface SinglePage<PageRecord> {
  readonly path: string;
  /** Whether a site has the page. Default: every site has. */
  readonly isPartOf?: (site: Site) => boolean;
  readonly createRecord: (archive: Archive, site: SitemapSource) => PageRecord;
  readonly printedBy: View | File<PageRecord>;
  readonly sitemap?: 'in-order';
}
