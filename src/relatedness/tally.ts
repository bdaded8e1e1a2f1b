/** Counts terms and remembers how they are spelled. */
export interface Tally {
  /** @param spelling unless its capital is owed to where it stands. The first one is kept. */
  add(term: string, count: number, spelling?: string): void;
  has(term: string): boolean;
  /** The terms with the highest counts, highest first, then in order of appearance. */
  list(limit: number): TermList;
}

export interface TermList {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  /** Empty for a term that is spelled as it is. */
  readonly spellings: readonly string[];
}

export function createTally(): Tally {
  const entries = new Map<string, Entry>();
  return {
    add: (term, count, spelling) => {
      const entry = entries.get(term);
      if (entry === undefined) {
        entries.set(term, { term, count, spelling });
        return;
      }
      entry.count += count;
      entry.spelling ??= spelling;
    },
    has: (term) => entries.has(term),
    list: (limit) => createTermList(chooseHighest([...entries.values()], limit)),
  };
}

/**
 * Array#sort keeps the order of equals, and a Map that of insertion. Most entries have the lowest count, so that
 * sorting them all would take most of the time.
 */
function chooseHighest(entries: readonly Entry[], limit: number): readonly Entry[] {
  const least = findLeastCount(entries, limit);
  const above = entries.filter(({ count }) => count > least);
  const rest = entries.filter(({ count }) => count === least);
  return [...above.sort((first, second) => second.count - first.count), ...rest].slice(0, limit);
}

const countsToldApart = 64;

/** The lowest count that some of the highest entries have. */
function findLeastCount(entries: readonly Entry[], limit: number): number {
  const histogram = new Uint32Array(countsToldApart);
  for (const { count } of entries) {
    const place = Math.min(count, countsToldApart - 1);
    histogram[place] = (histogram[place] ?? 0) + 1;
  }
  let least = countsToldApart;
  for (let found = 0; least > 0 && found < limit; least -= 1) found += histogram[least - 1] ?? 0;
  return least;
}

function createTermList(entries: readonly Entry[]): TermList {
  return {
    terms: entries.map(({ term }) => term),
    counts: entries.map(({ count }) => count),
    spellings: entries.map(({ term, spelling = term }) => (spelling === term ? '' : spelling)),
  };
}

interface Entry {
  readonly term: string;
  count: number;
  spelling: string | undefined;
}
