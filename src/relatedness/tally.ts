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
    list: (limit) => createTermList([...entries.values()].sort(compareEntries).slice(0, limit)),
  };
}

/** Array#sort keeps the order of equals, and a Map that of insertion. */
function compareEntries(first: Entry, second: Entry): number {
  return second.count - first.count;
}

function createTermList(entries: readonly Entry[]): TermList {
  return {
    terms: entries.map(({ term }) => copyText(term)),
    counts: entries.map(({ count }) => count),
    spellings: entries.map(({ term, spelling = term }) => (spelling === term ? '' : copyText(spelling))),
  };
}

/** V8 keeps a slice of 13 characters or more as a view that holds on to its whole text; a copy does not. */
function copyText(slice: string): string {
  return slice.length < 13 ? slice : Array.from(slice).join('');
}

interface Entry {
  readonly term: string;
  count: number;
  spelling: string | undefined;
}
