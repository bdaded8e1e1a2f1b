import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../digests/digest.ts';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { listFiles } from '../files/list-files.ts';
import { programFolder } from '../program/program-place.ts';
import { findNearestWord } from '../reading/nearest-word.ts';
import { listOwnNames } from '../renderer/own-names.ts';

/** The folder of a site’s own views; undefined if it has none. Only a folder counts, since what a link leads to may change unseen. */
export function findViewsFolder(siteFolder: string): string | undefined {
  const folder = join(siteFolder, 'views');
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? folder : undefined;
}

/** The digest of all that a site’s own views are made from: their files, and the versions of the site’s own packages. */
export function digestOwnViews(siteFolder: string): string | undefined {
  const folder = findViewsFolder(siteFolder);
  if (folder === undefined) return undefined;
  const lock = join(siteFolder, 'package-lock.json');
  const files = [...listFiles(folder).map((name) => join(folder, name)), ...(existsSync(lock) ? [lock] : [])];
  const lines = files.map((file) => `${file.slice(siteFolder.length)} ${digestOf(readFileSync(file))}`);
  return digestOf(lines.join('\n'));
}

/** The errors of views that would take the place of nothing. */
export function checkOwnViews(siteFolder: string): readonly ContentError[] {
  const folder = findViewsFolder(siteFolder);
  if (folder === undefined) return isLink(join(siteFolder, 'views')) ? [linkedViews] : [];
  const known = listReplaced();
  return listOwnNames(folder)
    .filter((name) => !known.includes(name))
    .map((name) => unknownView(name, findNearestWord(name, known)));
}

function isLink(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

const linkedViews: ContentError = {
  file: 'views',
  ...fileStart,
  what: 'the folder is a link',
  why: 'Links to folders are followed nowhere in a site folder, and views are code that makes every page.',
  remedy: 'Put the folder itself in its place.',
};

/** The names of ours that a site may replace: all views, the layout, and the components that are no part of another. */
export function listReplaced(): readonly string[] {
  const folders = ['views', 'layouts', 'components'];
  const names = folders.flatMap((folder) => readdirSync(join(programFolder, 'src', folder)));
  return names
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.slice(0, -'.astro'.length))
    .filter((name) => !inner.has(name))
    .sort();
}

/** Components that scripts or others of ours depend on. */
const inner: ReadonlySet<string> = new Set(['Linked', 'LiveList', 'SearchChoice', 'Translated']);

function unknownView(name: string, nearest: string | undefined): ContentError {
  return {
    file: `views/${name}.astro`,
    ...fileStart,
    what: `there is no view or component ${name} whose place it could take`,
    why: 'A file of this folder is used only in the place of ours of the same name.',
    remedy:
      nearest === undefined
        ? `Give it one of the names that docs/views.md lists, or, if your own views import it, put it into a folder: views/parts/${name}.astro.`
        : `Did you mean “${nearest}.astro”? If your own views import it, put it into a folder: views/parts/${name}.astro.`,
  };
}
