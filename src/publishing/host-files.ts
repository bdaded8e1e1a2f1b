import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { createHeadersFile, createRedirectsFile, createRobotsFile } from './host-rules.ts';

/**
 * Stages the files that hosts read.
 * @returns the staging folder.
 */
export function stageHostFiles(stagingFolder: string, archive: Archive): string {
  const folder = join(stagingFolder, 'host');
  mkdirSync(folder, { recursive: true });
  for (const name of hostFiles) writeFileSync(join(folder, name), printHostFile(name, archive));
  return folder;
}

type HostFile = (typeof hostFiles)[number];

/** Astro does not take `_headers` and `_redirects` for pages, since they begin with an underscore. */
export const hostFiles = ['_headers', '_redirects', 'robots.txt'] as const;

/** The host’s file at a path such as `/robots.txt`; undefined if there is none. */
export function findHostFile(path: string, archive: Archive): string | undefined {
  const name = hostFiles.find((each) => path === `/${each}`);
  return name === undefined ? undefined : printHostFile(name, archive);
}

function printHostFile(name: HostFile, archive: Archive): string {
  switch (name) {
    case '_headers':
      return createHeadersFile(archive.site);
    case '_redirects':
      return createRedirectsFile(archive.listRedirects(), archive.site);
    case 'robots.txt':
      return createRobotsFile(archive.site);
  }
}
