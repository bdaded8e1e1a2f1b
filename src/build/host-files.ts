import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { createHeadersFile, createRedirectsFile, createRobotsFile } from '../syndication/host-files.ts';

/**
 * Stages what hosts read: `_headers` and `_redirects`, which Astro takes for no pages since they begin with
 * an underscore, and robots.txt.
 * @returns the staging folder.
 */
export function stageHostFiles(stagingFolder: string, archive: Archive): string {
  const folder = join(stagingFolder, 'host');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '_headers'), createHeadersFile());
  writeFileSync(join(folder, '_redirects'), createRedirectsFile(archive.listRedirects()));
  writeFileSync(join(folder, 'robots.txt'), createRobotsFile(archive.site));
  return folder;
}
