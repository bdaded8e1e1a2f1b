/** How much is remembered, and by what. */
export interface KeepOptions<Key, Value> {
  /** How much the kept values may count together; a single one may be larger. Default: no limit. */
  readonly limit?: number;
  /** What a value counts for. Default: each is one. */
  readonly sizeOf?: (value: Value) => number;
  /** What a value is remembered by. Default: the key itself. */
  readonly keyOf?: (key: Key) => unknown;
}

/**
 * Remembers what was found. If it becomes more than the limit, all of it is forgotten: what is asked for together comes
 * together, and a list of what was asked for last would cost each question something. That nothing was found is not
 * remembered.
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
