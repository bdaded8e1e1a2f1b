import { bundlesPath } from '../search/search-bundle.ts';

/** Whether a file is never given other bytes under its name: the name has their digest, or the program’s version. */
export function isHashed(name: string): boolean {
  return hashedFolders.some((folder) => name.startsWith(folder));
}

const hashedFolders = ['_astro/', bundlesPath.slice(1), 'search/engine/'];
