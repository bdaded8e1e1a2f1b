/**
 * The numbers with the highest ranks, best first; of equals the higher number, which is the newer article.
 * In one pass, without sorting them all.
 */
export function keepBest(numbers: readonly number[], rank: (value: number) => number, limit: number): number[] {
  const best: Ranked[] = [];
  for (const value of numbers) {
    const entry = { value, rank: rank(value) };
    const last = best[limit - 1];
    if (last !== undefined && compareRanked(entry, last) >= 0) continue;
    insertRanked(best, entry);
    if (best.length > limit) best.pop();
  }
  return best.map(({ value }) => value);
}

function insertRanked(best: Ranked[], entry: Ranked): void {
  let place = best.length;
  while (place > 0) {
    const before = best[place - 1];
    if (before === undefined || compareRanked(before, entry) <= 0) break;
    best[place] = before;
    place -= 1;
  }
  best[place] = entry;
}

/** Negative where the first is better. */
function compareRanked(first: Ranked, second: Ranked): number {
  return second.rank - first.rank || second.value - first.value;
}

interface Ranked {
  readonly value: number;
  readonly rank: number;
}
