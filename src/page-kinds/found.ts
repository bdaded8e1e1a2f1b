/** Returns what was found for a page. @throws if it is undefined: the archive has no such page. */
export function found<T>(value: T | undefined, path: string): T {
  if (value === undefined) throw new Error(`The archive holds nothing for ${path}.`);
  return value;
}
