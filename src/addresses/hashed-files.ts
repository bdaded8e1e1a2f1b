import { picturesPath } from '../pictures/picture-recipe.ts';
import { bundlesPath } from '../search/search-bundle.ts';

/** Whether a file is never given other bytes under its name: the name has their digest, or the program’s version. */
export function isHashed(name: string): boolean {
  return hashedFolders.some((folder) => name.startsWith(folder));
}

const hashedFolders = ['_astro/', picturesPath.slice(1), bundlesPath.slice(1), 'search/engine/'];
