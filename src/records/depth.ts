/** How dark a day stands in a picture of many: 0 if it has no articles, 4 if it has as many as the fullest quarter. */
export type Depth = 0 | 1 | 2 | 3 | 4;

/**
 * Grades days by the quarters of all days with articles, so that one strange day makes no other pale. Equal counts have
 * equal depths.
 * @param counts of the days with articles, in any order.
 */
export function createDepths(counts: readonly number[]): (count: number) => Depth {
  const ordered = counts.toSorted((first, second) => first - second);
  const [first, second, third] = [1, 2, 3].map(
    (quarter) => ordered[Math.floor((ordered.length * quarter) / 4)] ?? 0,
  );
  return (count) => {
    if (count === 0) return 0;
    if (count <= (first ?? 0)) return 1;
    if (count <= (second ?? 0)) return 2;
    return count <= (third ?? 0) ? 3 : 4;
  };
}
