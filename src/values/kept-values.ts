/**
 * Remembers what was found last, up to a limit; a single value may be larger. That nothing was found is not remembered.
 * @param sizeOf what a value counts for. Default: each is one.
 */
export function keepLast<T>(
  limit: number,
  find: (key: string) => T,
  sizeOf: (value: T) => number = () => 1,
): (key: string) => T {
  const kept = new Map<string, T>();
  let total = 0;
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = find(key);
    if (found === undefined) return found;
    total += sizeOf(found);
    if (total > limit) {
      kept.clear();
      total = sizeOf(found);
    }
    kept.set(key, found);
    return found;
  };
}

/** Computes a value once a key, and keeps it. */
export function createMemory<T>(): (key: string, create: () => T) => T {
  const values = new Map<string, T>();
  return (key, create) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = create();
    values.set(key, value);
    return value;
  };
}
