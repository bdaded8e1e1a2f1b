import type { Edition } from '../archive/edition.ts';
import type { KeptFiles } from './generations.ts';

/*
 * A manifest is JSON: the instant as of which the site was published, and the digest of every file. Each file is on a
 * line of its own, so that two manifests can be compared line by line, and one can be changed without reading all of it.
 * What depends on history stands apart, before the files.
 */

/** What a manifest says before the files. */
export interface ManifestHead {
  readonly edition: Edition;
  /** The files of earlier generations, in order of name. */
  readonly kept: KeptFiles;
}

export const filesStart = '"files":{\n';
export const separator = ',\n';
export const manifestEnd = '\n}}\n';

/** What stands before the files. A preview says so, for whoever deploys. */
export function formatHead({ edition: { now, isPreview }, kept }: ManifestHead): string {
  return `{\n"now":${JSON.stringify(now)},\n${isPreview ? '"preview":true,\n' : ''}${formatKept(kept)}${filesStart}`;
}

function formatKept(kept: KeptFiles): string {
  if (kept.size === 0) return '';
  const lines = [...kept].map(
    ([name, { digest, until }]) => `${JSON.stringify(name)}:${JSON.stringify({ digest, until })}`,
  );
  return `"kept":{\n${lines.join(separator)}\n},\n`;
}

export function formatEntry(name: string, digest: string): string {
  return `${JSON.stringify(name)}:${JSON.stringify(digest)}`;
}

/** @param entries in order of name. */
export function formatManifest(
  head: ManifestHead,
  entries: readonly (readonly [name: string, digest: string])[],
): string {
  const lines = entries.map(([name, digest]) => formatEntry(name, digest));
  return `${formatHead(head)}${lines.join(separator)}${manifestEnd}`;
}
