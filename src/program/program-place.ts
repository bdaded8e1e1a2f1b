import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mayWrite } from '../files/write-check.ts';
import type { RendererPlaces } from '../renderer/compile.ts';

/** The program’s own folder, whatever folder a command is called in: it holds `src` and `astro.config.mjs`. */
export const programFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Whether the program was installed as a package. A clone has a lock file, which npm never packs. */
export const isPackage = !existsSync(join(programFolder, 'package-lock.json'));

/** What `scripts/prepare.mjs` made when the program was packed. Only a package uses it: in a clone it may be old. */
export const packedFolder = join(programFolder, 'program');

/** Whether what the program makes is kept in its own folder. Not if it is a package, or cannot be written. */
const keepsItself = !isPackage && mayWrite(join(programFolder, '.cache'));

/**
 * Where the program keeps what it makes. A package keeps it in the site’s folder, since its own may be read-only, and
 * is replaced as a whole by the next version. So does a clone that is read-only.
 */
export function findCacheFolder(contentFolder: string): string {
  return join(keepsItself ? programFolder : resolve(contentFolder), '.cache');
}

/**
 * Where the renderers for a site are found, and made.
 * @param cache where a build keeps its store: it is written in any case.
 */
export function findRendererPlaces(contentFolder: string, cache: string): RendererPlaces {
  if (keepsItself) return { renderersFolder: join(programFolder, '.cache/renderer') };
  const [made, found] = isPackage
    ? [findCacheFolder(contentFolder), packedFolder]
    : [resolve(cache), join(programFolder, '.cache')];
  return {
    renderersFolder: join(made, 'renderer'),
    packedFolder: join(found, 'renderer'),
    isStandalone: true,
  };
}
