import { fileStart, type ContentError } from '../documents/content-error.ts';
import { foldersOf } from '../archive/permalink.ts';

/** The pages and files that the site itself makes. */
export interface MadePlaces {
  /** Whether the site has a page or another file at a path: `/about/`, `/feed.xml`. */
  readonly isPage: (path: string) => boolean;
  /** Whether a path, without a slash at its end, is a folder with such files. */
  readonly hasFolder: (path: string) => boolean;
}

export interface PublicCheck {
  /** Files where the site has a folder, and folders where it has a file. */
  readonly errors: readonly ContentError[];
  /** The files that are not published because a page has their name. */
  readonly shadowed: readonly string[];
}

/**
 * Compares public files with the files that the site itself makes. `isPage` may list all pages, so it is called only
 * for names that a page could have.
 * @param names below the public folder, with slashes.
 */
export function checkPublicFiles(names: readonly string[], { isPage, hasFolder }: MadePlaces): PublicCheck {
  const folders = new Set(names.flatMap(foldersOf));
  const files = names.filter((name) => !lastPart(name).includes('.') && hasFolder(`/${name}`));
  const inTheWay = [...folders].filter((folder) => withEnding.test(lastPart(folder)) && isPage(`/${folder}`));
  return {
    errors: [...files.map(fileForFolder), ...inTheWay.map(folderForFile)],
    shadowed: names.filter((name) => ofPage.test(name) && isPage(`/${name}`.replace(/\/index\.html$/, '/'))),
  };
}

/** Names that the site could give a file: with an ending, or an underscore in front. Not `.well-known`. */
const withEnding = /^[^.].*\.[a-z0-9]+$|^_/i;
const ofPage = /\.(?:html|json|xml)$/;

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function fileForFolder(name: string): ContentError {
  return {
    file: `public/${name}`,
    ...fileStart,
    what: `the site has a folder of this name, /${name}/`,
    why: oneName,
    remedy: 'Remove the public file, or give it another name or an ending, such as .txt.',
  };
}

function folderForFile(folder: string): ContentError {
  return {
    file: `public/${folder}`,
    ...fileStart,
    what: `the site has a file of this name, /${folder}`,
    why: oneName,
    remedy: 'Remove the public folder, or give it another name.',
  };
}

const oneName = 'Public files are published beside the pages, and one place cannot be a file and a folder.';
