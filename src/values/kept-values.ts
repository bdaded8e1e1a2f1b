/** How many values are kept, and under which keys. */
export interface KeepOptions<Key, Value> {
  /** The largest sum of the kept values’ sizes; a single value may exceed it. Default: no limit. */
  readonly limit?: number;
  /** The size of a value. Default: 1. */
  readonly sizeOf?: (value: Value) => number;
  /** What a value is kept under. Default: the key itself. */
  readonly keyOf?: (key: Key) => unknown;
}

/**
 * Returns `find` with a memory of what it found; `undefined` is not kept. Beyond the limit all values are dropped
 * at once: values that belong together are asked for together, and tracking the last use would slow every call.
 */
export function keepFound<Key, Value>(
  find: (key: Key) => Value,
  { limit = Infinity, sizeOf = () => 1, keyOf = (key) => key }: KeepOptions<Key, Value> = {},
): (key: Key) => Value {
  const kept = new Map<unknown, Value>();
  let total = 0;
  return (key) => {
    const name = keyOf(key);
    const known = kept.get(name);
    if (known !== undefined) return known;
    const found = find(key);
    if (found === undefined) return found;
    total += sizeOf(found);
    if (total > limit) {
      kept.clear();
      total = sizeOf(found);
    }
    kept.set(name, found);
    return found;
  };
}

/** Computes a value when it is first asked for, and keeps it. */
export function keepOnce<Value>(create: () => Value): () => Value {
  const find = keepFound((_: null) => create());
  return () => find(null);
}
