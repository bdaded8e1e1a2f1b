import type { Edition } from '../archive/edition.ts';

/*
 * A manifest is JSON: the instant as of which the site was published, and the digest of every file. Each file is on a
 * line of its own, so that two manifests can be compared line by line, and one can be changed without reading all of it.
 */
export const filesStart = '"files":{\n';
export const separator = ',\n';
export const manifestEnd = '\n}}\n';

/** What stands before the files. A preview says so, for whoever deploys. */
export function formatHead({ now, isPreview }: Edition): string {
  return `{\n"now":${JSON.stringify(now)},\n${isPreview ? '"preview":true,\n' : ''}${filesStart}`;
}

export function formatEntry(name: string, digest: string): string {
  return `${JSON.stringify(name)}:${JSON.stringify(digest)}`;
}

/** @param entries in order of name. */
export function formatManifest(
  edition: Edition,
  entries: readonly (readonly [name: string, digest: string])[],
): string {
  const lines = entries.map(([name, digest]) => formatEntry(name, digest));
  return `${formatHead(edition)}${lines.join(separator)}${manifestEnd}`;
}
