import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createOwnPage, type OwnPage } from '../archive/own-page.ts';
import { programFolder } from '../program/program-place.ts';

/** Answers every address that is not a page of one’s own. */
const theRoute = '[...path].astro';

/**
 * Everything in the program’s src/pages but its one route, in order of name, whether it can be a page or not. As in
 * Astro, names that begin with an underscore or a dot are no pages.
 */
export function listOwnPages(folder = join(programFolder, 'src/pages')): readonly OwnPage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => name !== theRoute && !/(?:^|\/)[._]/.test(name))
    .sort()
    .map(createOwnPage);
}
