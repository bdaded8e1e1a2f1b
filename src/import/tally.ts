/** Counts what an import met, by kind, with the first examples of each. Its size does not grow with the input. */
export interface Tally {
  add(kind: string, example: string): void;
  /** The commonest first. */
  list(): readonly Counted[];
}

export interface Counted {
  readonly kind: string;
  readonly count: number;
  /** At most three. */
  readonly examples: readonly string[];
}

export function createTally(): Tally {
  const kinds = new Map<string, { count: number; examples: string[] }>();
  return {
    add: (kind, example) => {
      const known = kinds.get(kind) ?? { count: 0, examples: [] };
      kinds.set(kind, known);
      known.count += 1;
      if (known.examples.length < mostExamples && !known.examples.includes(example))
        known.examples.push(example);
    },
    list: () =>
      [...kinds]
        .map(([kind, counted]) => ({ kind, ...counted }))
        .sort((first, second) => second.count - first.count),
  };
}

/** Of each kind. */
export const mostExamples = 3;
