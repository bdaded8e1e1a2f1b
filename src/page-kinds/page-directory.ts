import type { Archive } from '../archive/archive.ts';
import type { ArchiveChanges } from './archive-changes.ts';
import type { Period } from '../archive/calendar.ts';
import { pageFile } from '../archive/permalink.ts';
import type { PageKind } from './page-kind.ts';
import { pageKinds, type PageEntry } from './page-kinds.ts';

/** All pages of a site, by its table of kinds. */
export interface PageDirectory<Entry> {
  /** Every page of the archive, each path once. */
  list(archive: Archive): readonly Entry[];
  /** The page at a path, as `list` has it, without making the list. */
  find(archive: Archive, path: string): Entry | undefined;
  /** The paths of all pages whose records the changes can reach, whether they exist now or did before. */
  listTouchedPaths(changes: ArchiveChanges): ReadonlySet<string>;
  /** All that a page prints. @throws if the archive does not hold what the page is about. */
  createRecord(archive: Archive, page: Entry): object;
  /** Whether pages take a name at the site’s root: `sources`, `feed.xml`; HTML files without their ending. */
  isReserved(name: string): boolean;
}

/** Any table of kinds. Code that uses one hands each subject back to the kind that it came from. */
export type PageKindTable = Readonly<Record<string, PageKind<unknown, object>>>;

/** A page of any table. */
export interface AnyPageEntry {
  readonly kind: string;
  readonly path: string;
  readonly subject: unknown;
}

export function createPageDirectory(kinds: PageKindTable): PageDirectory<AnyPageEntry> {
  const entries = Object.entries(kinds);
  const listKind = (archive: Archive, name: string, kind: PageKind<unknown, object>) =>
    kind.list(archive).map((subject) => ({ kind: name, path: kind.path(subject), subject }));
  const patterns = entries.flatMap(([, kind]) =>
    kind.examples.map((subject) => rootPattern(kind.path(subject))),
  );
  return {
    list: (archive) => entries.flatMap(([name, kind]) => listKind(archive, name, kind)),
    find: (archive, path) => {
      for (const [name, kind] of entries) {
        const subject = kind.find(archive, path);
        if (subject !== undefined && kind.path(subject) === path) return { kind: name, path, subject };
      }
      return undefined;
    },
    listTouchedPaths: (changes) =>
      new Set(entries.flatMap(([, kind]) => kind.touch(changes).map((subject) => kind.path(subject)))),
    createRecord: (archive, { kind: name, subject }) => {
      const kind = kinds[name];
      if (kind === undefined) throw new Error(`There is no kind of page named ${name}.`);
      return kind.createRecord(archive, subject, {
        listSitemapPaths: () => listSitemapPaths(archive, entries),
        listDatedPaths: (of, period) => listDatedPaths(archive, entries, { of, period }),
      });
    },
    isReserved: (name) => patterns.some((pattern) => pattern.test(name)),
  };
}

/** The pages of this site. Its entries are of the table’s kinds, because nothing else makes them. */
export const sitePages = createPageDirectory(pageKinds) as PageDirectory<PageEntry>;

/** Matches the first name of any path of the same form: digits stand for any digits. */
function rootPattern(path: string): RegExp {
  const [name = ''] = pageFile(path).split('/');
  const letters = name.replace(/\.html$/, '').replace(/[.+*?()|[\]{}^$\\]/g, '\\$&');
  return new RegExp(`^${letters.replaceAll(/\d/g, '\\d')}$`);
}

type Entries = readonly (readonly [name: string, kind: PageKind<unknown, object>])[];

function listSitemapPaths(archive: Archive, entries: Entries): readonly string[] {
  return entries
    .filter(([, kind]) => kind.sitemap === 'in-order')
    .flatMap(([, kind]) => kind.list(archive).map((subject) => kind.path(subject)));
}

function listDatedPaths(
  archive: Archive,
  entries: Entries,
  { of, period }: { readonly of: 'month' | 'day'; readonly period: Period },
): readonly string[] {
  return entries.flatMap(([, kind]) =>
    typeof kind.sitemap === 'object' && kind.sitemap.of === of
      ? kind.sitemap.listIn(archive, period).map((subject) => kind.path(subject))
      : [],
  );
}
