/*
 * A manifest is JSON with one entry on each line, so that two manifests can be compared line by line, and one can be
 * changed without reading all of it.
 */
export const manifestStart = '{\n';
export const separator = ',\n';
export const manifestEnd = '\n}\n';

export function formatEntry(name: string, digest: string): string {
  return `${JSON.stringify(name)}:${JSON.stringify(digest)}`;
}

/** @param entries in order of name. */
export function formatManifest(entries: readonly (readonly [name: string, digest: string])[]): string {
  const lines = entries.map(([name, digest]) => formatEntry(name, digest));
  return `${manifestStart}${lines.join(separator)}${manifestEnd}`;
}
