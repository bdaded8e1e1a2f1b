/** What was found for a page. @throws if that is nothing: the page is not one of the archive’s. */
export function found<T>(value: T | undefined, path: string): T {
  if (value === undefined) throw new Error(`The archive holds nothing for ${path}.`);
  return value;
}
