import type { Archive } from '../archive/archive.ts';
import type { Change } from '../page-kinds/change.ts';
import { createArchiveChanges } from '../page-kinds/archive-changes.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import type { PageEntry } from '../page-kinds/page-kinds.ts';
import { readChanges } from '../store/published/changes.ts';
import { digestAnswerNow } from '../renderer/answers.ts';
import { digestPage } from '../renderer/page-digest.ts';
import { createMemoryArchive } from '../store/archive/memory-archive.ts';
import { listAsked, listAskingPaths } from '../store/published/asked.ts';
import { createMentions } from '../store/published/mentions.ts';
import type { ArchiveContext } from '../store/archive/store-archive.ts';
import type { Store } from '../store/database/database.ts';
import { readSiteRedirects } from '../store/published/publication.ts';
import { findPublishedPage, listPublishedPaths, listUnfinishedPaths } from '../store/published/pages.ts';

/** What a build renders. Plain data. */
export interface Plan {
  /** The pages whose record or renderer differs from what was last published. */
  readonly stale: readonly StalePage[];
  /** The paths of published pages that no longer exist. */
  readonly removed: readonly string[];
}

export type StalePage = PageEntry & { readonly reason: StaleReason };

export type StaleReason = 'new' | 'changed' | 'everything';

/**
 * Lists the pages to render and to remove. If few articles changed, it looks only at the pages that these can reach;
 * all others are as they were.
 * @param archive the archive in the store.
 */
export function planPages(store: Store, archive: Archive, { context, isEverythingStale }: PlanOptions): Plan {
  if (isEverythingStale) return planEverything(store, archive);
  const changes = readChanges(store);
  return changes.length > mostChanges ? planAll(store, context) : planTouched(store, archive, changes);
}

export interface PlanOptions {
  /** What an archive is made from. */
  readonly context: ArchiveContext;
  /** Whether something changed that all pages depend on. */
  readonly isEverythingStale: boolean;
}

/** Above this, a plan looks at every page with all lists in memory, instead of at the touched pages by queries. */
const mostChanges = 2000;

function planEverything(store: Store, archive: Archive): Plan {
  const pages = sitePages.list(archive);
  return {
    stale: pages.map((page) => ({ ...page, reason: 'everything' })),
    removed: listRemoved(store, pages),
  };
}

/** Compares every page’s record with what was published. */
function planAll(store: Store, context: ArchiveContext): Plan {
  const archive = createMemoryArchive(store, context);
  const pages = sitePages.list(archive);
  const stale = listStale(pages, { store, archive, reasked: listReasked(store, archive) });
  return { stale, removed: listRemoved(store, pages) };
}

/** Compares only pages that the changes can reach, that asked what they can reach, that a stopped build left, or redirects.yaml named. */
function planTouched(store: Store, archive: Archive, changes: readonly Change[]): Plan {
  const touched = sitePages.listTouchedPaths(createArchiveChanges(archive, changes, createMentions(store)));
  const reasked = listReasked(store, archive);
  const paths = [
    ...new Set([...touched, ...reasked, ...listUnfinishedPaths(store), ...readSiteRedirects(store)]),
  ];
  const pages = paths.map((path) => ({ path, page: sitePages.find(archive, path) }));
  return {
    stale: listStale(
      pages.flatMap(({ page }) => page ?? []),
      { store, archive, reasked },
    ),
    removed: pages.flatMap(({ path, page }) =>
      page === undefined && findPublishedPage(store, path) !== undefined ? [path] : [],
    ),
  };
}

/**
 * The paths of published pages that asked something of the archive which is answered differently now. Each question is
 * asked once, however many pages asked it.
 */
function listReasked(store: Store, archive: Archive): ReadonlySet<string> {
  const changed = listAsked(store).filter(
    ({ question, digest }) => digestAnswerNow(archive, question) !== digest,
  );
  return new Set(changed.flatMap((asked) => listAskingPaths(store, asked)));
}

interface Comparison {
  readonly store: Store;
  readonly archive: Archive;
  readonly reasked: ReadonlySet<string>;
}

function listStale(
  pages: readonly PageEntry[],
  { store, archive, reasked }: Comparison,
): readonly StalePage[] {
  return pages.flatMap((page): readonly StalePage[] => {
    const before = findPublishedPage(store, page.path);
    if (before === undefined) return [{ ...page, reason: 'new' }];
    const isSame = !reasked.has(page.path) && before.digest === digestPage(archive, page);
    return isSame ? [] : [{ ...page, reason: 'changed' }];
  });
}

function listRemoved(store: Store, pages: readonly PageEntry[]): readonly string[] {
  const paths = new Set(pages.map(({ path }) => path));
  return listPublishedPaths(store).filter((path) => !paths.has(path));
}
