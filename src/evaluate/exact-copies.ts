/**
 * Finds nearly equal texts by an exact comparison: copies have at least 0.6 of their four-word runs in
 * common (the resemblance of Broder 1997), and copies of copies are copies.
 * @returns for each text the number of its first copy, or its own if none is before it.
 */
export function findExactCopies(texts: readonly string[]): readonly number[] {
  const runsOf = sortByRarity(texts.map(listRuns));
  const firstOf = texts.map((_, text) => text);
  const findFirst = (text: number): number => {
    const first = firstOf[text] ?? text;
    return first === text ? text : findFirst(first);
  };
  const holders = new Map<number, number[]>();
  runsOf.forEach((runs, text) => {
    const rarest = runs.slice(0, runs.length - Math.ceil(leastSame * runs.length) + 1);
    for (const other of new Set(rarest.flatMap((run) => holders.get(run) ?? []))) {
      if (compareRuns(runs, runsOf[other] ?? []) < leastSame) continue;
      const [first, second] = [findFirst(text), findFirst(other)];
      firstOf[Math.max(first, second)] = Math.min(first, second);
    }
    for (const run of rarest) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [text]);
      else known.push(text);
    }
  });
  return firstOf.map(findFirst);
}

const leastSame = 0.6;
const runLength = 4;
/** Letters of scripts that are written without spaces count as words. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

function listRuns(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(word) ?? [];
  return new Set(
    words.slice(runLength - 1).map((_, place) => words.slice(place, place + runLength).join(' ')),
  );
}

/**
 * The runs of each text as numbers, from the rarest in all texts on. Two texts with 0.6 of their runs in common share
 * one among the first 0.4 of each, plus one run (the prefix filter of Chaudhuri, Ganti, Kaushik 2006).
 */
function sortByRarity(runsOf: readonly ReadonlySet<string>[]): readonly (readonly number[])[] {
  const counts = new Map<string, number>();
  for (const runs of runsOf) for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  const byRarity = [...counts].sort(([, first], [, second]) => first - second);
  const numberOf = new Map(byRarity.map(([run], number) => [run, number]));
  return runsOf.map((runs) => [...runs].map((run) => numberOf.get(run) ?? 0).sort((one, two) => one - two));
}

/** The share of two texts’ runs that both have. */
function compareRuns(runs: readonly number[], others: readonly number[]): number {
  const known = new Set(others);
  const same = runs.filter((run) => known.has(run)).length;
  return same / (runs.length + others.length - same);
}
