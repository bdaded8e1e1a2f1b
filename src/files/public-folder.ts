import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The folder of files that are published as they are, `public/ads.txt` at `/ads.txt`: the site folder’s own `public`,
 * or the one beside a site folder that is called `content`. It may be missing.
 */
export function findPublicFolder(contentFolder: string): string {
  const folder = resolve(contentFolder);
  const own = ownPublicFolder(folder);
  return basename(folder) === 'content' && !existsSync(own) ? ownPublicFolder(dirname(folder)) : own;
}

export function ownPublicFolder(contentFolder: string): string {
  return join(contentFolder, 'public');
}
