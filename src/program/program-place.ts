import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RendererPlaces } from '../renderer/compile.ts';

/** The program’s own folder, whatever folder a command is called in: it holds `src` and `astro.config.mjs`. */
export const programFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Whether the program was installed as a package. A clone has a lock file, which npm never packs. */
export const isPackage = !existsSync(join(programFolder, 'package-lock.json'));

/** What `scripts/prepare.mjs` made when the program was packed. Only a package uses it: in a clone it may be old. */
export const packedFolder = join(programFolder, 'program');

/**
 * Where the program keeps what it makes. A package keeps it in the site’s folder, since its own may be read-only, and
 * is replaced as a whole by the next version.
 */
export function findCacheFolder(contentFolder: string): string {
  return join(isPackage ? resolve(contentFolder) : programFolder, '.cache');
}

/** Where the renderers for a site are found, and made. */
export function findRendererPlaces(contentFolder: string): RendererPlaces {
  const renderersFolder = join(findCacheFolder(contentFolder), 'renderer');
  if (!isPackage) return { renderersFolder };
  return { renderersFolder, packedFolder: join(packedFolder, 'renderer'), isStandalone: true };
}
