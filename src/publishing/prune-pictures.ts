import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { picturesPath } from '../pictures/picture-recipe.ts';
import { listDerivedNames, listShrunkNames, type PictureBuild } from './stage-pictures.ts';

/**
 * Drops from the cache what was made from pictures that no page shows any more, or by another recipe. What is shown
 * again is made again.
 */
export function prunePictures(build: Pick<PictureBuild, 'cacheFolder' | 'store' | 'site'>): void {
  const folder = picturesPath.slice(1);
  const place = join(build.cacheFolder, folder);
  if (!existsSync(place)) return;
  const named = new Set([...listDerivedNames(build), ...listShrunkNames(build)]);
  for (const name of readdirSync(place))
    if (!named.has(`${folder}${name}`)) rmSync(join(place, name), { recursive: true, force: true });
}
