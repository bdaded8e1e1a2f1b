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
  /** What answers at addresses that were found again, in order of name. */
  readonly moved: ReadonlyMap<string, MovedFile>;
  /** Whether the addresses of the files are promised. */
  readonly isPublished: boolean;
  /** Promised addresses that nothing answers at, by their files. */
  readonly lost: readonly string[];
}

/** A file that leads to what took its place, or is a copy of it. */
export interface MovedFile {
  readonly digest: string;
  /** The path that it leads to. */
  readonly target: string;
}

export const filesStart = '"files":{\n';
export const separator = ',\n';
export const manifestEnd = '\n}}\n';

/** What stands before the files. A preview says so, for whoever deploys. */
export function formatHead({ edition, kept, moved, isPublished, lost }: ManifestHead): string {
  const { now, isPreview } = edition;
  const lines = [
    `"now":${JSON.stringify(now)},\n`,
    isPreview ? '"preview":true,\n' : '',
    isPublished ? '"published":true,\n' : '',
    lost.length > 0 ? `"lost":${JSON.stringify(lost)},\n` : '',
    formatApart(
      'kept',
      [...kept].map(([name, { digest, until }]) => [name, { digest, until }]),
    ),
    formatApart(
      'moved',
      [...moved].map(([name, { digest, target }]) => [name, { digest, target }]),
    ),
  ];
  return `{\n${lines.join('')}${filesStart}`;
}

/** Formats what stands apart from the files of the site. */
function formatApart(key: string, entries: readonly (readonly [name: string, value: object])[]): string {
  if (entries.length === 0) return '';
  const lines = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `"${key}":{\n${lines.join(separator)}\n},\n`;
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
