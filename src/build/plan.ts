import type { Archive } from '../archive/archive.ts';
import { listPages, pageFile, type PageEntry } from '../archive/page-list.ts';
import { createPageRecord } from '../archive/page-record.ts';
import { listTouchedPaths, type Change } from '../archive/touched-pages.ts';
import { readChanges } from '../store/changes.ts';
import { shortDigest } from '../store/digests.ts';
import { createMemoryArchive } from '../store/memory-archive.ts';
import { createMentions } from '../store/mentions.ts';
import { createStoreArchive, type ArchiveContext } from '../store/store-archive.ts';
import { text, type Store } from '../store/store.ts';

/** What a build renders, and what it knows of the rest. */
export interface Plan {
  /** The pages whose record, or whose renderer, is not what was last published. */
  readonly stale: readonly StalePage[];
  /** The paths of pages that were published and are no more. */
  readonly removed: readonly string[];
  readonly pageCount: number;
  /** Every page’s file below the output folder. */
  readonly files: ReadonlySet<string>;
}

export interface StalePage extends PageEntry {
  readonly reason: StaleReason;
}

export type StaleReason = 'new' | 'changed' | 'everything';

/**
 * Lists what is to be rendered. Where few articles changed, the records of the pages that these can reach are
 * compared with what was published; all other pages are as they were.
 * @param isEverythingStale whether what all pages depend on changed.
 */
export function planPages(store: Store, context: ArchiveContext, isEverythingStale: boolean): Plan {
  const published = readPublishedPages(store);
  const changes = isEverythingStale ? [] : readChanges(store);
  const isBulk = isEverythingStale || changes.length > mostChanges;
  const archive = isBulk ? createMemoryArchive(store, context) : createStoreArchive(store, context);
  const pages = listPages(archive);
  const paths = new Set(pages.map(({ path }) => path));
  const mayDiffer = isBulk ? paths : findTouched(archive, store, changes);
  return {
    stale: pages.flatMap((page): readonly StalePage[] => {
      const reason = findReason(page);
      return reason === undefined ? [] : [{ ...page, reason }];
    }),
    removed: [...published.keys()].filter((path) => !paths.has(path)),
    pageCount: pages.length,
    files: new Set(pages.map(({ path }) => pageFile(path))),
  };

  function findReason(page: PageEntry): StaleReason | undefined {
    if (isEverythingStale) return 'everything';
    const before = published.get(page.path);
    if (before === undefined) return 'new';
    // A build that was stopped left no digest.
    if (before !== '' && !mayDiffer.has(page.path)) return undefined;
    return before === digestPage(archive, page) ? undefined : 'changed';
  }
}

/** The digest of everything that a page prints. @param archive one whose parts are digests in JSON: see src/store. */
export function digestPage(archive: Archive, page: PageEntry): string {
  return digestRecord(page.kind, createPageRecord(archive, page.kind, page));
}

export function digestRecord(kind: PageEntry['kind'], record: object): string {
  return shortDigest(`${kind} ${JSON.stringify(record)}`);
}

/** Each change reaches some sixty pages; beyond this it costs less to look at every page. */
const mostChanges = 2000;

function findTouched(archive: Archive, store: Store, changes: readonly Change[]): ReadonlySet<string> {
  return changes.length === 0 ? new Set() : listTouchedPaths(archive, changes, createMentions(store));
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

function readPublishedPages(store: Store): ReadonlyMap<string, string> {
  const rows = store.all('select path, digest from pages');
  return new Map(rows.map((row) => [text(row, 'path'), text(row, 'digest')]));
}

function splitEvenly<T>(values: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: count }, (_, index) =>
    values.slice(
      Math.floor((values.length * index) / count),
      Math.floor((values.length * (index + 1)) / count),
    ),
  );
}
