/** Remembers what was found last, up to so many values. */
export function keepLast<T>(count: number, find: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= count) kept.clear();
    const found = find(key);
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
