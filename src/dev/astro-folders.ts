import { join, relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { findPublicFolder } from '../files/public-folder.ts';
import { findCacheFolder, isPackage, programFolder } from '../program/program-place.ts';

/**
 * Where Astro’s development server finds its files and writes what it makes. A package may be read-only, so that its
 * root is the site’s folder.
 */
export function findAstroFolders(contentFolder: string): AstroInlineConfig {
  const root = isPackage ? contentFolder : programFolder;
  return {
    root,
    configFile: relative(root, join(programFolder, 'astro.config.mjs')),
    srcDir: join(programFolder, 'src'),
    publicDir: findPublicFolder(contentFolder),
    cacheDir: join(findCacheFolder(contentFolder), 'astro'),
  };
}
