import type { PageEntry } from '../page-kinds/page-kinds.ts';

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
