import type { Archive } from '../archive/archive.ts';
import { findPage } from '../page-kinds/find-page.ts';
import { listPages, type PageEntry } from '../page-kinds/page-list.ts';
import { createPageRecord } from '../page-kinds/page-record.ts';
import { listTouchedPaths, type Change } from '../page-kinds/touched-pages.ts';
import { readChanges } from '../store/published/changes.ts';
import { shortDigest } from '../digests/digest.ts';
import { createMemoryArchive } from '../store/archive/memory-archive.ts';
import { createMentions } from '../store/published/mentions.ts';
import type { ArchiveContext } from '../store/archive/store-archive.ts';
import type { Store } from '../store/database/database.ts';
import { findPublishedPage, listPublishedPaths, listUnfinishedPaths } from '../store/published/pages.ts';

/** What a build renders. Plain data. */
export interface Plan {
  /** The pages whose record, or whose renderer, is not what was last published. */
  readonly stale: readonly StalePage[];
  /** The paths of pages that were published and are no more. */
  readonly removed: readonly string[];
}

export interface StalePage extends PageEntry {
  readonly reason: StaleReason;
}

export type StaleReason = 'new' | 'changed' | 'everything';

/**
 * Lists what is to be rendered. Where few articles changed, only the pages that these can reach are looked at; all
 * others are as they were.
 * @param archive as the store has it.
 */
export function planPages(store: Store, archive: Archive, { context, isEverythingStale }: PlanOptions): Plan {
  if (isEverythingStale) return planEverything(store, archive);
  const changes = readChanges(store);
  return changes.length > mostChanges ? planAll(store, context) : planTouched(store, archive, changes);
}

export interface PlanOptions {
  /** What an archive is made from. */
  readonly context: ArchiveContext;
  /** Whether what all pages depend on changed. */
  readonly isEverythingStale: boolean;
}

/** Beyond this every page is looked at, with all lists in memory, instead of as many pages by queries. */
const mostChanges = 2000;

function planEverything(store: Store, archive: Archive): Plan {
  const pages = listPages(archive);
  return {
    stale: pages.map((page) => ({ ...page, reason: 'everything' })),
    removed: listRemoved(store, pages),
  };
}

/** Compares every page’s record with what was published. */
function planAll(store: Store, context: ArchiveContext): Plan {
  const archive = createMemoryArchive(store, context);
  const pages = listPages(archive);
  return { stale: listStale(store, archive, pages), removed: listRemoved(store, pages) };
}

/** Compares the records of those pages alone that the changes can reach, and those that a stopped build left. */
function planTouched(store: Store, archive: Archive, changes: readonly Change[]): Plan {
  const touched = changes.length === 0 ? [] : listTouchedPaths(archive, changes, createMentions(store));
  // Editors’ pages come from the settings: the store notes no change of theirs.
  const paths = [
    ...new Set([
      ...touched,
      ...listUnfinishedPaths(store),
      ...archive.editorialPages.map(({ path }) => path),
    ]),
  ];
  const pages = paths.map((path) => ({ path, page: findPage(archive, path) }));
  return {
    stale: listStale(
      store,
      archive,
      pages.flatMap(({ page }) => page ?? []),
    ),
    removed: pages.flatMap(({ path, page }) =>
      page === undefined && findPublishedPage(store, path) !== undefined ? [path] : [],
    ),
  };
}

function listStale(store: Store, archive: Archive, pages: readonly PageEntry[]): readonly StalePage[] {
  return pages.flatMap((page): readonly StalePage[] => {
    const before = findPublishedPage(store, page.path);
    if (before === undefined) return [{ ...page, reason: 'new' }];
    return before.digest === digestPage(archive, page) ? [] : [{ ...page, reason: 'changed' }];
  });
}

function listRemoved(store: Store, pages: readonly PageEntry[]): readonly string[] {
  const paths = new Set(pages.map(({ path }) => path));
  return listPublishedPaths(store).filter((path) => !paths.has(path));
}

/** The digest of everything that a page prints. @param archive one whose parts are digests in JSON: see src/store. */
export function digestPage(archive: Archive, page: PageEntry): string {
  return digestRecord(page.kind, createPageRecord(archive, page.kind, page));
}

export function digestRecord(kind: PageEntry['kind'], record: object): string {
  return shortDigest(`${kind} ${JSON.stringify(record)}`);
}

/**
 * Splits pages into shards of nearly equal work. Neighbours in the list stay together, since the pages of
 * one day share much of what they print.
 */
export function splitPages<T extends PageEntry>(
  pages: readonly T[],
  count: number,
): readonly (readonly T[])[] {
  const byKind = Map.groupBy(pages, (page) => page.kind);
  const shares = [...byKind.values()].map((ofKind) => splitEvenly(ofKind, count));
  return Array.from({ length: count }, (_, index) => shares.flatMap((share) => share[index] ?? []));
}

function splitEvenly<T>(values: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: count }, (_, index) =>
    values.slice(
      Math.floor((values.length * index) / count),
      Math.floor((values.length * (index + 1)) / count),
    ),
  );
}
