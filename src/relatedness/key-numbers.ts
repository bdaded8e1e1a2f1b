/** Finds the number of the article with a key; 0 if there is none. */
export type NumberOf = (key: number) => number;

/** @param keys in the archive’s order. */
export function createNumberOf(keys: Uint32Array): NumberOf {
  const numbers = new Uint32Array(1 + findHighest(keys));
  for (let article = 0; article < keys.length; article += 1) numbers[keys[article] ?? 0] = article;
  return (key) => numbers[key] ?? 0;
}

/** @returns 0 if there are no keys. */
export function findHighest(keys: Uint32Array): number {
  let highest = 0;
  for (const key of keys) if (key > highest) highest = key;
  return highest;
}
