/** The most frequent of some texts. Ties go to the first by code unit. */
export function findCommonest(texts: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(texts, (text) => text)];
  groups.sort(([first, one], [second, other]) => other.length - one.length || (first < second ? -1 : 1));
  return groups[0]?.[0];
}
