import { fileStart, type ContentError } from '../documents/content-error.ts';
import { foldersOf } from '../archive/permalink.ts';

/** What the site itself makes. */
export interface MadePlaces {
  /** Whether a page, or another file of the site’s own, is at a path: `/about/`, `/feed.xml`. */
  readonly isPage: (path: string) => boolean;
  /** Whether a path, without a slash at its end, is a folder with such files. */
  readonly hasFolder: (path: string) => boolean;
}

export interface PublicCheck {
  /** Files where the site has a folder, and folders where it has a file. */
  readonly errors: readonly ContentError[];
  /** The files that are not published, since a page has their name. */
  readonly shadowed: readonly string[];
}

/**
 * Compares public files with what the site itself makes. To ask for a page may have all pages listed: nobody is asked
 * for names that no page has.
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

/** Whether what the site makes may have this name as a file’s; `.well-known` is none. */
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
