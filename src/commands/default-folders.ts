import { join, resolve } from 'node:path';
import { digestOf } from '../digests/digest.ts';
import { findCacheFolder, isPackage } from '../program/program-place.ts';
import type { Folders } from './check-folders.ts';
import { findSiteFolder } from './site-folder.mjs';

/**
 * The folders of a build: those that were named, and for the others those that it takes by itself.
 * @param outName the name of the output, if none was given.
 */
export function findFolders(named: Partial<Folders>, outName = 'dist'): Required<Folders> {
  const content = named.content ?? findSiteFolder();
  // A package builds beside the site.yaml that was named, a clone beside itself.
  const out = named.out ?? (isPackage && named.content !== undefined ? join(content, outName) : outName);
  return { content, out, cache: named.cache ?? defaultCache(content, out) };
}

/** Where a build keeps its store by default: one folder for each pair of content and output. */
export function defaultCache(content: string, out: string): string {
  return join(findCacheFolder(content), digestOf(`${resolve(content)}\n${resolve(out)}`).slice(0, 16));
}
