/** Computes a result when it is first asked for, and keeps it. */
export function keepResult<T>(create: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= create());
}
