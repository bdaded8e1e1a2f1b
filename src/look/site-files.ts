import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPublicFolder } from '../files/public-folder.ts';
import { findNearestWord } from '../reading/nearest-word.ts';

/** A file of the site’s own, by the path at which it is published. */
export interface SiteFile {
  /** Where it lies. */
  readonly place: string;
  /** Whether it lies beside site.yaml. */
  readonly isBeside: boolean;
}

/** Finds the files that a site’s settings and styles name: in its public folder, or pictures beside site.yaml. */
export interface SiteFiles {
  find(path: string): SiteFile | undefined;
  /** What to do about a file that is not there. */
  explainMissing(path: string): string;
}

export function openSiteFiles(siteFolder: string): SiteFiles {
  const publicFolder = findPublicFolder(siteFolder);
  return {
    find: (path) => {
      const inPublic = join(publicFolder, path);
      if (isFile(inPublic)) return { place: inPublic, isBeside: false };
      const beside = join(siteFolder, path);
      return path.lastIndexOf('/') === 0 && isFile(beside) ? { place: beside, isBeside: true } : undefined;
    },
    explainMissing: (path) => {
      const nearest = findNearestWord(path.slice(1), [...listNames(publicFolder), ...listNames(siteFolder)]);
      return nearest === undefined
        ? `Put the file into public/, as public${path}.`
        : `Did you mean “${nearest}”?`;
    },
  };
}

/** Links are not published, so they count as missing. */
function isFile(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isFile() === true;
}

function listNames(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
