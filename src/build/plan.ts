import type { Archive } from '../archive/archive.ts';
import { listPages, pageFile, type PageEntry } from '../archive/page-list.ts';
import { createPageRecord } from '../archive/page-record.ts';
import { shortDigest } from '../store/digest-archive.ts';
import { text, type Store } from '../store/store.ts';

/** What a build renders, and what it knows of the rest. */
export interface Plan {
  /** The pages whose record, or whose renderer, is not what was last published. */
  readonly stale: readonly StalePage[];
  /** The paths of pages that were published and are no more. */
  readonly removed: readonly string[];
  /** Every page’s digest, by its path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Every page’s file below the output folder. */
  readonly files: ReadonlySet<string>;
}

export interface StalePage extends PageEntry {
  readonly reason: StaleReason;
}

export type StaleReason = 'new' | 'changed' | 'everything';

/**
 * Compares every page with what was last published.
 * @param archive answers in digests: see `createDigestArchive`.
 * @param isEverythingStale whether what all pages depend on changed.
 */
export function planPages(archive: Archive, store: Store, isEverythingStale: boolean): Plan {
  const published = readPublishedPages(store);
  const pages = listPages(archive);
  const digests = new Map(pages.map((page) => [page.path, digestPage(archive, page)]));
  const stale = pages.flatMap((page): readonly StalePage[] => {
    const before = published.get(page.path);
    if (isEverythingStale) return [{ ...page, reason: 'everything' }];
    if (before === undefined) return [{ ...page, reason: 'new' }];
    return before === digests.get(page.path) ? [] : [{ ...page, reason: 'changed' }];
  });
  return {
    stale,
    removed: [...published.keys()].filter((path) => !digests.has(path)),
    digests,
    files: new Set(pages.map(({ path }) => pageFile(path))),
  };
}

/**
 * Splits pages into shards of nearly equal work. Neighbours in the list stay together, since the pages of
 * one day share much of what they print.
 */
export function splitPages(pages: readonly PageEntry[], count: number): readonly (readonly PageEntry[])[] {
  const byKind = Map.groupBy(pages, (page) => page.kind);
  const shares = [...byKind.values()].map((ofKind) => splitEvenly(ofKind, count));
  return Array.from({ length: count }, (_, index) => shares.flatMap((share) => share[index] ?? []));
}

function digestPage(archive: Archive, page: PageEntry): string {
  return shortDigest(`${page.kind} ${JSON.stringify(createPageRecord(archive, page.kind, page))}`);
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
