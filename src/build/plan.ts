import type { Archive } from '../archive/archive.ts';
import { listPages, type PageEntry } from '../archive/page-list.ts';

/** What a build renders. */
export interface Plan {
  readonly pages: readonly PageEntry[];
}

/** Plans every page of the archive. */
export function planPages(archive: Archive): Plan {
  return { pages: listPages(archive) };
}

/**
 * Splits a plan into shards of nearly equal work. Neighbours in the list stay together, since the pages of
 * one day share much of what they print.
 */
export function splitPlan(plan: Plan, count: number): readonly Plan[] {
  const byKind = Map.groupBy(plan.pages, (page) => page.kind);
  const shares = [...byKind.values()].map((pages) => splitEvenly(pages, count));
  return Array.from({ length: count }, (_, index) => ({ pages: shares.flatMap((share) => share[index] ?? []) }));
}

function splitEvenly<T>(values: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: count }, (_, index) =>
    values.slice(Math.floor((values.length * index) / count), Math.floor((values.length * (index + 1)) / count)),
  );
}
